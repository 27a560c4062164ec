package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names of series in their colours with a figure each, set as a small table beside the lines. */
final class SeriesLabels {
    record Entry(String name, SeriesColor color, Estimate score) {}

    private static final int ROW = 17;
    private static final int HEAD = 16;
    private static final int WIDEST_NAME = 210;
    private static final int GAP = 10;

    private final Pen pen;
    private final Numbers numbers;
    private final String scoreName;
    private final List<Entry> entries;
    private final double nameWidth;
    private final double scoreWidth;
    private final double rangeWidth;

    /**
     * Best first; a figure that is undefined comes last.
     *
     * @param room the widest that they may be; intervals are left out where they do not fit
     */
    SeriesLabels(
            Pen pen, Numbers numbers, String scoreName, Comparator<Entry> order, List<Entry> entries, double room) {
        this.pen = pen;
        this.numbers = numbers;
        this.scoreName = scoreName;
        this.entries = new ArrayList<>(entries);
        this.entries.sort(order);
        this.nameWidth = entries.stream()
                .mapToDouble(e -> pen.width(shortName(e), style(e)))
                .max()
                .orElse(0);
        this.scoreWidth = entries.stream()
                .mapToDouble(e -> pen.width(numbers.metric(e.score().value()), style(e)))
                .max()
                .orElse(0);
        double ranges = entries.stream()
                .mapToDouble(e -> pen.width(range(e), TextStyle.MICRO))
                .max()
                .orElse(0);
        this.rangeWidth = nameWidth + scoreWidth + ranges + 2 * GAP + 8 > room ? 0 : ranges;
    }

    double width() {
        double heading = pen.width(scoreName, TextStyle.MICRO) + (rangeWidth > 0 ? GAP + rangeWidth : 0);
        return Math.max(heading, nameWidth + GAP + scoreWidth + (rangeWidth > 0 ? GAP + rangeWidth : 0)) + 8;
    }

    double height() {
        return HEAD + entries.size() * (double) ROW + 6;
    }

    void draw(Rectangle2D.Double place) {
        double right = place.getMaxX() - 4;
        double scoreRight = right - (rangeWidth > 0 ? rangeWidth + GAP : 0);
        double baseline = place.y + HEAD - 4;
        muted(scoreName, scoreRight, baseline);
        muted(rangeWidth > 0 ? "95\u00a0%" : "", right, baseline);
        for (Entry entry : entries) {
            baseline += ROW;
            ColorRole role = entry.color().role();
            String score = numbers.metric(entry.score().value());
            pen.textWithRim(shortName(entry), style(entry), role, Align.RIGHT, scoreRight - scoreWidth - GAP, baseline);
            pen.textWithRim(score, style(entry), role, Align.RIGHT, scoreRight, baseline);
            muted(rangeWidth > 0 ? range(entry) : "", right, baseline);
        }
    }

    private void muted(String text, double right, double baseline) {
        pen.textWithRim(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, baseline);
    }

    private String shortName(Entry entry) {
        return TextLines.shorten(entry.name(), WIDEST_NAME, t -> pen.width(t, style(entry)));
    }

    private static TextStyle style(Entry entry) {
        return entry.color() == SeriesColor.FIRST ? TextStyle.STRONG : TextStyle.SMALL;
    }

    private String range(Entry entry) {
        Interval interval = entry.score().interval();
        return interval == null ? "" : numbers.metricRange(interval);
    }
}
