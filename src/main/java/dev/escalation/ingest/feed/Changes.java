package dev.escalation.ingest.feed;

import java.util.Set;

/**
 * What changed in a source since it was last asked.
 *
 * @param tickets ids of tickets with a new, changed or deleted row or event
 * @param customers ids likewise
 * @param agents ids likewise
 * @param everything nobody knows what changed: all is to be read and compared
 * @param committedAt about when the latest of it was committed, in milliseconds since 1970 of the source's clock: the end of
 *     the statement that changed it, or when it was found; 0 if unknown
 */
public record Changes(
        Set<String> tickets, Set<String> customers, Set<String> agents, boolean everything, long committedAt) {
    public static final Changes NONE = new Changes(Set.of(), Set.of(), Set.of(), false, 0);

    /** Read everything. */
    public static final Changes EVERYTHING = new Changes(Set.of(), Set.of(), Set.of(), true, 0);

    public Changes {
        tickets = Set.copyOf(tickets);
        customers = Set.copyOf(customers);
        agents = Set.copyOf(agents);
    }

    public boolean isEmpty() {
        return !everything && tickets.isEmpty() && customers.isEmpty() && agents.isEmpty();
    }
}
