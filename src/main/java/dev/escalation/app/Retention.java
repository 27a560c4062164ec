package dev.escalation.app;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.data.Status;
import dev.escalation.data.StatusReader;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Tickets that are not kept because they were finished too long ago.
 *
 * @param cut those finished before it go
 * @param tickets their ids
 */
record Retention(Instant cut, Set<String> tickets) {
    /** @param days that finished tickets are kept, counted back from the newest moment on record */
    static Retention of(CleanData data, int days) {
        long cut = data.lastMoment() - Duration.ofDays(days).toMillis();
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        StatusReader statuses = new StatusReader(data.events());
        Set<String> ids = new HashSet<>();
        for (int ticket = 0; ticket < data.tickets().size(); ticket++) {
            long end = end(data, timelines, statuses, ticket);
            if (Instants.isKnown(end) && end < cut) {
                ids.add(data.tickets().ids().level(ticket));
            }
        }
        return new Retention(Instant.ofEpochMilli(cut), Set.copyOf(ids));
    }

    /** The last moment at which the ticket ended; missing if it is open. */
    private static long end(CleanData data, TicketTimelines timelines, StatusReader statuses, int ticket) {
        long end = Instants.MISSING;
        boolean told = false;
        for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
            int event = timelines.order()[i];
            StatusReader.Effect effect = statuses.effect(event, StatusReader.Ending.RESOLVED_OR_CLOSED);
            if (effect != StatusReader.Effect.NONE) {
                told = true;
                end = effect == StatusReader.Effect.ENDS ? data.events().time()[event] : Instants.MISSING;
            }
        }
        return told ? end : stated(data.tickets(), ticket);
    }

    /** Where no event tells: by the ticket's own columns. */
    private static long stated(TicketTable tickets, int ticket) {
        int code = tickets.status().code(ticket);
        boolean finished = code != Dictionary.MISSING
                && java.util.Arrays.stream(Status.values())
                        .anyMatch(status -> !status.isOpen()
                                && status.label()
                                        .equals(tickets.status().dictionary().level(code)));
        return finished ? Math.max(tickets.resolvedAt()[ticket], tickets.closedAt()[ticket]) : Instants.MISSING;
    }
}
