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
 * The effect of one fact that has names instead of numbers: a row of dots per level.
 *
 * @param levels in the order drawn
 */
public record LevelsChart(FeatureLabel label, List<LevelEffects> levels, ChartOrigin origin) implements Chart {
    private static final int BELOW = 40;
    private static final double RADIUS = 1.9;

    public LevelsChart {
        levels = List.copyOf(levels);
    }

    @Override
    public String title() {
        return language().get("levels.title", label.words());
    }

    @Override
    public String subtitle() {
        return language().get("levels.subtitle");
    }

    @Override
    public String spoken() {
        return Spoken.ofTitle(this)
                .each(levels.stream()
                        .map(level -> language()
                                .get(
                                        "levels.told",
                                        level.level(),
                                        scores(level),
                                        language().numbers().tick(level.mean(), 2)))
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
            List<FeatureLabel> labels = levels.stream()
                    .map(l -> new FeatureLabel("", l.level(), scores(l)))
                    .toList();
            FeatureRows rows = FeatureRows.draw(pen, area, 0, BELOW, labels);
            EffectRange range =
                    EffectRange.of(levels.stream().map(this::effects).toList());
            Rectangle2D.Double body = rows.body();
            PlotArea plot = new PlotArea(
                    new Rectangle2D.Double(body.x + 8, body.y, Math.max(1, body.width - 16), body.height),
                    range.low(),
                    range.high(),
                    0,
                    1);
            drawAxis(pen, plot);
            for (int i = 0; i < levels.size(); i++) {
                drawLevel(pen, plot, range, levels.get(i).effects(), rows.middle(i), rows.rowHeight());
            }
        }
    }

    private String scores(LevelEffects level) {
        return language().counted(level.effects().length, "scores");
    }

    private FeatureEffects effects(LevelEffects level) {
        return new FeatureEffects(label, level.effects(), new double[level.effects().length]);
    }

    private void drawAxis(Pen pen, PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            pen.line(tick == 0 ? ColorRole.CHART_AXIS : ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
            String text = language().numbers().tick(tick, tick == 0 ? 0 : ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 16);
        }
        pen.text(
                language().get("effect.axis"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.CENTER,
                box.getCenterX(),
                box.getMaxY() + 34);
    }

    private static void drawLevel(
            Pen pen, PlotArea plot, EffectRange range, double[] effects, double middle, double height) {
        int[] drawn = Beeswarm.sample(effects);
        double[] x = Arrays.stream(drawn)
                .mapToDouble(i -> plot.px(range.clamp(effects[i])))
                .toArray();
        double[] offsets = Beeswarm.offsets(x, 2 * RADIUS, height / 2 - RADIUS - 1.5);
        for (int i = 0; i < x.length; i++) {
            pen.dot(ColorRole.VALUE_MID, x[i], middle + offsets[i], RADIUS);
        }
        double mean = plot.px(range.clamp(Arrays.stream(effects).average().orElse(0)));
        pen.line(ColorRole.FG_DEFAULT, 2, mean, middle - height / 2 + 4, mean, middle + height / 2 - 4);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "level", "mark", "effect_log_odds", "scores");
    }

    /** Per level the mean, then the dots drawn. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (LevelEffects one : levels) {
            String scores = Integer.toString(one.effects().length);
            rows.add(List.of(label.column(), one.level(), "mean", CurveCsv.number(one.mean()), scores));
            for (int i : Beeswarm.sample(one.effects())) {
                rows.add(List.of(label.column(), one.level(), "score", CurveCsv.number(one.effects()[i]), ""));
            }
        }
        return rows;
    }
}
