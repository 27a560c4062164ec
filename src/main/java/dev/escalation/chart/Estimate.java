package dev.escalation.chart;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a model and how sure it is.
 *
 * @param value NaN where it is undefined, printed as a dash
 * @param interval 95 %, null where none was computed
 */
public record Estimate(double value, @Nullable Interval interval) {
    /** A figure without an interval. */
    public static Estimate of(double value) {
        return new Estimate(value, null);
    }

    /** A figure with its interval. */
    public static Estimate of(double value, double low, double high) {
        return new Estimate(value, new Interval(low, high));
    }
}
