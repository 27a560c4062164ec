package dev.escalation.live;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is let through: every word of the text must occur, the band must be one of the chosen, and the ticket must be
 * somebody's of the scope.
 *
 * @param bands empty for all
 */
public record TicketFilter(String text, Set<RiskBand> bands, Due due, Scope scope) {
    /** Hours to the SLA's end below which a ticket is due soon. */
    static final double SOON_HOURS = 4;

    /** By the time that is left on the SLA clock. */
    public enum Due {
        ANY,
        SOON
    }

    /**
     * Whose tickets. Each set is empty for all; names are as in the data.
     *
     * @param tiers of the customers
     */
    public record Scope(Set<String> agents, Set<String> groups, Set<String> tiers) {
        public static final Scope ANY = new Scope(Set.of(), Set.of(), Set.of());

        public Scope {
            agents = Set.copyOf(agents);
            groups = Set.copyOf(groups);
            tiers = Set.copyOf(tiers);
        }

        boolean lets(TicketRow row) {
            return (agents.isEmpty() || agents.contains(row.agent()))
                    && (groups.isEmpty() || groups.contains(row.group()))
                    && (tiers.isEmpty() || tiers.contains(row.tier()));
        }
    }

    public static final TicketFilter NONE = new TicketFilter("", Set.of(), Due.ANY);

    public TicketFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        bands = bands.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(bands));
    }

    /** Of all people. */
    public TicketFilter(String text, Set<RiskBand> bands, Due due) {
        this(text, bands, due, Scope.ANY);
    }

    public TicketFilter withText(String newText) {
        return new TicketFilter(newText, bands, due, scope);
    }

    public TicketFilter with(Set<RiskBand> newBands, Due newDue) {
        return new TicketFilter(text, newBands, newDue, scope);
    }

    public TicketFilter with(Scope newScope) {
        return new TicketFilter(text, bands, due, newScope);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The words of the text. */
    public String[] words() {
        return text.isEmpty() ? new String[0] : text.split("\\s+", -1);
    }

    public boolean lets(TicketRow row) {
        return letsKind(row) && containsAll(searched(row), words());
    }

    /** Whether all but the text lets a row through. */
    public boolean letsKind(TicketRow row) {
        boolean soon = due == Due.ANY || isSoon(row);
        return soon && (bands.isEmpty() || bands.contains(row.band())) && scope.lets(row);
    }

    private static boolean containsAll(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What the text of a filter is looked for in. */
    public static String searched(TicketRow row) {
        return String.join(
                        "\n",
                        row.subject(),
                        row.id(),
                        row.customer(),
                        row.tier(),
                        row.group(),
                        row.agent(),
                        row.reason())
                .toLowerCase(Locale.ROOT);
    }

    public static boolean isSoon(TicketRow row) {
        return row.slaHoursLeft() >= 0 && row.slaHoursLeft() < SOON_HOURS;
    }
}
