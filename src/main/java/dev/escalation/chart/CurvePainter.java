package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

/** Draws the lines, alert line and labels that ROC and precision-recall have in common. */
final class CurvePainter {
    /** How two neighbouring points are joined. */
    enum Join {
        /** A straight line: any point on it can be had by mixing two alert lines. */
        STRAIGHT,
        /** A step at the height of the larger x: what average precision adds up. */
        STEP
    }

    private static final Comparator<SeriesLabels.Entry> BEST = Comparator.comparingDouble(
            e -> Double.isNaN(e.score().value()) ? Double.MAX_VALUE : -e.score().value());

    private final Pen pen;
    private final PlotArea plot;
    private final Join join;
    private final ChartWords words;
    private final LabelPlacer placer;

    CurvePainter(Pen pen, PlotArea plot, Join join, ChartWords words) {
        this.pen = pen;
        this.plot = plot;
        this.join = join;
        this.words = words;
        this.placer = new LabelPlacer(plot.pixels());
    }

    LabelPlacer placer() {
        return placer;
    }

    /** Draws the first series last, so that the model in use lies on top. */
    void drawCurves(List<CurveSeries> series) {
        List<CurveSeries> order = series.stream()
                .sorted(Comparator.comparing(CurveSeries::color).reversed())
                .toList();
        for (CurveSeries one : order) {
            Path2D path = path(one);
            placer.avoid(path);
            if (one.x().length == 1) {
                pen.dot(one.color().role(), plot.px(one.x()[0]), plot.py(one.y()[0]), 3.5);
            } else {
                pen.path(one.color().role(), one.color().strokeWidth(), path);
            }
        }
        order.forEach(this::drawAlertLine);
    }

    /** In a small plot only as many as have room beside the curves: the model in use, then the best. */
    void drawLabels(String scoreName, List<CurveSeries> series, Point2D.Double near) {
        List<SeriesLabels.Entry> entries = series.stream()
                .map(s -> new SeriesLabels.Entry(s.name(), s.color(), s.score()))
                .sorted(Comparator.comparing((SeriesLabels.Entry entry) -> entry.color() != SeriesColor.FIRST)
                        .thenComparing(BEST))
                .toList();
        int count = entries.size();
        SeriesLabels labels = labels(scoreName, entries);
        while (plot.isSmall() && count > 1 && !placer.hasRoom(labels.width(), labels.height())) {
            count--;
            labels = labels(scoreName, entries.subList(0, count));
        }
        labels.draw(placer.place(labels.width(), labels.height(), near));
        series.forEach(this::drawAlertLabel);
    }

    private SeriesLabels labels(String scoreName, List<SeriesLabels.Entry> entries) {
        return new SeriesLabels(pen, words.numbers(), scoreName, BEST, entries, plot.pixels().width);
    }

    private void drawAlertLine(CurveSeries one) {
        CurvePoint point = one.alertLine();
        if (point != null) {
            double x = plot.px(point.x());
            double y = plot.py(point.y());
            pen.ring(one.color().role(), 2, x, y, 5);
            placer.avoid(new Rectangle2D.Double(x - 7, y - 7, 14, 14));
        }
    }

    /** Only the model in use: its name for the rings is enough for all. */
    private void drawAlertLabel(CurveSeries one) {
        CurvePoint point = one.alertLine();
        if (point != null && one.color() == SeriesColor.FIRST) {
            String text = words.get("alertLine", words.numbers().risk(point.threshold()));
            double width = pen.width(text, TextStyle.MICRO) + 6;
            Point2D.Double near = new Point2D.Double(plot.px(point.x()), plot.py(point.y()));
            Rectangle2D.Double place = placer.place(width, 16, near);
            pen.textWithRim(text, TextStyle.MICRO, one.color().role(), Align.LEFT, place.x + 3, place.y + 12);
        }
    }

    private Path2D path(CurveSeries one) {
        Path2D path = new Path2D.Double();
        double previousX = 0;
        double previousY = 0;
        for (int index : CurveThinning.keep(one.x(), one.y())) {
            double x = plot.px(one.x()[index]);
            double y = plot.py(one.y()[index]);
            if (path.getCurrentPoint() == null) {
                // the first alerts' precision holds from recall 0 on
                path.moveTo(join == Join.STEP && one.x()[0] < one.x()[one.x().length - 1] ? plot.px(0) : x, y);
                path.lineTo(x, y);
            } else {
                if (join == Join.STEP) {
                    path.lineTo(Math.min(previousX, x), previousX < x ? y : previousY);
                }
                path.lineTo(x, y);
            }
            previousX = x;
            previousY = y;
        }
        return path;
    }
}
