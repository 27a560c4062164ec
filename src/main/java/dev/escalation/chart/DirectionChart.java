package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which facts raise the risk and which lower it: a row of dots per feature, one dot per score (a SHAP beeswarm in plain words).
 *
 * @param features in the order drawn, the most important first
 */
public record DirectionChart(List<FeatureEffects> features, ChartOrigin origin) implements Chart {
    public DirectionChart {
        features = List.copyOf(features);
    }

    @Override
    public String title() {
        return "What raises or lowers the risk";
    }

    @Override
    public String subtitle() {
        int scores = features.stream().mapToInt(f -> f.effects().length).max().orElse(0);
        int drawn = Math.min(scores, Beeswarm.MOST_DOTS);
        String sample = drawn < scores ? Numbers.count(drawn) + " of " : "";
        return "Each dot is one score of one ticket. The farther right, the more this fact raised its risk; the farther left, "
                + "the more it lowered it. " + sample + Numbers.count(scores) + " scores.";
    }

    @Override
    public String spoken() {
        return Spoken.of(this, features.stream().map(Spoken::effects).toList());
    }

    @Override
    public Dimension preferredSize() {
        int rows = Math.max(3, features.size());
        return new Dimension(
                760,
                ChartFrame.surroundings() + rows * FeatureRows.ROW + DirectionPainter.ABOVE + DirectionPainter.BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (features.stream().allMatch(f -> f.effects().length == 0)) {
            EmptyState.draw(g, area, theme, "No effects were computed for this model, so no direction can be shown.");
            return;
        }
        if (features.stream().allMatch(f -> Arrays.stream(f.effects()).allMatch(e -> e == 0))) {
            EmptyState.draw(g, area, theme, "Every effect is exactly 0: none of these facts moves any score.");
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new DirectionPainter(pen, features).draw(area);
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "name", "score_row", "effect_log_odds", "value", "value_third");
    }

    /** One row per dot; score_row counts from 0 in the order of the data. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (FeatureEffects one : features) {
            ValueThird[] thirds = ValueThird.of(one.values());
            for (int i : Beeswarm.sample(one.effects())) {
                rows.add(List.of(
                        one.label().column(),
                        one.label().words(),
                        Integer.toString(i),
                        CurveCsv.number(one.effects()[i]),
                        CurveCsv.number(one.values()[i]),
                        thirds[i].name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return rows;
    }
}
