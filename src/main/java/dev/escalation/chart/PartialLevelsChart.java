package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model would say if all scores had the same level of a fact: the mean of all scores, and where the middle half of
 * them lies.
 *
 * @param levels in the order drawn
 */
public record PartialLevelsChart(FeatureLabel label, List<Level> levels, ChartOrigin origin) implements Chart {
    private static final int BELOW = 40;
    private static final int FIGURE = 44;

    /**
     * The risks of all scores with one level.
     *
     * @param low first quartile, 0 to 1
     * @param high third quartile
     */
    public record Level(String name, double mean, double low, double high) {}

    public PartialLevelsChart {
        levels = List.copyOf(levels);
    }

    @Override
    public String title() {
        return language().get("partialLevels.title", label.words());
    }

    @Override
    public String subtitle() {
        return language().get("partialLevels.subtitle");
    }

    @Override
    public String spoken() {
        Numbers numbers = language().numbers();
        return Spoken.ofTitle(this)
                .each(levels.stream()
                        .map(level -> language()
                                .get(
                                        "partialLevels.told",
                                        level.name,
                                        numbers.risk(level.mean),
                                        numbers.risk(level.low),
                                        numbers.risk(level.high)))
                        .toList())
                .text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, ChartFrame.surroundings() + Math.max(3, levels.size()) * FeatureRows.ROW + BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (levels.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), language().get("dependence.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            List<FeatureLabel> names = levels.stream()
                    .map(level -> new FeatureLabel("", level.name, ""))
                    .toList();
            FeatureRows rows = FeatureRows.draw(pen, area, 0, BELOW, names);
            Rectangle2D.Double body = rows.body();
            double top = Math.clamp(
                    levels.stream()
                                    .mapToDouble(level -> Math.max(level.high, level.mean))
                                    .max()
                                    .orElse(1)
                            * 1.05,
                    0.02,
                    1);
            PlotArea plot = new PlotArea(
                    new Rectangle2D.Double(body.x, body.y, Math.max(1, body.width - FIGURE), body.height),
                    0,
                    top,
                    0,
                    1);
            drawAxis(pen, plot);
            for (int i = 0; i < levels.size(); i++) {
                drawLevel(pen, plot, levels.get(i), rows.middle(i));
            }
        }
    }

    private void drawAxis(Pen pen, PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        for (double tick : Ticks.within(0, plot.xMax()).values()) {
            double x = plot.px(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
            pen.text(
                    language().numbers().share(tick),
                    TextStyle.MICRO,
                    ColorRole.FG_MUTED,
                    Align.CENTER,
                    x,
                    box.getMaxY() + 16);
        }
        pen.text(
                language().get("partialLevels.axis"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.CENTER,
                box.getCenterX(),
                box.getMaxY() + 34);
    }

    private void drawLevel(Pen pen, PlotArea plot, Level level, double middle) {
        double from = plot.px(level.low);
        pen.fillRounded(
                ColorRole.CHART_BAND_1,
                from,
                middle - 5,
                Math.max(2, plot.px(Math.min(level.high, plot.xMax())) - from),
                10,
                3);
        pen.dot(ColorRole.CHART_1, plot.px(level.mean), middle, 4);
        pen.text(
                language().numbers().risk(level.mean),
                TextStyle.STRONG,
                ColorRole.FG_DEFAULT,
                Align.RIGHT,
                plot.pixels().getMaxX() + FIGURE,
                middle + 4);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "level", "mean_risk", "first_quartile", "third_quartile");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : levels) {
            rows.add(List.of(
                    label.column(),
                    level.name,
                    CurveCsv.number(level.mean),
                    CurveCsv.number(level.low),
                    CurveCsv.number(level.high)));
        }
        return rows;
    }
}
