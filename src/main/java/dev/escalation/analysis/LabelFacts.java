package dev.escalation.analysis;

import dev.escalation.data.Instants;
import dev.escalation.data.TicketTable;
import dev.escalation.features.Target;

/**
 * What is known of an outcome, ticket by ticket.
 *
 * @param outcome {@link dev.escalation.data.Outcome} by the desk's rules
 * @param happenedAt missing where it did not happen or is not recorded
 * @param endedAt the last end by events, else by column; missing while open
 */
record LabelFacts(Target target, TicketTable tickets, byte[] outcome, long[] happenedAt, long[] endedAt) {
    byte flag(int ticket) {
        return target == Target.ESCALATION ? tickets.escalatedFlag()[ticket] : tickets.slaBreached()[ticket];
    }

    long due(int ticket) {
        return tickets.slaDueAt()[ticket];
    }

    boolean hasDue(int ticket) {
        return Instants.isKnown(due(ticket));
    }

    boolean hasEnded(int ticket) {
        return Instants.isKnown(endedAt[ticket]);
    }

    /** The earliest of what events and column say of its end. */
    long firstEnd(int ticket) {
        long resolved = tickets.resolvedAt()[ticket];
        return Instants.isKnown(resolved) ? Math.min(resolved, endedAt[ticket]) : endedAt[ticket];
    }

    /** The latest of them. */
    long lastEnd(int ticket) {
        return Math.max(tickets.resolvedAt()[ticket], endedAt[ticket]);
    }
}
