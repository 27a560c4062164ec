package dev.escalation.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which dots of a swarm are drawn, and how they stack. */
final class Beeswarm {
    /** More dots in a row than this only hide each other. */
    static final int MOST_DOTS = 400;

    private Beeswarm() {}

    /**
     * At most {@link #MOST_DOTS} indices, evenly spaced by effect with both extremes, in the order of the data.
     */
    static int[] sample(double[] effects) {
        if (effects.length <= MOST_DOTS) {
            return IntStream.range(0, effects.length).toArray();
        }
        Integer[] order = IntStream.range(0, effects.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> effects[i]).thenComparingInt(i -> i));
        return IntStream.range(0, MOST_DOTS)
                .map(i -> order[(int) ((long) i * (effects.length - 1) / (MOST_DOTS - 1))])
                .sorted()
                .toArray();
    }

    /**
     * Vertical offsets of dots: those of one dot's width stack up and down from the middle. The fullest stack sets how close, for all,
     * so that the outline shows where the scores are.
     *
     * @param x in pixels
     * @param diameter of a dot in pixels
     * @param halfHeight largest offset
     */
    static double[] offsets(double[] x, double diameter, double halfHeight) {
        int[] bins =
                Arrays.stream(x).mapToInt(v -> (int) Math.floor(v / diameter)).toArray();
        int first = Arrays.stream(bins).min().orElse(0);
        int last = Arrays.stream(bins).max().orElse(0);
        int[] sizes = new int[last - first + 1];
        int[] ranks = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            ranks[i] = sizes[bins[i] - first]++;
        }
        int fullest = Arrays.stream(sizes).max().orElse(1);
        double spacing = Math.min(diameter, 2 * halfHeight / Math.max(1, fullest - 1));
        double[] offsets = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int step = (ranks[i] + 1) / 2;
            offsets[i] = (ranks[i] % 2 == 0 ? step : -step) * spacing;
        }
        return offsets;
    }
}
