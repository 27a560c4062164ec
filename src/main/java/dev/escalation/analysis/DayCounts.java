package dev.escalation.analysis;

import dev.escalation.data.Instants;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts moments by day. Days are almost equally long, so the right one is found without searching. */
final class DayCounts {
    private static final long DAY_MILLIS = 24 * Instants.MILLIS_PER_HOUR;

    private DayCounts() {}

    static long earliest(long[] moments) {
        return Arrays.stream(moments).min().orElse(Instants.MISSING);
    }

    static int[] of(long[] moments, Periods days) {
        int[] counts = new int[days.size()];
        long[] bounds = days.bounds();
        for (long moment : moments) {
            if (counts.length > 0 && moment >= bounds[0] && moment < bounds[counts.length]) {
                counts[day(moment, bounds)]++;
            }
        }
        return counts;
    }

    private static int day(long moment, long[] bounds) {
        int day = (int) Math.min(bounds.length - 2L, (moment - bounds[0]) / DAY_MILLIS);
        while (moment < bounds[day]) {
            day--;
        }
        while (moment >= bounds[day + 1]) {
            day++;
        }
        return day;
    }

    /** @param to not included */
    static int[] within(long[] moments, long from, long to) {
        return IntStream.range(0, moments.length)
                .filter(i -> moments[i] >= from && moments[i] < to)
                .toArray();
    }
}
