package dev.escalation.simulate.routing;

import java.util.Arrays;

/**
 * How evenly something is spread over agents.
 *
 * @param gini 0 if all have the same, towards 1 if one has all; NaN of nothing
 * @param maxToMedian the highest by the middle one; NaN of nothing
 */
public record LoadSpread(double gini, double maxToMedian) {
    /**
     * Gini's coefficient is the mean difference of two by twice the mean: of n values in ascending order
     * {@code 2 Σ i x_i / (n Σ x) − (n + 1) / n}.
     *
     * @param values 0 or more each
     */
    public static LoadSpread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < count; i++) {
            sum += sorted[i];
            ranked += (i + 1) * sorted[i];
        }
        if (sum == 0) {
            return new LoadSpread(Double.NaN, Double.NaN);
        }
        double median = median(sorted);
        return new LoadSpread(
                2 * ranked / (count * sum) - (count + 1.0) / count,
                median == 0 ? Double.NaN : sorted[count - 1] / median);
    }

    /** Between the two in the middle if there are two; of at least one value. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
