package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link TrendBarsChart}. */
final class TrendBarsPainter {
    static final int ABOVE = 22;
    static final int TALLEST = 40;
    private static final int LINE_WIDTH = 64;
    private static final int LINE_HIGH = 20;
    private static final int GAP = 12;
    /** Below this width of the area the small lines are left out, their words stay. */
    private static final int NARROW = 500;

    private final Pen pen;
    private final TrendBarsChart chart;
    private final Rectangle area;
    private final double lineWidth;
    private final double wordWidth;

    TrendBarsPainter(Pen pen, TrendBarsChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.lineWidth = area.width < NARROW ? 0 : LINE_WIDTH;
        this.wordWidth = chart.rows().stream()
                .mapToDouble(row -> pen.width(row.trend().word(chart.language()), TextStyle.MICRO))
                .max()
                .orElse(0);
    }

    void draw() {
        List<FeatureLabel> labels = chart.rows().stream().map(this::label).toList();
        FeatureRows rows = FeatureRows.draw(pen, area, ABOVE, RowAxis.BELOW, labels, TALLEST);
        double wordLeft = area.getMaxX() - wordWidth;
        double lineLeft = wordLeft - (lineWidth > 0 ? GAP * 0.7 + lineWidth : 0);
        PlotArea plot = plot(rows.body(), lineLeft - 2 * GAP);
        drawCourseTitle(lineLeft);
        RowAxis.draw(pen, plot, chart.format(), chart.language().numbers(), chart.xTitle(), area);
        for (int i = 0; i < chart.rows().size(); i++) {
            TrendRow row = chart.rows().get(i);
            drawBar(plot, row, rows.middle(i), rows.rowHeight());
            drawCourse(row, lineLeft, rows.middle(i), Math.min(LINE_HIGH, rows.rowHeight() * 0.6));
            String word = row.trend().word(chart.language());
            pen.text(word, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, wordLeft, rows.middle(i) + 4);
        }
        pen.line(
                ColorRole.CHART_AXIS,
                1,
                plot.px(0),
                plot.pixels().y,
                plot.px(0),
                plot.pixels().getMaxY());
    }

    /** Above the lines; a long one begins farther left. */
    private void drawCourseTitle(double lineLeft) {
        String title = TextLines.shorten(chart.courseTitle(), area.width / 2.0, t -> pen.width(t, TextStyle.MICRO));
        double left = Math.min(lineLeft, area.getMaxX() - pen.width(title, TextStyle.MICRO));
        pen.text(title, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, left, area.y + 11);
    }

    private FeatureLabel label(TrendRow row) {
        String count = chart.language().counted(row.count(), "tickets");
        String caption = row.caption().isBlank() ? count : count + ", " + row.caption();
        return new FeatureLabel("", row.name(), caption);
    }

    /** With room for the figures beyond the bars. */
    private PlotArea plot(Rectangle2D.Double body, double end) {
        Span span = Span.withZero(chart.rows().stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high())))
                .padded(0.02);
        double room = Math.min(
                body.width / 4,
                8
                        + chart.rows().stream()
                                .mapToDouble(row -> pen.width(figure(row), TextStyle.STRONG))
                                .max()
                                .orElse(0));
        double left = span.low() < 0 ? room : 0;
        double width = Math.max(1, end - body.x - left - (span.high() > 0 ? room : 0));
        return new PlotArea(
                new Rectangle2D.Double(body.x + left, body.y, width, body.height), span.low(), span.high(), 0, 1);
    }

    private String figure(TrendRow row) {
        return chart.format().text(row.value().value(), chart.language().numbers());
    }

    private void drawBar(PlotArea plot, TrendRow row, double middle, double rowHeight) {
        double value = row.value().value();
        double zero = plot.px(0);
        if (Double.isNaN(value)) {
            pen.text("–", TextStyle.STRONG, ColorRole.FG_MUTED, Align.LEFT, zero + 8, middle + 4);
            return;
        }
        double end = plot.px(value);
        double height = Math.min(14, rowHeight * 0.5);
        pen.softBar(
                ColorRole.CHART_1,
                Tone.MIDDLE,
                Math.min(zero, end),
                middle - height / 2,
                Math.max(1, Math.abs(end - zero)),
                height,
                1);
        if (row.value().interval() != null) {
            whisker(plot.px(row.low()), plot.px(row.high()), middle);
        }
        boolean left = value < 0;
        double x = left ? Math.min(plot.px(row.low()), zero) - 8 : Math.max(plot.px(row.high()), zero) + 8;
        Align align = left ? Align.RIGHT : Align.LEFT;
        pen.textWithRim(figure(row), TextStyle.STRONG, ColorRole.FG_DEFAULT, align, x, middle + 4);
    }

    private void whisker(double from, double to, double middle) {
        pen.line(ColorRole.FG_DEFAULT, 1.5, from, middle, to, middle);
        for (double end : new double[] {from, to}) {
            pen.line(ColorRole.FG_DEFAULT, 1.5, end, middle - 3.5, end, middle + 3.5);
        }
    }

    private void drawCourse(TrendRow row, double left, double middle, double height) {
        double[] values = row.course().stream().mapToDouble(value -> value).toArray();
        if (lineWidth == 0 || Arrays.stream(values).allMatch(Double::isNaN)) {
            return;
        }
        Span span = Span.of(Arrays.stream(values));
        Rectangle2D.Double box = new Rectangle2D.Double(left + 2, middle - height / 2, lineWidth - 4, height);
        PlotArea plot = new PlotArea(box, 0, Math.max(1, values.length - 1), span.low(), span.high());
        pen.path(ColorRole.CHART_5, 1.5, Sparkline.path(values, plot));
        int last = Sparkline.last(values);
        pen.dot(ColorRole.FG_DEFAULT, plot.px(last), plot.py(values[last]), 2);
    }
}
