package dev.escalation.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Events by which somebody ended many open tickets at one moment: a clearing of old tickets, not so many solutions. Of
 * what such a ticket would have come to nothing is known. The moment a resolved ticket is closed for good does not
 * count, and neither does an end that nobody is named for.
 */
public final class BulkClosures {
    /** So many tickets at the same moment by the same person are no longer work on each. */
    public static final int FEWEST_TICKETS = 20;

    private final BitSet events = new BitSet();

    private BulkClosures() {}

    public static BulkClosures of(EventTable events, TicketTimelines timelines) {
        int[] endings = Arrays.stream(endings(events, timelines))
                .filter(event -> events.actor().code(event) != Dictionary.MISSING)
                .toArray();
        Map<Ending, Integer> tickets = new HashMap<>();
        for (int event : endings) {
            tickets.merge(Ending.of(events, event), 1, Integer::sum);
        }
        tickets.values().removeIf(count -> count < FEWEST_TICKETS);
        BulkClosures bulk = new BulkClosures();
        if (!tickets.isEmpty()) {
            Arrays.stream(endings)
                    .filter(event -> tickets.containsKey(Ending.of(events, event)))
                    .forEach(bulk.events::set);
        }
        return bulk;
    }

    /** Events by which an open ticket ended. */
    public static int[] endings(EventTable events, TicketTimelines timelines) {
        StatusReader statuses = new StatusReader(events);
        IntStream.Builder endings = IntStream.builder();
        for (int ticket = 0; ticket + 1 < timelines.start().length; ticket++) {
            boolean open = true;
            for (int i = timelines.first(ticket); i < timelines.end(ticket); i++) {
                int event = timelines.order()[i];
                StatusReader.Effect effect = statuses.effect(event, StatusReader.Ending.RESOLVED_OR_CLOSED);
                if (open && effect == StatusReader.Effect.ENDS) {
                    endings.add(event);
                }
                open = effect == StatusReader.Effect.NONE ? open : effect == StatusReader.Effect.OPENS;
            }
        }
        return endings.build().toArray();
    }

    /** How many tickets were closed at each moment, the earliest first. */
    public SortedMap<Long, Integer> moments(EventTable table) {
        SortedMap<Long, Integer> moments = new TreeMap<>();
        events.stream().forEach(event -> moments.merge(table.time()[event], 1, Integer::sum));
        return moments;
    }

    public boolean contains(int event) {
        return events.get(event);
    }

    public int size() {
        return events.cardinality();
    }

    private record Ending(long moment, int actor) {
        static Ending of(EventTable events, int event) {
            return new Ending(events.time()[event], events.actor().code(event));
        }
    }
}
