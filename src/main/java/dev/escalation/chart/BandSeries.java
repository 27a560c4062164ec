package dev.escalation.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A line over numbers, with its 95 % band.
 *
 * @param name short, printed beside the line
 * @param x ascending, finite
 * @param values one per x, NaN where there is none
 */
public record BandSeries(String name, SeriesColor color, double[] x, List<Estimate> values) {
    public BandSeries {
        values = List.copyOf(values);
        if (x.length != values.size()) {
            throw new IllegalArgumentException(name + " has " + values.size() + " values for " + x.length + " x");
        }
        for (int i = 0; i < x.length; i++) {
            SeriesRules.drawable(name, values.get(i));
            if (!Double.isFinite(x[i]) || (i > 0 && x[i] <= x[i - 1])) {
                throw new IllegalArgumentException("x of " + name + " does not rise: " + x[i]);
            }
        }
    }

    /** Where the line first comes up from below zero, between two values in a straight line; empty if it never does. */
    public OptionalDouble risesThroughZero() {
        for (int i = 1; i < x.length; i++) {
            double before = values.get(i - 1).value();
            double after = values.get(i).value();
            if (before < 0 && after >= 0) {
                return OptionalDouble.of(x[i - 1] + (x[i] - x[i - 1]) * before / (before - after));
            }
        }
        return OptionalDouble.empty();
    }

    /** The height of the line at an x, in a straight line between values; NaN outside or beside a gap. */
    public double at(double where) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == where) {
                return values.get(i).value();
            }
            if (i > 0 && x[i - 1] < where && where < x[i]) {
                double share = (where - x[i - 1]) / (x[i] - x[i - 1]);
                return (1 - share) * values.get(i - 1).value()
                        + share * values.get(i).value();
            }
        }
        return Double.NaN;
    }

    boolean isKnown(int i) {
        return !Double.isNaN(values.get(i).value());
    }

    double low(int i) {
        Interval interval = values.get(i).interval();
        return interval == null ? values.get(i).value() : interval.low();
    }

    double high(int i) {
        Interval interval = values.get(i).interval();
        return interval == null ? values.get(i).value() : interval.high();
    }

    DoubleStream extent() {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int i = 0; i < x.length; i++) {
            if (isKnown(i)) {
                all.add(values.get(i).value()).add(low(i)).add(high(i));
            }
        }
        return all.build();
    }
}
