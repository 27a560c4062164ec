package dev.escalation.chart;

import java.util.stream.DoubleStream;

/** A stretch of an axis, low &lt; high. */
record Span(double low, double high) {
    /** From the smallest to the largest of the numbers that there are; one number gets room on both sides, none 0 to 1. */
    static Span of(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(known).min().orElse(0);
        double high = DoubleStream.of(known).max().orElse(1);
        if (low < high) {
            return new Span(low, high);
        }
        double room = low == 0 ? 1 : Math.abs(low) / 2;
        return new Span(low - room, low + room);
    }

    /** From zero on where all are on one side of it. */
    static Span withZero(DoubleStream values) {
        double[] known = values.filter(Double::isFinite).toArray();
        double low = Math.min(0, DoubleStream.of(known).min().orElse(0));
        double high = Math.max(0, DoubleStream.of(known).max().orElse(0));
        return low < high ? new Span(low, high) : new Span(0, 1);
    }

    double width() {
        return high - low;
    }

    /** Room beyond the ends that are not zero, as a share of the width. */
    Span padded(double share) {
        double room = share * width();
        return new Span(low == 0 ? 0 : low - room, high == 0 ? 0 : high + room);
    }
}
