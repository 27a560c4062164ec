package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Draws a {@link BandsChart}. */
final class BandsPainter {
    private static final int TOP = 24;
    private static final int WORDS = 16;
    private static final int BOTTOM = 44;

    private final Pen pen;
    private final BandsChart chart;
    private final Rectangle area;
    private final Ticks yTicks;
    private final PlotArea plot;

    BandsPainter(Pen pen, BandsChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        Span y = Span.withZero(DoubleStream.concat(
                        chart.series().stream().flatMapToDouble(BandSeries::extent),
                        chart.points().stream().mapToDouble(BandsChart.Point::y)))
                .padded(0.06);
        this.yTicks = Ticks.within(y.low(), y.high());
        Span x = xSpan();
        double left = area.x
                + 12
                + yTicks.values().stream()
                        .mapToDouble(tick -> pen.width(yTick(tick), TextStyle.MICRO))
                        .max()
                        .orElse(0);
        int top = TOP + WORDS * ((chart.assumed() == null ? 0 : 1) + (chart.now() == null ? 0 : 1));
        this.plot = new PlotArea(
                new Rectangle2D.Double(
                        left,
                        area.y + (double) top,
                        Math.max(1, area.getMaxX() - left - BandsLabels.margin(pen, chart, area)),
                        Math.max(1, area.height - top - BOTTOM)),
                x.low(),
                x.high(),
                y.low(),
                y.high());
    }

    private Span xSpan() {
        BandsChart.Setting now = chart.now();
        DoubleStream marked = DoubleStream.concat(
                now == null ? DoubleStream.empty() : DoubleStream.of(now.x()),
                chart.points().stream().mapToDouble(BandsChart.Point::x));
        return Span.of(DoubleStream.concat(marked, Arrays.stream(chart.places())));
    }

    private String yTick(double tick) {
        return chart.yAxis()
                .format()
                .tick(tick, tick == 0 ? 0 : yTicks.digits(), chart.language().numbers());
    }

    /** Gives the words that were placed. */
    BandsLabels draw() {
        BandsLabels labels =
                new BandsLabels(pen, chart, plot, area.getMaxX() - plot.pixels().getMaxX());
        drawAssumed();
        drawAxes();
        chart.series().reversed().forEach(one -> {
            Path2D band = band(one);
            pen.veil(one.color().role(), band);
            labels.avoidArea(band);
        });
        drawZero(labels);
        drawNow(labels);
        chart.series().reversed().forEach(one -> {
            Path2D line = line(one);
            pen.path(one.color().role(), one.color().strokeWidth(), line);
            drawDots(one);
            labels.avoidLine(line);
        });
        labels.draw();
        return labels;
    }

    /** The mark whose x is nearest. */
    int placeAt(double x, double y) {
        if (!plot.pixels().contains(x, y)) {
            return Marked.NONE;
        }
        double[] places = chart.places();
        int nearest = 0;
        for (int i = 1; i < places.length; i++) {
            nearest = Math.abs(plot.px(places[i]) - x) < Math.abs(plot.px(places[nearest]) - x) ? i : nearest;
        }
        return nearest;
    }

    private void drawAssumed() {
        BandsChart.Stretch assumed = chart.assumed();
        if (assumed == null) {
            return;
        }
        Rectangle2D.Double box = plot.pixels();
        double from = Math.clamp(plot.px(assumed.from()), box.x, box.getMaxX());
        double to = Math.clamp(plot.px(assumed.to()), box.x, box.getMaxX());
        double top = area.y + (double) TOP;
        pen.fill(ColorRole.NEUTRAL_MUTED, from, top - 4, to - from, box.getMaxY() - top + 4);
        double middle = RowAxis.inside((from + to) / 2, pen.width(assumed.word(), TextStyle.MICRO) / 2, area);
        pen.text(assumed.word(), TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, middle, top + 8);
    }

