package dev.escalation.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A minute in which far more open tickets ended than in others, as when a rule of the help desk clears old ones: at least
 * {@value #FEWEST_TICKETS}, and at least {@value #TIMES_USUAL} times the median of the minutes in which any ended.
 *
 * @param minute its beginning, milliseconds since 1970
 * @param tickets that ended in it
 * @param usual that median
 * @param inBulk of these were {@link BulkClosures}
 * @param people who are named for the ends
 */
public record EndingRush(long minute, int tickets, double usual, int inBulk, int people) {
    public static final int FEWEST_TICKETS = 20;
    public static final int TIMES_USUAL = 10;

    private static final long MINUTE_MILLIS = 60_000;

    /** All of them, the earliest first. */
    public static List<EndingRush> of(EventTable events, TicketTimelines timelines, BulkClosures bulk) {
        Map<Long, List<Integer>> byMinute = new TreeMap<>();
        for (int event : BulkClosures.endings(events, timelines)) {
            long minute = Math.floorDiv(events.time()[event], MINUTE_MILLIS) * MINUTE_MILLIS;
            byMinute.computeIfAbsent(minute, _ -> new ArrayList<>()).add(event);
        }
        double usual = median(byMinute.values().stream().mapToInt(List::size).toArray());
        List<EndingRush> rushes = new ArrayList<>();
        byMinute.forEach((minute, ended) -> {
            if (ended.size() >= FEWEST_TICKETS && ended.size() >= TIMES_USUAL * usual) {
                rushes.add(rush(minute, ended, usual, events, bulk));
            }
        });
        return rushes;
    }

    private static EndingRush rush(
            long minute, List<Integer> ended, double usual, EventTable events, BulkClosures bulk) {
        Set<Integer> people = new HashSet<>();
        int inBulk = 0;
        for (int event : ended) {
            people.add(events.actor().code(event));
            inBulk += bulk.contains(event) ? 1 : 0;
        }
        people.remove(Dictionary.MISSING);
        return new EndingRush(minute, ended.size(), usual, inBulk, people.size());
    }

    private static double median(int[] counts) {
        Arrays.sort(counts);
        int middle = counts.length / 2;
        if (counts.length == 0) {
            return 0;
        }
        return counts.length % 2 == 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2.0;
    }
}
