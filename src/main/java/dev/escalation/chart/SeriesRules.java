package dev.escalation.chart;

import java.util.List;
import java.util.function.Function;

/** What holds for the series of every chart: each can be told from the others. */
final class SeriesRules {
    private SeriesRules() {}

    static <T> List<T> checked(List<T> series, Function<T, String> name, Function<T, SeriesColor> color) {
        long names = series.stream().map(name).distinct().count();
        long colors = series.stream().map(color).distinct().count();
        if (names < series.size() || colors < series.size()) {
            throw new IllegalArgumentException("series of a chart have different names and different colours");
        }
        return List.copyOf(series);
    }

    /** A figure and its interval are numbers, or the figure is NaN: there is none. */
    static Estimate drawable(String name, Estimate estimate) {
        Interval interval = estimate.interval();
        boolean wide = interval != null && !Double.isFinite(interval.high() - interval.low());
        if (Double.isInfinite(estimate.value()) || wide) {
            throw new IllegalArgumentException(name + " cannot be drawn: " + estimate);
        }
        return estimate;
    }
}
