package dev.escalation.chart;

import java.util.Arrays;

/**
 * Leaves out the points of a curve that no picture can show. Of every run of points that falls into one of 600 columns the first,
 * last, lowest and highest stay; so lines drawn through the rest cover the same pixels (the M4 aggregation, Jugel et al. 2014).
 */
final class CurveThinning {
    private static final int COLUMNS = 600;

    private CurveThinning() {}

    /**
     * The indices to keep, ascending; all where there are few.
     *
     * @param x 0 to 1, in order
     */
    static int[] keep(double[] x, double[] y) {
        int[] kept = new int[x.length];
        int size = 0;
        int start = 0;
        while (start < x.length) {
            int end = start;
            while (end + 1 < x.length && column(x[end + 1]) == column(x[start])) {
                end++;
            }
            size = keepRun(y, start, end, kept, size);
            start = end + 1;
        }
        return Arrays.copyOf(kept, size);
    }

    private static int keepRun(double[] y, int start, int end, int[] kept, int size) {
        int lowest = start;
        int highest = start;
        for (int i = start + 1; i <= end; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
            highest = y[i] > y[highest] ? i : highest;
        }
        int[] run = {start, Math.min(lowest, highest), Math.max(lowest, highest), end};
        int next = size;
        for (int index : run) {
            if (next == size || kept[next - 1] != index) {
                kept[next++] = index;
            }
        }
        return next;
    }

    private static int column(double x) {
        return (int) (x * COLUMNS);
    }
}
