package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

final class CalibrationPainter {
    /** Height in pixels of the strip of counts under the picture. */
    static final int STRIP = 68;

    private static final double TALLEST = 30;
    private static final double WIDEST_BAR = 18;

    private final Pen pen;
    private final PlotArea plot;
    private final ChartWords words;
    private final LabelPlacer placer;

    CalibrationPainter(Pen pen, PlotArea plot, ChartWords words) {
        this.pen = pen;
        this.plot = plot;
        this.words = words;
        this.placer = new LabelPlacer(plot.pixels());
    }

    void draw(List<CalibrationSeries> series) {
        pen.dashedLine(ColorRole.CHART_AXIS, plot.px(0), plot.py(0), plot.px(1), plot.py(1));
        avoidLine(plot.px(0), plot.py(0), plot.px(1), plot.py(1));
        drawBefore(series.getFirst());
        series.stream()
                .sorted(Comparator.comparing(CalibrationSeries::color).reversed())
                .forEach(this::drawSeries);
        List<SeriesLabels.Entry> entries = series.stream()
                .map(s -> new SeriesLabels.Entry(s.name(), s.color(), s.error()))
                .toList();
        Comparator<SeriesLabels.Entry> smallest =
                Comparator.comparingDouble(e -> e.score().value());
        SeriesLabels labels = new SeriesLabels(
                pen, words.numbers(), words.get("calibration.error"), smallest, entries, plot.pixels().width);
        labels.draw(placer.place(labels.width(), labels.height(), new Point2D.Double(plot.px(0.8), plot.py(0.2))));
        if (plot.isSmall()) {
            return;
        }
        drawHint(words.get("calibration.above"), words.get("calibration.understated"), plot.px(0.2), plot.py(0.72));
        drawHint(words.get("calibration.below"), words.get("calibration.overstated"), plot.px(0.72), plot.py(0.42));
    }

    /** Of the first only: the lines of all would hide each other. */
    private void drawBefore(CalibrationSeries one) {
        Path2D path = new Path2D.Double();
        for (CalibrationBin bin : one.before()) {
            double x = plot.px(bin.meanPredicted());
            double y = plot.py(bin.fractionPositive());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (path.getCurrentPoint() != null) {
            pen.path(ColorRole.CHART_BAND_5, 1.5, path);
        }
    }

    private void drawSeries(CalibrationSeries one) {
        ColorRole role = one.color().role();
        Path2D path = new Path2D.Double();
        for (CalibrationBin bin : one.bins()) {
            double x = plot.px(bin.meanPredicted());
            double y = plot.py(bin.fractionPositive());
            double low = plot.py(bin.interval().low());
            double high = plot.py(bin.interval().high());
            pen.line(role, 1, x, low, x, high);
            avoidLine(x, low, x, high);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (one.bins().isEmpty()) {
            return;
        }
        placer.avoid(path);
        pen.path(role, one.color().strokeWidth(), path);
        for (CalibrationBin bin : one.bins()) {
            pen.dot(role, plot.px(bin.meanPredicted()), plot.py(bin.fractionPositive()), 3.5);
        }
    }

    /**
     * Bars that say where the scores are. Their numbers are written where there is room, the largest first.
     *
     * @param left x of their title
     * @param base y of their foot
     */
    void drawCounts(CalibrationSeries first, double left, double base) {
        long most = first.bins().stream().mapToLong(CalibrationBin::count).max().orElse(1);
        double width = barWidth(first.bins());
        pen.text(
                words.get("calibration.count"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.LEFT,
                left,
                base - STRIP + 16);
        pen.line(ColorRole.CHART_AXIS, 1, plot.px(0), base, plot.px(1), base);
        List<Rectangle2D.Double> written = new ArrayList<>();
        List<CalibrationBin> byCount = first.bins().stream()
                .sorted(Comparator.comparingLong(CalibrationBin::count).reversed())
                .toList();
        for (CalibrationBin bin : byCount) {
            double height = Math.max(1, TALLEST * bin.count() / most);
            double x = plot.px(bin.meanPredicted());
            pen.fill(ColorRole.CHART_BAND_5, x - width / 2, base - height, width, height - 0.5);
            writeCount(bin.count(), x, base - height, written);
        }
    }

    private void writeCount(long count, double x, double top, List<Rectangle2D.Double> written) {
        String text = words.numbers().count(count);
        double width = pen.width(text, TextStyle.MICRO);
        Rectangle2D.Double place = new Rectangle2D.Double(x - width / 2 - 3, top - 14, width + 6, 14);
        if (written.stream().noneMatch(place::intersects)) {
            written.add(place);
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, top - 4);
        }
    }

    private double barWidth(List<CalibrationBin> bins) {
        double width = WIDEST_BAR;
        for (int i = 1; i < bins.size(); i++) {
            double distance = plot.px(bins.get(i).meanPredicted())
                    - plot.px(bins.get(i - 1).meanPredicted());
            width = Math.min(width, distance - 1);
        }
        return Math.max(3, width);
    }

    private void drawHint(String first, String second, double x, double y) {
        double width = Math.max(pen.width(first, TextStyle.MICRO), pen.width(second, TextStyle.MICRO)) + 8;
        Rectangle2D.Double place = placer.place(width, 36, new Point2D.Double(x, y));
        pen.textWithRim(first, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, place.x + 4, place.y + 14);
        pen.textWithRim(second, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, place.x + 4, place.y + 29);
    }

    private void avoidLine(double x1, double y1, double x2, double y2) {
        Path2D line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        placer.avoid(line);
    }
}
