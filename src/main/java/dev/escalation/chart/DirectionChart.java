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
        return language().get("direction.title");
    }

    @Override
    public String subtitle() {
        int scores = features.stream().mapToInt(f -> f.effects().length).max().orElse(0);
        int drawn = Math.min(scores, Beeswarm.MOST_DOTS);
        Numbers numbers = language().numbers();
        String counted = drawn < scores
                ? language().get("counts.of", numbers.count(drawn), numbers.count(scores))
                : numbers.count(scores);
        return language().get("direction.subtitle", counted);
    }

    @Override
    public String spoken() {
        if (features.stream().allMatch(one -> one.effects().length == 0)) {
            return Spoken.ofTitle(this)
                    .sentence(language().get("direction.nothing"))
                    .text();
        }
        return Spoken.ofTitle(this)
                .sentence(language().get("direction.spoken"))
                .each(features.stream()
                        .filter(one -> one.effects().length > 0)
                        .map(this::told)
                        .toList())
                .text();
    }

    private String told(FeatureEffects one) {
        double[] sorted = one.effects().clone();
        Arrays.sort(sorted);
        Numbers numbers = language().numbers();
        return one.label().words() + ": "
                + numbers.fromTo(numbers.tick(sorted[0], 2), numbers.tick(sorted[sorted.length - 1], 2));
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
            EmptyState.draw(g, area, theme, language(), language().get("direction.nothing"));
            return;
        }
        if (features.stream().allMatch(f -> Arrays.stream(f.effects()).allMatch(e -> e == 0))) {
            EmptyState.draw(g, area, theme, language(), language().get("direction.zero"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new DirectionPainter(pen, features, language()).draw(area);
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
