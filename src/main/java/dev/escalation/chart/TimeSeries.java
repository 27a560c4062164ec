package dev.escalation.chart;

import java.util.List;

/**
 * A line over time.
 *
 * @param values one per period, NaN where there is none; an interval is drawn as a band
 */
public record TimeSeries(String name, SeriesColor color, List<Estimate> values) {
    public TimeSeries {
        values = List.copyOf(values);
    }

    double top(int period) {
        Estimate estimate = values.get(period);
        Interval interval = estimate.interval();
        return interval == null || Double.isNaN(estimate.value()) ? estimate.value() : interval.high();
    }
}
