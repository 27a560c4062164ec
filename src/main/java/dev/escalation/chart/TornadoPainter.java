package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link TornadoChart}. */
final class TornadoPainter {
    static final int ABOVE = 6;
    private static final int GAP = 7;
    /** In pixels; of lower ones the names would lie over each other. */
    private static final double LOWEST_ROW = 15;
    /** An axis whose bars take less than this part of it does not begin at zero. */
    private static final double LEAST_PART = 0.15;

    private final Pen pen;
    private final TornadoChart chart;
    private final Rectangle area;
    private final List<OutcomeRange> shown;

    TornadoPainter(Pen pen, TornadoChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.shown = shown(chart, area);
    }

    /** Where there is little room, the widest bars alone; the others are in the numbers. */
    static List<OutcomeRange> shown(TornadoChart chart, Rectangle area) {
        int room = (int) ((area.height - ABOVE - RowAxis.BELOW) / LOWEST_ROW);
        return chart.rows().subList(0, Math.clamp(room, 1, chart.rows().size()));
    }

    void draw() {
        List<FeatureLabel> labels = shown.stream()
                .map(row -> new FeatureLabel("", row.assumption(), row.range()))
                .toList();
        FeatureRows rows = FeatureRows.draw(pen, area, ABOVE, RowAxis.BELOW, labels);
        Span span = span(chart);
        PlotArea plot = plot(rows.body(), span.padded(0.03));
        String words = chart.text(chart.now()) + " " + chart.nowWord();
        double half = pen.width(words, TextStyle.STRONG) / 2;
        double x = plot.px(chart.now());
        double middle = RowAxis.inside(x, half, area);
        Numbers numbers = chart.language().numbers();
        Span kept = new Span(middle - half, middle + half);
        RowAxis.draw(pen, plot, chart.format(), numbers, axisTitle(span), area, kept);
        for (int i = 0; i < shown.size(); i++) {
            drawBar(plot, shown.get(i), rows.middle(i), rows.rowHeight());
        }
        Rectangle2D.Double box = plot.pixels();
        pen.line(ColorRole.FG_DEFAULT, 1.5, x, box.y - 4, x, box.getMaxY() + 3);
        pen.text(words, TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.CENTER, middle, box.getMaxY() + 16);
        for (int i = 0; i < shown.size(); i++) {
            drawEnds(plot, shown.get(i), rows.middle(i));
        }
    }

    private String axisTitle(Span span) {
        boolean zero = span.low() <= 0 && span.high() >= 0;
        return zero ? chart.xTitle() : chart.language().get("tornado.cut", chart.xTitle());
    }

    /** From zero on, unless the bars would then be too short to compare. */
    static Span span(TornadoChart chart) {
        double[] ends = DoubleStream.concat(
                        DoubleStream.of(chart.now()),
                        chart.rows().stream()
                                .filter(OutcomeRange::isKnown)
                                .flatMapToDouble(row -> DoubleStream.of(row.atLow(), row.atHigh())))
                .toArray();
        Span bars = Span.of(DoubleStream.of(ends));
        Span zero = Span.withZero(DoubleStream.of(ends));
        return bars.width() < LEAST_PART * zero.width() ? bars : zero;
    }

    private PlotArea plot(Rectangle2D.Double body, Span span) {
        double room = GAP
                + 2
                + shown.stream()
                        .filter(OutcomeRange::isKnown)
                        .mapToDouble(row -> Math.max(width(row.least()), width(row.most())))
                        .max()
                        .orElse(0);
        // numbers of bars that begin at zero stand left of the axis
        double left = Math.min(room, body.width / 4);
        double width = Math.max(1, body.width - left - Math.min(room, body.width / 4));
        return new PlotArea(
                new Rectangle2D.Double(body.x + left, body.y, width, body.height), span.low(), span.high(), 0, 1);
    }

    private double width(double value) {
        return pen.width(chart.text(value), TextStyle.SMALL);
    }

    private void drawBar(PlotArea plot, OutcomeRange row, double middle, double rowHeight) {
        if (row.isKnown()) {
            double height = Math.min(14, rowHeight * 0.5);
            double from = plot.px(row.least());
            double width = Math.max(2, plot.px(row.most()) - from);
            pen.softBar(ColorRole.CHART_5, Tone.MIDDLE, from, middle - height / 2, width, height, 2);
        }
    }

    private void drawEnds(PlotArea plot, OutcomeRange row, double middle) {
        double now = plot.px(chart.now());
        if (!row.isKnown()) {
            pen.text("–", TextStyle.SMALL, ColorRole.FG_MUTED, Align.LEFT, now + GAP, middle + 4);
            return;
        }
        double from = Math.min(plot.px(row.least()), now);
        double to = Math.max(plot.px(row.most()), now);
        String least = chart.text(row.least());
        String most = chart.text(row.most());
        pen.textWithRim(least, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.RIGHT, from - GAP, middle + 4);
        if (row.width() > 0) {
            pen.textWithRim(most, TextStyle.SMALL, ColorRole.FG_DEFAULT, Align.LEFT, to + GAP, middle + 4);
        }
    }
}
