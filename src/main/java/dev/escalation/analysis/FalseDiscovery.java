package dev.escalation.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Keeps the share of chance findings among all findings down where much is looked at: Y. Benjamini and Y. Hochberg, Journal
 * of the Royal Statistical Society B 57 (1995) 289-300.
 */
final class FalseDiscovery {
    /** Of all that is named, at most this share is named by chance, on average. */
    static final double RATE = 0.05;

    private FalseDiscovery() {}

    /**
     * The rate at which each would just be found.
     *
     * @param pValues NaN for what was not tested
     * @return in the same order, at least the p-value, at most 1; NaN stays
     */
    static double[] adjusted(double[] pValues) {
        int[] order = IntStream.range(0, pValues.length)
                .filter(i -> !Double.isNaN(pValues[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 1;
        for (int rank = order.length; rank > 0; rank--) {
            least = Math.min(least, pValues[order[rank - 1]] * order.length / rank);
            adjusted[order[rank - 1]] = least;
        }
        return adjusted;
    }
}
