package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model would say if all scores had the same value of a number: a thin line per score, a thick one for the mean.
 *
 * @param values in order, in the unit of the axis
 * @param lines risks per score and value, 0 to 1
 * @param mean of all scores per value, also of those that have no line here
 * @param axis what the values are, with unit
 */
public record PartialChart(
        FeatureLabel label, double[] values, double[][] lines, double[] mean, String axis, ChartOrigin origin)
        implements Chart {
    private static final int LEFT = 40;
    /** Half of the widest figure of the axis. */
    private static final int RIGHT = 18;

    private static final int ABOVE = 24;
    private static final int BELOW = 40;
    private static final int LINE = 14;
    /** The axis ends above this part of the highest risks of the lines. */
    private static final double PART = 0.98;

    @Override
    public String title() {
        return language().get("partial.title", label.words());
    }

    @Override
    public String subtitle() {
        return language().get("partial.subtitle", language().numbers().count(lines.length));
    }

    @Override
    public String spoken() {
        Numbers numbers = language().numbers();
        Spoken spoken = Spoken.ofTitle(this).sentence(axis);
        return spoken.each(Spoken.firstMiddleLast(values.length)
                        .mapToObj(
                                i -> language().get("partial.told", numbers.shortest(values[i]), numbers.risk(mean[i])))
                        .toList())
                .text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 480);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (values.length < 2) {
            EmptyState.draw(g, area, theme, language(), language().get("partial.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            List<String> axisName = TextLines.wrap(
                    axis, Math.max(1, area.width - LEFT - RIGHT), 2, text -> pen.width(text, TextStyle.MICRO));
            Rectangle2D.Double box = new Rectangle2D.Double(
                    area.x + LEFT,
                    area.y + ABOVE,
                    Math.max(1, area.width - LEFT - RIGHT),
                    Math.max(1, area.height - ABOVE - BELOW - LINE * (axisName.size() - 1)));
            PlotArea plot = new PlotArea(box, values[0], values[values.length - 1], 0, top());
            drawAxes(pen, plot, area, axisName);
            for (double[] line : lines) {
                pen.path(ColorRole.CHART_1, 0.4, path(plot, line));
            }
            pen.path(ColorRole.FG_DEFAULT, 2.5, path(plot, mean));
        }
    }

    private double top() {
        double[] highest = Arrays.stream(lines)
                .mapToDouble(line -> Arrays.stream(line).max().orElse(0))
                .sorted()
                .toArray();
        double high = highest.length == 0 ? 0 : highest[(int) (PART * (highest.length - 1))];
        return Math.clamp(Math.max(high, Arrays.stream(mean).max().orElse(0)) * 1.05, 0.02, 1);
    }

    private void drawAxes(Pen pen, PlotArea plot, Rectangle area, List<String> axisName) {
        Rectangle2D.Double box = plot.pixels();
        pen.text(language().get("partial.y"), TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, area.x, area.y + 11);
        for (double tick : Ticks.within(0, plot.yMax()).values()) {
            double y = plot.py(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, box.x, y, box.getMaxX(), y);
            pen.text(
                    language().numbers().share(tick),
                    TextStyle.MICRO,
                    ColorRole.FG_MUTED,
                    Align.RIGHT,
                    box.x - 8,
                    y + 4);
        }
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        for (double tick : ticks.values()) {
            String text = language().numbers().fixed(tick, ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, plot.px(tick), box.getMaxY() + 16);
        }
        double y = box.getMaxY() + 34;
        for (String line : axisName) {
            pen.text(line, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, box.getCenterX(), y);
            y += LINE;
        }
    }

    private Path2D path(PlotArea plot, double[] risks) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < values.length; i++) {
            double y = plot.py(Math.min(risks[i], plot.yMax()));
            if (i == 0) {
                path.moveTo(plot.px(values[i]), y);
            } else {
                path.lineTo(plot.px(values[i]), y);
            }
        }
        return path;
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "line", "value", "risk");
    }

    /** The mean, then each line. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        addRows(rows, "mean", mean);
        IntStream.range(0, lines.length).forEach(i -> addRows(rows, Integer.toString(i), lines[i]));
        return rows;
    }

    private void addRows(List<List<String>> rows, String line, double[] risks) {
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of(label.column(), line, CurveCsv.number(values[i]), CurveCsv.number(risks[i])));
        }
    }
}
