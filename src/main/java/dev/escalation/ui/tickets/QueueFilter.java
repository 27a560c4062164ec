package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketRow;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is let through: every word of the text must occur, and the band must be one of the chosen.
 *
 * @param bands empty for all
 */
record QueueFilter(String text, Set<RiskBand> bands, Due due) {
    /** Hours to the SLA's end below which a ticket is due soon. */
    static final double SOON_HOURS = 4;

    enum Due {
        ANY,
        SOON
    }

    static final QueueFilter NONE = new QueueFilter("", Set.of(), Due.ANY);

    QueueFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        bands = bands.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(bands));
    }

    QueueFilter withText(String newText) {
        return new QueueFilter(newText, bands, due);
    }

    QueueFilter with(Set<RiskBand> newBands, Due newDue) {
        return new QueueFilter(text, newBands, newDue);
    }

    boolean isNone() {
        return equals(NONE);
    }

    boolean lets(TicketRow row) {
        boolean soon = due == Due.ANY || isSoon(row);
        return soon && (bands.isEmpty() || bands.contains(row.band()));
    }

    static boolean isSoon(TicketRow row) {
        return row.slaHoursLeft() >= 0 && row.slaHoursLeft() < SOON_HOURS;
    }
}
