package dev.escalation.live.replay;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

/**
 * A ticket of the queue of an earlier day.
 *
 * @param ticket row of the ticket table
 * @param dueAt when its SLA is due; {@link dev.escalation.data.Instants#MISSING} if it has none
 * @param learned the model has learned from it: what it says of it proves nothing
 */
public record ReplayTicket(int ticket, String id, long dueAt, boolean learned, Fate fate) {
    /** Until the SLA is due, below 0 when it is over; NaN without a due time. */
    public double slaHoursLeft(long moment) {
        return isKnown(dueAt) ? hoursBetween(moment, dueAt) : Double.NaN;
    }

    /** The same as it was known at a moment. */
    ReplayTicket asOf(long moment) {
        return new ReplayTicket(ticket, id, dueAt, learned, fate.asOf(moment));
    }
}
