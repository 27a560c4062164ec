package dev.escalation.analysis;

import dev.escalation.chart.Interval;
import java.util.Arrays;

/**
 * A number against yes and no.
 *
 * @param correlation Pearson's, with yes as 1 and no as 0; NaN if either does not vary
 * @param auc chance that a yes has the higher number than a no, ties half (Mann and Whitney)
 */
record PointBiserial(double correlation, double auc, int count) {
    private static final double Z = 1.959963984540054;

    /** Numbers of the two sides; both are sorted in place. */
    static PointBiserial of(double[] no, double[] yes) {
        Arrays.sort(no);
        Arrays.sort(yes);
        return new PointBiserial(correlation(no, yes), auc(no, yes), no.length + yes.length);
    }

    private static double correlation(double[] no, double[] yes) {
        double n = (double) no.length + yes.length;
        double mean = (sum(no) + sum(yes)) / n;
        double squares = squares(no, mean) + squares(yes, mean);
        double apart = sum(yes) / yes.length - sum(no) / no.length;
        double r = apart * Math.sqrt((double) no.length * yes.length / n / squares);
        return Double.isFinite(r) ? Math.clamp(r, -1, 1) : Double.NaN;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double squares(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double auc(double[] no, double[] yes) {
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (double value : yes) {
            while (below < no.length && no[below] < value) {
                below++;
            }
            while (upTo < no.length && no[upTo] <= value) {
                upTo++;
            }
            wins += (below + upTo) / 2.0;
        }
        return wins / ((double) no.length * yes.length);
    }

    /** 95 % of the correlation, by Fisher's transformation. */
    Interval interval() {
        double middle = Math.log((1 + correlation) / (1 - correlation)) / 2;
        double half = Z / Math.sqrt(Math.max(1, count - 3));
        return Double.isInfinite(middle)
                ? new Interval(correlation, correlation)
                : new Interval(Math.tanh(middle - half), Math.tanh(middle + half));
    }

    /** What the size of the correlation stays below in 95 of 100 cases without association. */
    double byChance() {
        return Math.min(1, Z / Math.sqrt(Math.max(1, count - 1)));
    }
}
