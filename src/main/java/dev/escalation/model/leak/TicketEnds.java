package dev.escalation.model.leak;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * When tickets first came to an end.
 *
 * @param at per ticket; {@link Instants#MISSING} for one that is open at the data's end and was never closed
 */
public record TicketEnds(long[] at) {
    private static final Set<EventType> ENDS = EnumSet.of(EventType.RESOLVED, EventType.CLOSED, EventType.CANCELLED);

    /** By events, by the columns where no event tells of an end. */
    public static TicketEnds of(CleanData data) {
        TicketTable tickets = data.tickets();
        EventTable events = data.events();
        long[] at = new long[tickets.size()];
        Arrays.fill(at, Instants.MISSING);
        for (int event = 0; event < events.size(); event++) {
            int ticket = events.ticket()[event];
            long time = events.time()[event];
            if (ENDS.contains(events.typeAt(event)) && (!Instants.isKnown(at[ticket]) || time < at[ticket])) {
                at[ticket] = time;
            }
        }
        for (int ticket = 0; ticket < at.length; ticket++) {
            if (!Instants.isKnown(at[ticket])) {
                long resolved = tickets.resolvedAt()[ticket];
                at[ticket] = Instants.isKnown(resolved) ? resolved : tickets.closedAt()[ticket];
            }
        }
        return new TicketEnds(at);
    }

    boolean hasEnded(int ticket) {
        return Instants.isKnown(at[ticket]);
    }

    /** Whether a moment is not before the end. */
    boolean hasEndedBy(int ticket, long moment) {
        return hasEnded(ticket) && at[ticket] <= moment;
    }
}
