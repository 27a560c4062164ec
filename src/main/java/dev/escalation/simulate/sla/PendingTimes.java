package dev.escalation.simulate.sla;

import dev.escalation.data.CleanData;
import dev.escalation.data.Status;
import dev.escalation.data.StatusReader;
import dev.escalation.data.TicketTimelines;
import dev.escalation.simulate.clock.OpenHours;
import org.jspecify.annotations.Nullable;

/** How long tickets waited for their customer. */
public final class PendingTimes {
    private final CleanData data;
    private final TicketTimelines timelines;
    private final StatusReader statuses;

    public PendingTimes(CleanData data, TicketTimelines timelines) {
        this.data = data;
        this.timelines = timelines;
        this.statuses = new StatusReader(data.events());
    }

    /** Milliseconds of some hours in which a ticket was pending before an instant. */
    public long before(int ticket, long until, OpenHours hours) {
        long total = 0;
        long since = Long.MIN_VALUE;
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            int event = timelines.order()[i];
            long at = data.events().time()[event];
            @Nullable Status status = at > until ? null : statuses.statusAfter(event);
            if (status != null) {
                total += since == Long.MIN_VALUE ? 0 : hours.worked(since, at);
                since = status == Status.PENDING ? at : Long.MIN_VALUE;
            }
        }
        return total + (since == Long.MIN_VALUE ? 0 : hours.worked(since, until));
    }
}
