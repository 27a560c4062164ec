package dev.escalation.chart;

import java.util.List;

/**
 * A group of tickets, how much it stands out, and where that goes.
 *
 * @param caption a second line: what else the tickets have in common, may be empty
 * @param count tickets of the group
 * @param value of the bar, with its interval; NaN where it is not known
 * @param course the figure by week or month, NaN for gaps; may be empty
 */
public record TrendRow(String name, String caption, long count, Estimate value, List<Double> course, Trend trend) {
    public TrendRow {
        SeriesRules.drawable(name, value);
        course = List.copyOf(course);
        for (double one : course) {
            SeriesRules.drawable(name, Estimate.of(one));
        }
    }

    double low() {
        Interval interval = value.interval();
        return interval == null ? value.value() : Math.min(value.value(), interval.low());
    }

    double high() {
        Interval interval = value.interval();
        return interval == null ? value.value() : Math.max(value.value(), interval.high());
    }
}
