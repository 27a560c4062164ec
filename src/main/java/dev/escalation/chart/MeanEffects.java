package dev.escalation.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean effect along the values of a feature.
 *
 * @param points by value; one for each value if there are few, otherwise one for each of equally large groups
 * @param everyValue whether each value has its own point
 */
public record MeanEffects(List<Point> points, boolean everyValue) {
    /** Counts and levels up to so many values are taken one by one. */
    static final int FEW = 12;

    /**
     * The scores of one value or of neighbouring values.
     *
     * @param value their mean value
     * @param from smallest of the values
     * @param to largest of the values
     */
    public record Point(double value, double from, double to, double meanEffect, int scores) {}

    public static MeanEffects of(FeatureEffects feature) {
        double[] values = feature.values();
        int[] order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        long distinct =
                IntStream.of(order).mapToDouble(i -> values[i]).distinct().count();
        boolean few = distinct <= FEW;
        int least = few ? 1 : Math.max(1, order.length / FEW);
        List<Point> points = new ArrayList<>();
        int from = 0;
        while (from < order.length) {
            int to = Math.min(order.length, from + least);
            while (to < order.length && values[order[to]] == values[order[to - 1]]) {
                to++;
            }
            points.add(point(feature, order, from, to));
            from = to;
        }
        return new MeanEffects(List.copyOf(points), few);
    }

    private static Point point(FeatureEffects feature, int[] order, int from, int to) {
        double value = 0;
        double effect = 0;
        for (int i = from; i < to; i++) {
            value += feature.values()[order[i]];
            effect += feature.effects()[order[i]];
        }
        double lowest = feature.values()[order[from]];
        double highest = feature.values()[order[to - 1]];
        return new Point(value / (to - from), lowest, highest, effect / (to - from), to - from);
    }
}
