package dev.escalation.ui.triage;

import dev.escalation.live.TicketRow;
import dev.escalation.store.WindowRecord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who the user is in the data, for views of own.
 *
 * @param agent empty if not told
 * @param groups the user's team
 * @param tiers of customers that matter most
 */
public record Me(String agent, Set<String> groups, Set<String> tiers) {
    private static final Pattern PREMIUM = Pattern.compile("premium|enterprise|gold|platinum|vip|strategic");

    public Me {
        groups = Set.copyOf(groups);
        tiers = Set.copyOf(tiers);
    }

    public static Me of(WindowRecord.Triage kept) {
        return new Me(kept.agent(), Set.copyOf(kept.groups()), Set.copyOf(kept.tiers()));
    }

    /** Groups in which an agent has tickets. */
    static Set<String> groupsOf(String agent, Collection<TicketRow> rows) {
        return rows.stream()
                .filter(row -> row.agent().equals(agent) && !row.group().isEmpty())
                .map(TicketRow::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tiers that are called as such tiers usually are. */
    static Set<String> premium(Collection<String> tiers) {
        return tiers.stream()
                .filter(tier -> PREMIUM.matcher(tier.toLowerCase(Locale.ROOT)).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> sortedGroups() {
        return groups.stream().sorted().toList();
    }

    public WindowRecord.Triage kept(String link, boolean board) {
        return new WindowRecord.Triage(
                agent, sortedGroups(), tiers.stream().sorted().toList(), link, board);
    }
}
