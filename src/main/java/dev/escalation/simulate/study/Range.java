package dev.escalation.simulate.study;

import java.util.Arrays;

/**
 * A figure over replications.
 *
 * @param low 2.5 % of the replications are below
 * @param high and 2.5 % above
 */
public record Range(double mean, double low, double high) {
    /** Values that are not known count for nothing. */
    public static Range of(double... values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return new Range(
                Arrays.stream(sorted).average().orElse(Double.NaN),
                Measuring.quantile(sorted, 0.025),
                Measuring.quantile(sorted, 0.975));
    }
}
