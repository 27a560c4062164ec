package dev.escalation.chart;

import java.util.List;

/** A figure with its interval in three cells of a CSV file; empty where there is none. */
final class EstimateCells {
    private EstimateCells() {}

    static List<String> of(Estimate estimate) {
        Interval interval = estimate.interval();
        return List.of(
                CurveCsv.number(estimate.value()),
                interval == null ? "" : CurveCsv.number(interval.low()),
                interval == null ? "" : CurveCsv.number(interval.high()));
    }
}
