package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Draws a {@link FitChart}: an axis of ratios with equal steps for equal ratios, 1 in the middle. */
final class FitPainter {
    static final int ABOVE = 22;
    private static final int COLUMN_GAP = 16;
    private static final double DOT = 4.5;
    /** The axis goes at least from the half to the double, at most from a quarter to four times. */
    private static final double LEAST = 2;

    private static final double MOST = 4;
    private static final double[] TICKS = {0.25, 0.5, 0.75, 1, 1.5, 2, 4};
    /** Where bars would have less width than this, the ranges are left to them. */
    private static final int LEAST_WIDTH = 140;
    /** A plot narrower than this has room for one number at its axis. */
    private static final int ONE_TICK = 100;

    private final Pen pen;
    private final FitChart chart;
    private final Rectangle area;
    private final Numbers numbers;

    FitPainter(Pen pen, FitChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.numbers = chart.language().numbers();
    }

    void draw() {
        List<FeatureLabel> labels = chart.rows().stream()
                .map(row -> new FeatureLabel("", row.name(), row.caption()))
                .toList();
        FeatureRows rows = FeatureRows.draw(pen, area, ABOVE, RowAxis.BELOW, labels);
        double real = column(chart.realName(), row -> pen.width(realText(row), TextStyle.STRONG));
        double simulated = column(chart.simulatedName(), row -> pen.width(simulatedText(row), TextStyle.STRONG));
        double ranges = column("", row -> pen.width(rangeText(row), TextStyle.MICRO));
        double simulatedRight = area.getMaxX() - real - COLUMN_GAP;
        double room = simulatedRight - COLUMN_GAP - rows.body().x - 2 * DOT;
        boolean ranged = rows.rowHeight() >= FeatureRows.TWO_LINES && room - Math.max(simulated, ranges) >= LEAST_WIDTH;
        PlotArea plot = plot(rows.body(), room - (ranged ? Math.max(simulated, ranges) : simulated));
        drawAxis(plot);
        heading(chart.realName(), area.getMaxX());
        heading(chart.simulatedName(), simulatedRight);
        for (int i = 0; i < chart.rows().size(); i++) {
            FitRow row = chart.rows().get(i);
            drawRow(plot, row, rows.middle(i), rows.rowHeight());
            drawFigures(row, rows.middle(i), ranged ? rangeText(row) : "", simulatedRight);
        }
    }

    private PlotArea plot(Rectangle2D.Double body, double width) {
        double end = Math.log(widest());
        Rectangle2D.Double box = new Rectangle2D.Double(body.x + DOT, body.y, Math.max(1, width), body.height);
        return new PlotArea(box, -end, end, 0, 1);
    }

    /** The simulated figure has its range below it. */
    private void drawFigures(FitRow row, double middle, String range, double simulatedRight) {
        double baseline = middle + (range.isEmpty() ? 4 : -1);
        pen.text(simulatedText(row), TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.RIGHT, simulatedRight, baseline);
        pen.text(range, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, simulatedRight, baseline + 14);
        pen.text(realText(row), TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.RIGHT, area.getMaxX(), baseline);
    }

    private String simulatedText(FitRow row) {
        return row.format().text(row.simulated().value(), numbers);
    }

    private String rangeText(FitRow row) {
        Interval interval = row.simulated().interval();
        return interval == null ? "" : row.format().text(interval, numbers);
    }

    private String realText(FitRow row) {
        return row.format().text(row.real(), numbers);
    }

    private double column(String heading, ToDoubleFunction<FitRow> width) {
        return Math.max(
                pen.width(heading, TextStyle.MICRO),
                chart.rows().stream().mapToDouble(width).max().orElse(0));
    }

    private void heading(String text, double right) {
        pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, area.y + 11);
    }

    /** The largest ratio of the axis. */
    private double widest() {
        double widest = chart.rows().stream()
                .filter(FitRow::isComparable)
                .flatMapToDouble(row -> DoubleStream.of(low(row), high(row)))
                .map(ratio -> Math.max(ratio, 1 / Math.max(ratio, 1e-9)))
                .max()
                .orElse(LEAST);
        return Math.clamp(widest * 1.05, LEAST, MOST);
    }

    private static double low(FitRow row) {
        Interval interval = row.simulated().interval();
        return (interval == null ? row.simulated().value() : Math.max(0, interval.low())) / row.real();
    }

    private static double high(FitRow row) {
        Interval interval = row.simulated().interval();
        return (interval == null ? row.simulated().value() : Math.max(0, interval.high())) / row.real();
    }

    private void drawAxis(PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : TICKS) {
            double at = Math.log(tick);
            String text = numbers.shortest(tick) + "\u00a0×";
            double half = pen.width(text, TextStyle.MICRO) / 2;
            double x = plot.px(at);
            boolean room = box.width >= ONE_TICK || tick == 1;
            if (room && at >= plot.xMin() - 1e-9 && at <= plot.xMax() + 1e-9 && x - half >= free) {
                pen.line(tick == 1 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
                pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 16);
                free = x + half + 8;
            }
        }
        RowAxis.title(pen, plot, chart.xTitle(), area);
    }

    private void drawRow(PlotArea plot, FitRow row, double middle, double height) {
        if (!row.isComparable()) {
            pen.text("–", TextStyle.SMALL, ColorRole.FG_MUTED, Align.CENTER, plot.px(0), middle + 4);
            return;
        }
        ColorRole role = row.fits() ? ColorRole.CHART_1 : ColorRole.CHART_2;
        double from = plot.px(inside(plot, low(row)));
        double to = plot.px(inside(plot, high(row)));
        if (row.simulated().interval() != null) {
            double width = Math.max(2 * DOT, to - from);
            pen.softBar(role, Tone.SOFT, (from + to - width) / 2, middle - 5.5, width, 11, 2.5);
        }
        double real = plot.px(0);
        pen.line(ColorRole.FG_DEFAULT, 2, real, middle - height * 0.3, real, middle + height * 0.3);
        drawMean(plot, row, role, middle);
    }

    /** A figure outside of the axis is an arrow at its end; an open mark says that the real value is outside of the range. */
    private void drawMean(PlotArea plot, FitRow row, ColorRole role, double middle) {
        double ratio = row.simulated().value() / row.real();
        double at = inside(plot, ratio);
        double x = plot.px(at);
        if (ratio <= 0 || Math.abs(Math.log(ratio) - at) > 1e-9) {
            pen.arrow(role, at < 0 ? -1 : 1, x, middle);
        } else if (row.fits()) {
            pen.dot(role, x, middle, DOT);
        } else {
            pen.ring(role, 2, x, middle, DOT - 0.5);
        }
    }

    private static double inside(PlotArea plot, double ratio) {
        return Math.clamp(ratio <= 0 ? plot.xMin() : Math.log(ratio), plot.xMin(), plot.xMax());
    }
}
