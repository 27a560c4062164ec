package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What parts are worth to a whole: a bar from zero per part, its interval as a line over it, and a verdict in words.
 *
 * @param xTitle what the whole gains, with its unit
 * @param rows in the order of drawing
 * @param nothing what to say without rows
 */
public record WorthChart(
        String title,
        String subtitle,
        String xTitle,
        FigureFormat format,
        List<WorthRow> rows,
        String nothing,
        ChartOrigin origin)
        implements Told {
    private static final int ABOVE = 4;
    private static final int GAP = 14;

    public WorthChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.of(this);
        return rows.isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.each(rows.stream().map(this::told).toList()).text();
    }

    @Override
    public String told(int mark) {
        return told(rows.get(mark));
    }

    private String told(WorthRow row) {
        return row.label().words() + ": " + format.text(row.gain(), language().numbers()) + ", " + row.verdict();
    }

    @Override
    public Dimension preferredSize() {
        int rowsHigh = Math.max(3, rows.size()) * FeatureRows.ROW;
        return new Dimension(760, ChartFrame.surroundings() + ABOVE + rowsHigh + RowAxis.BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (rows.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            FeatureRows names = FeatureRows.draw(
                    pen,
                    area,
                    ABOVE,
                    RowAxis.BELOW,
                    rows.stream().map(WorthRow::label).toList());
            PlotArea plot = plot(pen, names.body());
            RowAxis.draw(pen, plot, format, language().numbers(), xTitle, area);
            for (int i = 0; i < rows.size(); i++) {
                drawRow(
                        pen,
                        plot,
                        rows.get(i),
                        names.middle(i),
                        names.rowHeight(),
                        names.body().getMaxX());
            }
        }
    }

    private PlotArea plot(Pen pen, Rectangle2D.Double body) {
        double room = GAP
                + rows.stream()
                        .mapToDouble(row -> Math.max(
                                pen.width(format.text(row.gain(), language().numbers()), TextStyle.SMALL),
                                pen.width(row.verdict(), TextStyle.MICRO)))
                        .max()
                        .orElse(0);
        double width = Math.max(1, body.width - Math.min(room, body.width * 0.6));
        Span span = Span.withZero(
                        rows.stream().flatMapToDouble(row -> ends(row.gain())).filter(Double::isFinite))
                .padded(0.04);
        return new PlotArea(new Rectangle2D.Double(body.x, body.y, width, body.height), span.low(), span.high(), 0, 1);
    }

    private static DoubleStream ends(Estimate gain) {
        Interval interval = gain.interval();
        return interval == null
                ? DoubleStream.of(gain.value())
                : DoubleStream.of(gain.value(), interval.low(), interval.high());
    }

    private void drawRow(Pen pen, PlotArea plot, WorthRow row, double middle, double rowHeight, double right) {
        double zero = plot.px(0);
        double value = row.gain().value();
        if (Double.isFinite(value)) {
            double height = Math.min(14, rowHeight * 0.45);
            double end = plot.px(value);
            pen.softBar(
                    value < 0 ? ColorRole.CHART_2 : ColorRole.CHART_1,
                    Tone.MIDDLE,
                    Math.min(zero, end),
                    middle - height / 2,
                    Math.max(1, Math.abs(end - zero)),
                    height,
                    2);
        }
        Interval interval = row.gain().interval();
        if (interval != null) {
            double low = plot.px(interval.low());
            double high = plot.px(interval.high());
            pen.line(ColorRole.FG_DEFAULT, 1.5, low, middle, high, middle);
            pen.line(ColorRole.FG_DEFAULT, 1.5, low, middle - 4, low, middle + 4);
            pen.line(ColorRole.FG_DEFAULT, 1.5, high, middle - 4, high, middle + 4);
        }
        boolean two = rowHeight >= FeatureRows.TWO_LINES;
        double baseline = two ? middle - 3 : middle + 4;
        pen.text(
                format.text(row.gain(), language().numbers()),
                TextStyle.SMALL,
                ColorRole.FG_DEFAULT,
                Align.RIGHT,
                right,
                baseline);
        if (two) {
            pen.text(row.verdict(), TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, middle + 11);
        }
    }

    /** Anywhere in the row, its name included. */
    @Override
    public int markAt(Rectangle area, double x, double y) {
        return FeatureRows.rowAt(area, ABOVE, RowAxis.BELOW, rows.size(), FeatureRows.ROW, x, y);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("part", "name", "gain", "gain_low", "gain_high", "verdict");
    }

    @Override
    public List<List<String>> csvRows() {
        return rows.stream()
                .map(row -> {
                    Interval interval = row.gain().interval();
                    return List.of(
                            row.label().column(),
                            row.label().words(),
                            CurveCsv.number(row.gain().value()),
                            CurveCsv.number(interval == null ? Double.NaN : interval.low()),
                            CurveCsv.number(interval == null ? Double.NaN : interval.high()),
                            row.verdict());
                })
                .toList();
    }
}
