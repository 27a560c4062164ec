package dev.escalation.model.evaluation;

import java.util.Arrays;

/**
 * A metric with its 95 % percentile bootstrap interval. NaN where undefined: the value if the rows do not define it (one
 * class only), the bounds also if there is only one cluster or if half of the replications do not define it.
 *
 * @param value the metric on the rows themselves
 * @param low 2.5th percentile over the replications
 * @param high 97.5th percentile over the replications
 */
public record BootstrapInterval(double value, double low, double high) {
    private static final double TAIL = 0.025;

    static BootstrapInterval of(double value, double[] replicates) {
        double[] defined = Arrays.stream(replicates)
                .filter(replicate -> !Double.isNaN(replicate))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || defined.length == 0 || 2 * defined.length < replicates.length) {
            return new BootstrapInterval(value, Double.NaN, Double.NaN);
        }
        return new BootstrapInterval(value, percentile(defined, TAIL), percentile(defined, 1 - TAIL));
    }

    /** Linear interpolation at rank share·(n - 1), as in numpy. */
    private static double percentile(double[] ascending, double share) {
        double rank = share * (ascending.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
    }
}
