package dev.escalation.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for an axis.
 *
 * @param values ascending
 * @param digits decimals that tell them apart
 */
record Ticks(List<Double> values, int digits) {
    private static final double[] STEPS = {1, 2, 2.5, 5};

    /** The closest round ticks within low to high, at most five; low &lt; high. */
    static Ticks within(double low, double high) {
        for (int exponent = (int) Math.floor(Math.log10(high - low)) - 2; ; exponent++) {
            for (double step : STEPS) {
                double size = step * Math.pow(10, exponent);
                long first = (long) Math.ceil(low / size - 1e-9);
                long last = (long) Math.floor(high / size + 1e-9);
                if (last - first < 5) {
                    return new Ticks(multiples(size, first, last), Math.max(0, step == 2.5 ? 1 - exponent : -exponent));
                }
            }
        }
    }

    private static List<Double> multiples(double size, long first, long last) {
        List<Double> values = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            values.add(i * size);
        }
        return values;
    }
}
