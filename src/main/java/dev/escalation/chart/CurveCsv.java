package dev.escalation.chart;

import java.util.ArrayList;
import java.util.List;

/** Rows of the marks of curve charts: series, mark, x, y, threshold, score, its interval. */
final class CurveCsv {
    private final List<List<String>> rows = new ArrayList<>();

    static List<String> header(String x, String y, String score) {
        return List.of("series", "mark", x, y, "threshold", score, score + "_low", score + "_high");
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    void add(List<CurveSeries> series) {
        series.forEach(this::addSeries);
    }

    void addPoint(String name, String mark, double x, double y) {
        rows.add(List.of(name, mark, number(x), number(y), "", "", "", ""));
    }

    private void addSeries(CurveSeries one) {
        Interval interval = one.score().interval();
        String low = interval == null ? "" : number(interval.low());
        String high = interval == null ? "" : number(interval.high());
        rows.add(List.of(one.name(), "label", "", "", "", number(one.score().value()), low, high));
        for (int i : CurveThinning.keep(one.x(), one.y())) {
            addPoint(one.name(), "curve", one.x()[i], one.y()[i]);
        }
        CurvePoint point = one.alertLine();
        if (point != null) {
            String threshold = number(point.threshold());
            rows.add(List.of(one.name(), "alert_line", number(point.x()), number(point.y()), threshold, "", "", ""));
        }
    }

    /** Shortest text that reads back as the same number; empty where there is none. */
    static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
