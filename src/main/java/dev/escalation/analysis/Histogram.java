package dev.escalation.analysis;

import java.util.Arrays;

/**
 * Counts of durations in bins that grow with the duration.
 *
 * @param edgesHours bin i is from {@code edgesHours[i]} on and before {@code edgesHours[i + 1]}; the last may be infinite
 * @param counts tickets by bin; neither the first nor the last bin is empty
 */
public record Histogram(double[] edgesHours, int[] counts) {
    private static final double[] EDGES = {
        0, 0.25, 0.5, 1, 2, 4, 8, 16, 24, 48, 96, 168, 336, 720, 2160, Double.POSITIVE_INFINITY
    };

    /** @param sorted hours, ascending, none negative */
    static Histogram of(double[] sorted) {
        int[] counts = new int[EDGES.length - 1];
        int bin = 0;
        for (double hours : sorted) {
            while (hours >= EDGES[bin + 1]) {
                bin++;
            }
            counts[bin]++;
        }
        int from = 0;
        int to = counts.length;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (to > from && counts[to - 1] == 0) {
            to--;
        }
        return new Histogram(Arrays.copyOfRange(EDGES, from, to + 1), Arrays.copyOfRange(counts, from, to));
    }
}
