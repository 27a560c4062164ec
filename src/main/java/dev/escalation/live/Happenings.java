package dev.escalation.live;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.TicketTimelines;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to tickets. The order of events is worked out once and kept while the data stays the same. */
public final class Happenings {
    private volatile @Nullable Ordered ordered;

    private record Ordered(EventTable events, TicketTimelines timelines) {}

    /**
     * Of one ticket, oldest first; safe to ask from any thread.
     *
     * @param ticket row of the ticket table
     */
    public List<Happening> of(CleanData data, int ticket) {
        TicketTimelines timelines = timelines(data);
        return Arrays.stream(timelines.order(), timelines.first(ticket), timelines.end(ticket))
                .mapToObj(event -> Happening.of(data.events(), event))
                .toList();
    }

    private TicketTimelines timelines(CleanData data) {
        Ordered known = ordered;
        if (known == null || !known.events.equals(data.events())) {
            known = new Ordered(
                    data.events(),
                    TicketTimelines.of(data.events(), data.tickets().size()));
            ordered = known;
        }
        return known.timelines;
    }
}
