package dev.escalation.analysis;

import java.util.Arrays;

/**
 * What counts of one kind usually are: within 3.5 robust standard deviations of their median, as Iglewicz and Hoaglin (How
 * to Detect and Handle Outliers, 1993) propose for the modified z-score. The deviation is 1.4826 times the median absolute
 * deviation (Hampel 1974), but never less than that of a Poisson count, the square root of the median, with 1 at least:
 * small counts that happen to be equal do not make the next one odd.
 *
 * @param low the smallest usual count
 * @param high the largest
 */
public record UsualCount(double median, double low, double high) {
    /** Of too few counts. */
    public static final UsualCount UNKNOWN = new UsualCount(Double.NaN, Double.NaN, Double.NaN);

    private static final double WIDTH = 3.5;
    private static final double NORMAL = 1.4826;
    private static final int FEWEST = 4;

    /** @param counts of days like the one in question, without it */
    static UsualCount of(double[] counts) {
        if (counts.length < FEWEST) {
            return UNKNOWN;
        }
        double median = median(counts);
        double[] apart =
                Arrays.stream(counts).map(count -> Math.abs(count - median)).toArray();
        double deviation = Math.max(NORMAL * median(apart), Math.sqrt(Math.max(1, median)));
        double low = Math.max(0, Math.ceil(median - WIDTH * deviation));
        return new UsualCount(median, low, Math.floor(median + WIDTH * deviation));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return middle(sorted);
    }

    /** The median of values in order. */
    static double middle(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public boolean isKnown() {
        return !Double.isNaN(median);
    }

    boolean isAbove(int count) {
        return count > high;
    }

    boolean isBelow(int count) {
        return count < low;
    }
}
