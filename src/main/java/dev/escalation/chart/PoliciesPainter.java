package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link PoliciesChart}. */
final class PoliciesPainter {
    static final int TALLEST = 52;
    private static final int LINE = 16;
    private static final int GAP = 9;
    private static final double DOT = 5;

    private final Pen pen;
    private final PoliciesChart chart;
    private final Rectangle area;

    PoliciesPainter(Pen pen, PoliciesChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
    }

    /** Room above the rows: a line for the goal's words, one for what is below zero. */
    static int above(PoliciesChart chart) {
        return 8 + (chart.goal() == null ? 0 : LINE) + (hasWordsBelow(chart) ? LINE : 0);
    }

    private static boolean hasWordsBelow(PoliciesChart chart) {
        return chart.doesHarm() && !chart.belowZero().isBlank();
    }

    void draw() {
        List<FeatureLabel> labels = chart.rows().stream()
                .map(row -> new FeatureLabel("", row.name(), row.caption()))
                .toList();
        FeatureRows rows = FeatureRows.draw(pen, area, above(chart), RowAxis.BELOW, labels, TALLEST);
        PlotArea plot = plot(rows.body());
        RowAxis.draw(pen, plot, chart.format(), chart.language().numbers(), chart.xTitle(), area);
        drawZero(plot);
        drawWordsBelow(plot);
        drawGoal(plot);
        for (int i = 0; i < chart.rows().size(); i++) {
            drawRow(plot, chart.rows().get(i), rows.middle(i), rows.rowHeight());
        }
    }

    /** With room for the figures beside the farthest marks. */
    private PlotArea plot(Rectangle2D.Double body) {
        double goal = chart.goal() == null ? Double.NaN : chart.goal().value();
        Span span = Span.withZero(DoubleStream.concat(
                        DoubleStream.of(goal),
                        chart.rows().stream().flatMapToDouble(row -> DoubleStream.of(row.low(), row.high()))))
                .padded(0.04);
        double left =
                DOT + 2 + (chart.rows().stream().anyMatch(row -> row.effect().value() < 0) ? figureRoom() : 0);
        double width = Math.max(1, body.width - left - figureRoom());
        return new PlotArea(
                new Rectangle2D.Double(body.x + left, body.y, width, body.height), span.low(), span.high(), 0, 1);
    }

    private String figure(PolicyRow row) {
        return chart.format().text(row.effect().value(), chart.language().numbers());
    }

    private double figureRoom() {
        return GAP
                + chart.rows().stream()
                        .filter(row -> !row.isBase())
                        .mapToDouble(row -> Math.max(
                                pen.width(figure(row), TextStyle.STRONG), pen.width(row.share(), TextStyle.MICRO)))
                        .max()
                        .orElse(0);
    }

    private void drawZero(PlotArea plot) {
        double x = plot.px(0);
        pen.line(ColorRole.CHART_AXIS, 1, x, plot.pixels().y, x, plot.pixels().getMaxY());
    }

    private void drawWordsBelow(PlotArea plot) {
        if (hasWordsBelow(chart)) {
            double width = pen.width(chart.belowZero(), TextStyle.MICRO);
            double right = Math.max(plot.px(0) - 8, area.x + width + 14);
            double baseline = plot.pixels().y - 6;
            pen.arrow(ColorRole.FG_MUTED, -1, right - width - 9, baseline - 4);
            pen.text(chart.belowZero(), TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, baseline);
        }
    }

    private void drawGoal(PlotArea plot) {
        PoliciesChart.Goal goal = chart.goal();
        if (goal != null) {
            double x = plot.px(goal.value());
            pen.dashedLine(
                    ColorRole.FG_MUTED,
                    x,
                    area.y + (double) LINE,
                    x,
                    plot.pixels().getMaxY());
            double middle = RowAxis.inside(x, pen.width(goal.words(), TextStyle.MICRO) / 2, area);
            pen.text(goal.words(), TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, middle, area.y + 11);
        }
    }

    private void drawRow(PlotArea plot, PolicyRow row, double middle, double height) {
        if (Double.isNaN(row.effect().value())) {
            pen.text("–", TextStyle.STRONG, ColorRole.FG_MUTED, Align.LEFT, plot.px(0) + GAP, middle + 4);
            return;
        }
        double from = plot.px(row.low());
        double to = plot.px(row.high());
        if (row.effect().interval() != null) {
            double width = Math.max(2 * DOT, to - from);
            pen.softBar(row.color().role(), Tone.SOFT, (from + to - width) / 2, middle - 6, width, 12, 2.5);
        }
        pen.dot(row.color().role(), plot.px(row.effect().value()), middle, DOT);
        if (!row.isBase()) {
            drawFigure(row, height < FeatureRows.TWO_LINES ? "" : row.share(), from, to, middle);
        }
    }

    /** Away from zero, so that neither the axis nor the mark is covered. */
    private void drawFigure(PolicyRow row, String share, double from, double to, double middle) {
        boolean harm = row.effect().value() < 0;
        double x = harm ? Math.min(from, to - 2 * DOT) - GAP : Math.max(to, from + 2 * DOT) + GAP;
        Align align = harm ? Align.RIGHT : Align.LEFT;
        boolean two = !share.isBlank();
        String text = figure(row);
        pen.textWithRim(text, TextStyle.STRONG, ColorRole.FG_DEFAULT, align, x, middle + (two ? -2 : 4));
        pen.textWithRim(share, TextStyle.MICRO, ColorRole.FG_MUTED, align, x, middle + 12);
    }
}
