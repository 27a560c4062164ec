package dev.escalation.etl;

import dev.escalation.data.BulkClosures;
import dev.escalation.data.EndingRush;
import dev.escalation.data.EventTable;
import dev.escalation.data.TicketTable;
import dev.escalation.data.TicketTimelines;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What is said of tickets that ended many at a time. */
final class ClosureNotes {
    private static final int SHOWN = 5;

    private ClosureNotes() {}

    static void add(List<String> notes, TicketTable tickets, EventTable events) {
        TicketTimelines timelines = TicketTimelines.of(events, tickets.size());
        BulkClosures bulk = BulkClosures.of(events, timelines);
        if (bulk.size() > 0) {
            notes.add(bulk.size() + " times a ticket was closed in bulk (" + BulkClosures.FEWEST_TICKETS
                    + " or more by the same person at the same moment: " + moments(bulk.moments(events))
                    + "); such tickets are counted, but no model learns from them");
        }
        List<EndingRush> rushes = EndingRush.of(events, timelines, bulk).stream()
                .filter(rush -> rush.inBulk() < rush.tickets())
                .toList();
        rushes.stream().limit(SHOWN).map(ClosureNotes::words).forEach(notes::add);
        if (rushes.size() > SHOWN) {
            notes.add((rushes.size() - SHOWN) + " further minutes had as many ends of tickets");
        }
    }

    private static String moments(SortedMap<Long, Integer> moments) {
        String first = moments.entrySet().stream()
                .limit(SHOWN)
                .map(each -> each.getValue() + " at " + Instant.ofEpochMilli(each.getKey()))
                .collect(Collectors.joining(", "));
        return moments.size() > SHOWN ? first + " and " + (moments.size() - SHOWN) + " moments more" : first;
    }

    private static String words(EndingRush rush) {
        String who = rush.people() == 0
                ? "nobody is named for it"
                : rush.people() + (rush.people() == 1 ? " person is named for it" : " people are named for it");
        double usual = rush.usual();
        return rush.tickets() + " tickets ended in the minute from " + Instant.ofEpochMilli(rush.minute()) + ", where "
                + (usual == Math.rint(usual) ? String.valueOf((long) usual) : String.valueOf(usual)) + " is usual, and "
                + who
                + "; if a rule cleared them, their times to the end are not times of work, but they count like any"
                + " other";
    }
}
