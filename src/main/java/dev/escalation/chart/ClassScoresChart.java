package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scores of two classes by equal steps of the risk: one class above the axis, the other below it, each as a share of its own, so
 * that a rare class is seen as well as a frequent one.
 *
 * @param words what one class did, above the axis, and what the other did, below
 * @param positive scores per bin of the first
 * @param negative of the second
 * @param alertLine a line across; not drawn where it is not in 0 to 1
 * @param nothing what to say without scores
 */
public record ClassScoresChart(
        String title,
        String subtitle,
        String xTitle,
        OutcomeWords words,
        int[] positive,
        int[] negative,
        double alertLine,
        String nothing,
        ChartOrigin origin)
        implements Told {
    private static final int TOP = 42;
    private static final double KEY = 9;
    private static final int BOTTOM = 40;

    public ClassScoresChart {
        if (positive.length != negative.length || positive.length == 0) {
            throw new IllegalArgumentException(positive.length + " and " + negative.length + " bins");
        }
    }

    private int bins() {
        return positive.length;
    }

    private static double share(int[] counts, int bin) {
        int all = Arrays.stream(counts).sum();
        return all == 0 ? 0 : counts[bin] / (double) all;
    }

    private boolean isEmpty() {
        return Arrays.stream(positive).sum() + Arrays.stream(negative).sum() == 0;
    }

    @Override
    public String spoken() {
        Spoken spoken = Spoken.ofTitle(this);
        return isEmpty()
                ? spoken.sentence(nothing).text()
                : spoken.sentence(language()
                                .get(
                                        "classes.spoken",
                                        words.happened(),
                                        median(positive),
                                        words.notHappened(),
                                        median(negative)))
                        .text();
    }

    /** The lower edge of the bin in which the middle score is. */
    private String median(int[] counts) {
        int half = (Arrays.stream(counts).sum() + 1) / 2;
        int bin = 0;
        for (int seen = counts[0]; seen < half; seen += counts[bin]) {
            bin++;
        }
        return language().numbers().share((double) bin / bins());
    }

    @Override
    public String told(int mark) {
        Numbers numbers = language().numbers();
        return language()
                .get(
                        "classes.told",
                        numbers.share((double) mark / bins()),
                        numbers.share((mark + 1.0) / bins()),
                        numbers.count(positive[mark]),
                        words.happened(),
                        numbers.count(negative[mark]),
                        words.notHappened());
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 420);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (isEmpty()) {
            EmptyState.draw(g, area, theme, language(), nothing);
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            PlotArea plot = plot(area);
            drawBars(pen, plot, positive, 1, ColorRole.CHART_2);
            drawBars(pen, plot, negative, -1, ColorRole.CHART_5);
            drawAxis(pen, plot);
            drawWords(pen, area);
            drawLine(pen, plot);
        }
    }

    /** Both classes have their highest bar at the edge: shares of so different classes need no common scale. */
    private static PlotArea plot(Rectangle area) {
        double height = Math.max(1, area.height - TOP - BOTTOM);
        Rectangle2D.Double box =
                new Rectangle2D.Double(area.x + 8.0, area.y + (double) TOP, Math.max(1, area.width - 36.0), height);
        return new PlotArea(box, 0, 1, -1, 1);
    }

    private void drawBars(Pen pen, PlotArea plot, int[] counts, int direction, ColorRole role) {
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double width = plot.px(1.0 / bins()) - plot.px(0);
        for (int bin = 0; bin < bins(); bin++) {
            double end = plot.py(direction * counts[bin] / most);
            double axis = plot.py(0);
            double height = Math.max(counts[bin] > 0 ? 1 : 0, Math.abs(end - axis));
            double top = direction > 0 ? axis - height : axis;
            pen.fill(role, plot.px((double) bin / bins()) + 0.5, top, Math.max(1, width - 1), height);
        }
    }

    private void drawAxis(Pen pen, PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        pen.line(ColorRole.CHART_AXIS, 1, box.x, plot.py(0), box.getMaxX(), plot.py(0));
        for (int tick = 0; tick <= 4; tick++) {
            String text = language().numbers().share(tick / 4.0);
            double half = pen.width(text, TextStyle.MICRO) / 2;
            double x = Math.max(box.x + half - 6, plot.px(tick / 4.0));
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 16);
        }
        pen.text(xTitle, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, box.getCenterX(), box.getMaxY() + 33);
    }

    private void drawWords(Pen pen, Rectangle area) {
        String above = key(words.happened(), positive);
        String below = key(words.notHappened(), negative);
        double next = key(pen, above, ColorRole.CHART_2, area.x, area.y);
        key(pen, below, ColorRole.CHART_5, next + 16, area.y);
    }

    private String key(String outcome, int[] counts) {
        return outcome + ": " + language().counted(Arrays.stream(counts).sum(), "scores");
    }

    /** Gives where it ends. */
    private static double key(Pen pen, String words, ColorRole role, double x, double y) {
        pen.fill(role, x, y + 3, KEY, KEY);
        pen.text(words, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x + KEY + 5, y + 11);
        return x + KEY + 5 + pen.width(words, TextStyle.MICRO);
    }

    private void drawLine(Pen pen, PlotArea plot) {
        if (alertLine >= 0 && alertLine <= 1) {
            double x = plot.px(alertLine);
            Rectangle2D.Double box = plot.pixels();
            pen.line(ColorRole.FG_DEFAULT, 1.5, x, box.y - 4, x, box.getMaxY());
            String line = language().get("alertLine", language().numbers().risk(alertLine));
            double half = pen.width(line, TextStyle.STRONG) / 2;
            double middle = Math.clamp(x, box.x + half, Math.max(box.x + half, box.getMaxX() - half));
            pen.text(line, TextStyle.STRONG, ColorRole.FG_DEFAULT, Align.CENTER, middle, box.y - 9);
        }
    }

    @Override
    public int markAt(Rectangle area, double x, double y) {
        Rectangle2D.Double box = plot(area).pixels();
        return !isEmpty() && box.contains(x, y) ? (int) ((x - box.x) / box.width * bins()) : NONE;
    }

    @Override
    public List<String> csvHeader() {
        return List.of(
                "from", "to", words.column(), words.otherColumn(), "share_" + words.column(), "share_of_the_others");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < bins(); bin++) {
            rows.add(List.of(
                    CurveCsv.number((double) bin / bins()),
                    CurveCsv.number((bin + 1.0) / bins()),
                    Integer.toString(positive[bin]),
                    Integer.toString(negative[bin]),
                    CurveCsv.number(share(positive, bin)),
                    CurveCsv.number(share(negative, bin))));
        }
        return rows;
    }
}
