package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures over time, from the origin of their kind on, which is zero for most.
 *
 * @param yTitle what is measured, with its unit
 * @param periods what the weeks or months are called
 * @param wholeFrom first of them that the data holds from its beginning; the line from an earlier one is dashed
 * @param wholeTo before which they are over; the line to a later one is dashed
 * @param series at most five, each with a value per period
 * @param nothing what to say where no series has a value
 */
public record TimeChart(
        String title,
        String subtitle,
        String yTitle,
        FigureKind kind,
        List<String> periods,
        int wholeFrom,
        int wholeTo,
        List<TimeSeries> series,
        String nothing,
        ChartOrigin origin)
        implements Marked {
    public TimeChart {
        periods = List.copyOf(periods);
        series = SeriesRules.checked(series, TimeSeries::name, TimeSeries::color);
        for (TimeSeries one : series) {
            if (one.values().size() != periods.size()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.values().size() + " values for " + periods.size() + " periods");
            }
        }
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this).sentence(yTitle);
        List<String> told = series.stream()
                .map(this::told)
                .filter(words -> !words.isEmpty())
                .toList();
        return told.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(told).text();
    }

    /** The last value with its range, and the lowest and highest there were. */
    private String told(TimeSeries one) {
        List<Integer> known = IntStream.range(0, periods.size())
                .filter(period -> !Double.isNaN(one.values().get(period).value()))
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        Comparator<Integer> byValue =
                Comparator.comparingDouble(period -> one.values().get(period).value());
        int last = known.getLast();
        String value = kind.text(one.values().get(last), language().numbers());
        return language()
                .get(
                        "time.told",
                        one.name(),
                        language().get("time.at", value, periods.get(last)),
                        at(one, Collections.min(known, byValue)),
                        at(one, Collections.max(known, byValue)));
    }

    private String at(TimeSeries one, int period) {
        String value = kind.text(one.values().get(period).value(), language().numbers());
        return language().get("time.at", value, periods.get(period));
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(860, 420);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (series.stream().flatMap(one -> one.values().stream()).allMatch(e -> Double.isNaN(e.value()))) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new TimePainter(pen, this, area).draw();
        }
    }

    @Override
    public int markAt(Rectangle area, double x, double y) {
        return periods.isEmpty() ? NONE : Pen.measuring(pen -> new TimePainter(pen, this, area).periodAt(x, y));
    }

    boolean isWhole(int period) {
        return period >= wholeFrom && period < wholeTo;
    }

    /** The highest mark of all. */
    double top() {
        double top = 0;
        for (TimeSeries one : series) {
            for (int period = 0; period < periods.size(); period++) {
                top = Math.max(top, Double.isNaN(one.top(period)) ? 0 : one.top(period));
            }
        }
        return top;
    }

    /** Where the axis begins: at its origin, or below it where a mark lies there. */
    double bottom() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .map(estimate -> estimate.interval() == null
                        ? estimate.value()
                        : estimate.interval().low())
                .filter(low -> !Double.isNaN(low))
                .reduce(kind.origin(), Math::min);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("series", "period", "value", "low", "high", "whole_period");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (TimeSeries one : series) {
            for (int period = 0; period < periods.size(); period++) {
                Estimate estimate = one.values().get(period);
                List<String> row = new ArrayList<>(List.of(one.name(), periods.get(period)));
                row.addAll(EstimateCells.of(estimate));
                row.add(Boolean.toString(isWhole(period)));
                rows.add(row);
            }
        }
        return rows;
    }
}
