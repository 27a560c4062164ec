package dev.escalation.analysis;

import dev.escalation.data.Instants;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Counts in bins with round edges.
 *
 * @param edges bin i is from {@code edges[i]} on and before {@code edges[i + 1]}; the last may be infinite
 */
public record Bins(double[] edges, int[] counts) {
    private static final double[] ROUND = {1, 2, 5, 10};
    private static final int MOST = 24;
    /** Up to so many steps each has a bin of its own. */
    private static final int FEW = 20;

    private static final int MOST_MOMENTS = 62;
    private static final double HIGH_SHARE = 0.99;
    private static final Bins NONE = new Bins(new double[1], new int[0]);

    public int size() {
        return counts.length;
    }

    boolean holds(int bin, double value) {
        return value >= edges[bin] && value < edges[bin + 1];
    }

    /**
     * Bins of equal width, a round number near that of Freedman and Diaconis (1981), 2 (q₃ − q₁) / ∛n, and at most
     * {@value #MOST} of them up to the 99 % point; what is larger counts in the last.
     *
     * @param step of the values, such as 1 for whole numbers: no bin is narrower
     */
    static Bins of(double[] sorted, double step) {
        int n = sorted.length;
        if (n == 0) {
            return NONE;
        }
        double least = sorted[0];
        double most = sorted[n - 1];
        double high = sorted[Math.min(n - 1, (int) (HIGH_SHARE * n))];
        double spread = sorted[(int) (0.75 * (n - 1))] - sorted[(int) (0.25 * (n - 1))];
        boolean few = step > 0 && high - least < step * FEW;
        double wanted = few ? step : Math.max(2 * spread / Math.cbrt(n), (high - least) / (MOST - 2));
        double width = wanted > 0 ? Math.max(step, round(wanted)) : Math.max(step, 1);
        double first = Math.floor(least / width) * width;
        int bins = (int) Math.floor((high - first) / width) + 1;
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, i -> first + i * width);
        boolean open = most >= edges[bins];
        edges[bins] = open ? Double.POSITIVE_INFINITY : edges[bins];
        return counted(edges, sorted);
    }

    /** The next larger of 1, 2, 5 times a power of ten. */
    static double round(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double round : ROUND) {
            if (width <= round * power * (1 + 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /** Years, months, weeks or days, whichever are the shortest that make at most {@value #MOST_MOMENTS}. */
    static Bins ofMoments(long[] sorted, ZoneId zone) {
        if (sorted.length == 0) {
            return NONE;
        }
        Grain grain = grain(sorted[0], sorted[sorted.length - 1]);
        Periods periods = Periods.of(grain, zone, sorted[0], sorted[sorted.length - 1]);
        double[] edges = Arrays.stream(periods.bounds()).asDoubleStream().toArray();
        return counted(edges, Arrays.stream(sorted).asDoubleStream().toArray());
    }

    static Grain grain(long first, long last) {
        double days = Instants.hoursBetween(first, last) / 24;
        if (days < MOST_MOMENTS - 1) {
            return Grain.DAY;
        }
        if (days < (MOST_MOMENTS - 2) * 7) {
            return Grain.WEEK;
        }
        return days < (MOST_MOMENTS - 2) * 30 ? Grain.MONTH : Grain.YEAR;
    }

    private static Bins counted(double[] edges, double[] sorted) {
        int[] counts = new int[edges.length - 1];
        int bin = 0;
        for (double value : sorted) {
            while (bin < counts.length - 1 && value >= edges[bin + 1]) {
                bin++;
            }
            counts[bin]++;
        }
        return new Bins(edges, counts);
    }
}
