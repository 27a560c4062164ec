package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws a {@link DistributionsChart}. */
final class DistributionsPainter {
    private static final int LEFT = 44;
    private static final int TOP = 26;
    private static final int RIGHT = 18;
    private static final int BOTTOM = 50;
    private static final int GAP = 8;
    private static final int PAD = 6;
    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
    /** Names stand beside this part of their curves. */
    private static final double NAMES = 0.72;

    private final Pen pen;
    private final DistributionsChart chart;
    private final Rectangle area;
    private final TimeScale scale;
    private final PlotArea plot;
    private final LabelPlacer placer;

    DistributionsPainter(Pen pen, DistributionsChart chart, Rectangle area) {
        this.pen = pen;
        this.chart = chart;
        this.area = area;
        this.scale = TimeScale.of(chart.series());
        double low = scale.at(scale.low());
        double high = scale.at(scale.high());
        this.plot = new PlotArea(
                new Rectangle2D.Double(
                        area.x + LEFT,
                        area.y + TOP,
                        Math.max(1, area.width - LEFT - RIGHT),
                        Math.max(1, area.height - TOP - BOTTOM)),
                low,
                high > low ? high : low + 1,
                0,
                1);
        this.placer = new LabelPlacer(plot.pixels());
    }

    void draw() {
        drawAxes();
        chart.series().reversed().forEach(this::drawCurve);
        chart.series().forEach(this::drawMedian);
        chart.series().forEach(this::drawName);
    }

    private double px(double hours) {
        return plot.px(scale.at(hours));
    }

    private void drawAxes() {
        Numbers numbers = chart.language().numbers();
        Rectangle2D.Double box = plot.pixels();
        pen.text(chart.yTitle(), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 11);
        for (double share : SHARES) {
            double y = plot.py(share);
            pen.line(share == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, box.x, y, box.getMaxX(), y);
            pen.text(numbers.share(share), TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, box.x - 8, y + 4);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks()) {
            double x = px(tick);
            String text = FigureKind.HOURS.tick(tick, 0, numbers);
            double half = pen.width(text, TextStyle.MICRO) / 2;
            pen.line(ColorRole.CHART_AXIS, 1, x, box.getMaxY(), x, box.getMaxY() + 4);
            if (x - half >= free) {
                pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 17);
                free = x + half + GAP;
            }
        }
        RowAxis.title(pen, plot, chart.xTitle() + "; " + scale.words(chart.language()), area);
    }

    /** In steps, as shares grow ticket by ticket; it ends where the axis ends. */
    private void drawCurve(TimeDistribution one) {
        Path2D path = new Path2D.Double();
        double before = plot.py(0);
        for (double[] point : one.curve(DistributionsChart.POINTS)) {
            double x = px(point[0]);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, before);
            } else {
                path.lineTo(x, before);
            }
            if (point[0] > scale.high()) {
                break;
            }
            before = plot.py(point[1]);
            path.lineTo(x, before);
        }
        if (path.getCurrentPoint() != null) {
            path.lineTo(plot.pixels().getMaxX(), before);
            pen.path(one.color().role(), one.color().strokeWidth(), path);
            placer.avoid(path);
        }
    }

    private void drawMedian(TimeDistribution one) {
        if (one.hours().length > 0) {
            double x = px(one.median());
            double y = plot.py(0.5);
            pen.dashedLine(one.color().role(), x, y, x, plot.py(0));
            pen.ring(one.color().role(), 2, x, y, 4.5);
            placer.avoid(new Rectangle2D.Double(x - 7, y - 7, 14, 14));
            Path2D drop = new Path2D.Double();
            drop.moveTo(x, y);
            drop.lineTo(x, plot.py(0));
            placer.avoid(drop);
        }
    }

    private void drawName(TimeDistribution one) {
        if (one.hours().length == 0) {
            return;
        }
        String median = chart.language()
                .get(
                        "distributions.median",
                        FigureKind.HOURS.text(one.median(), chart.language().numbers()));
        double most = Math.max(1, plot.pixels().width - 2 * PAD);
        String name = TextLines.shorten(one.name(), most, t -> pen.width(t, TextStyle.STRONG));
        double width = Math.max(pen.width(name, TextStyle.STRONG), pen.width(median, TextStyle.MICRO)) + 2 * PAD;
        Point2D.Double near = new Point2D.Double(px(one.quantile(NAMES)), plot.py(NAMES));
        Rectangle2D.Double place = placer.place(width, 36, near);
        pen.textWithRim(name, TextStyle.STRONG, one.color().role(), Align.LEFT, place.x + PAD, place.y + 16);
        pen.textWithRim(median, TextStyle.MICRO, one.color().role(), Align.LEFT, place.x + PAD, place.y + 30);
    }
}
