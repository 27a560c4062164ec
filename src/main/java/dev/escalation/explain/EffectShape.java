package dev.escalation.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How the effect of a number goes with its value: the mean over the scores with low and with high values.
 *
 * @param low the scores with the lowest values, about a third
 * @param high the scores with the highest values, about a third
 */
public record EffectShape(End low, End high) {
    private static final int PARTS = 3;

    /**
     * Scores at one end of the values.
     *
     * @param from smallest of the values
     * @param to largest of the values
     */
    public record End(double from, double to, double meanEffect, int scores) {}

    /**
     * Both ends never share a value: a value that many scores have is an end of its own.
     *
     * @param values NaN where missing
     * @return ends of no scores where fewer than two values are known
     */
    public static EffectShape of(double[] values, double[] effects) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        int n = order.length;
        if (n == 0 || values[order[0]] == values[order[n - 1]]) {
            End none = new End(Double.NaN, Double.NaN, Double.NaN, 0);
            return new EffectShape(none, none);
        }
        double lowTo = values[order[(n - 1) / PARTS]];
        double highFrom = values[order[n - 1 - (n - 1) / PARTS]];
        if (lowTo == highFrom) {
            double common = lowTo;
            boolean lowest = common == values[order[0]];
            boolean highest = common == values[order[n - 1]];
            lowTo = lowest ? common : Math.nextDown(common);
            highFrom = highest ? common : Math.nextUp(common);
        }
        return new EffectShape(
                end(order, values, effects, values[order[0]], lowTo),
                end(order, values, effects, highFrom, values[order[n - 1]]));
    }

    /** Whether there are two ends to compare. */
    public boolean isKnown() {
        return low.scores > 0 && high.scores > 0;
    }

    private static End end(int[] order, double[] values, double[] effects, double from, double to) {
        int[] inside = Arrays.stream(order)
                .filter(i -> values[i] >= from && values[i] <= to)
                .toArray();
        double mean =
                Arrays.stream(inside).mapToDouble(i -> effects[i]).average().orElse(Double.NaN);
        return new End(values[inside[0]], values[inside[inside.length - 1]], mean, inside.length);
    }
}