    private void drawAxes() {
        Rectangle2D.Double box = plot.pixels();
        String title = TextLines.shorten(chart.yAxis().title(), area.width, t -> pen.width(t, TextStyle.MICRO));
        pen.text(title, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 11);
        for (double tick : yTicks.values()) {
            double y = plot.py(tick);
            pen.line(ColorRole.CHART_GRID, 1, box.x, y, box.getMaxX(), y);
            pen.text(yTick(tick), TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.x - 8, y + 4);
        }
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        FigureFormat format = chart.xAxis().format();
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            String text = format.tick(
                    tick, tick == 0 ? 0 : ticks.digits(), chart.language().numbers());
            pen.line(ColorRole.CHART_AXIS, 1, x, box.getMaxY(), x, box.getMaxY() + 4);
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 17);
        }
        RowAxis.title(pen, plot, chart.xAxis().title(), area);
    }

    private void drawZero(BandsLabels labels) {
        Rectangle2D.Double box = plot.pixels();
        Path2D zero = new Path2D.Double();
        zero.moveTo(box.x, plot.py(0));
        zero.lineTo(box.getMaxX(), plot.py(0));
        pen.path(ColorRole.CHART_AXIS, 1, zero);
        labels.avoidLine(zero);
    }

    private void drawNow(BandsLabels labels) {
        BandsChart.Setting now = chart.now();
        if (now == null) {
            return;
        }
        Rectangle2D.Double box = plot.pixels();
        double x = plot.px(now.x());
        double middle = RowAxis.inside(x, pen.width(now.words(), TextStyle.STRONG) / 2, area);
        pen.text(now.words(), TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.CENTER, middle, box.y - 7);
        Path2D line = new Path2D.Double();
        line.moveTo(x, box.y - 3);
        line.lineTo(x, box.getMaxY());
        pen.path(ColorRole.FG_DEFAULT, 1.5, line);
        labels.avoidLine(line);
    }

    /** A value between gaps has no line: a dot shows it. */
    private void drawDots(BandSeries one) {
        for (int i = 0; i < one.x().length; i++) {
            boolean before = i > 0 && one.isKnown(i - 1);
            boolean after = i + 1 < one.x().length && one.isKnown(i + 1);
            if (one.isKnown(i) && !before && !after) {
                pen.dot(
                        one.color().role(),
                        plot.px(one.x()[i]),
                        plot.py(one.values().get(i).value()),
                        3);
            }
        }
    }

    private Path2D line(BandSeries one) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < one.x().length; i++) {
            if (one.isKnown(i)) {
                boolean joined = i > 0 && one.isKnown(i - 1);
                to(
                        path,
                        joined,
                        plot.px(one.x()[i]),
                        plot.py(one.values().get(i).value()));
            }
        }
        return path;
    }

    /** One outline per stretch without gaps; a single value gets a narrow one. */
    private Path2D band(BandSeries one) {
        Path2D path = new Path2D.Double();
        int from = 0;
        for (int i = 0; i <= one.x().length; i++) {
            if (i == one.x().length || !one.isKnown(i)) {
                addOutline(path, one, from, i);
                from = i + 1;
            }
        }
        return path;
    }

    private void addOutline(Path2D path, BandSeries one, int from, int to) {
        if (to - from == 1) {
            double x = plot.px(one.x()[from]);
            double top = plot.py(one.high(from));
            path.append(new Rectangle2D.Double(x - 3, top, 6, plot.py(one.low(from)) - top), false);
        } else if (to > from) {
            for (int i = from; i < to; i++) {
                to(path, i > from, plot.px(one.x()[i]), plot.py(one.high(i)));
            }
            for (int i = to - 1; i >= from; i--) {
                path.lineTo(plot.px(one.x()[i]), plot.py(one.low(i)));
            }
            path.closePath();
        }
    }

    private static void to(Path2D path, boolean joined, double x, double y) {
        if (joined) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
        }
    }
}
