package dev.escalation.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the effect of one number goes with its value: a dot per score.
 *
 * @param feature its effects with its values, in the unit of the axis
 * @param axis what the values are, with unit
 * @param groups what the dots are coloured by; empty to colour them by their own value
 */
public record DependenceChart(FeatureEffects feature, String axis, Optional<DotGroups> groups, ChartOrigin origin)
        implements Chart {
    /** Dots coloured by their own value. */
    public DependenceChart(FeatureEffects feature, String axis, ChartOrigin origin) {
        this(feature, axis, Optional.empty(), origin);
    }

    /** Scores whose value is not known have no place on the axis. */
    private long known() {
        return Arrays.stream(feature.values()).filter(v -> !Double.isNaN(v)).count();
    }

    @Override
    public String title() {
        return language().get("dependence.title", feature.label().words());
    }

    @Override
    public String subtitle() {
        long missing = feature.values().length - known();
        Numbers numbers = language().numbers();
        String dots = language().get("dependence.dots", numbers.count(known()));
        String line = groups.map(by -> language().get("dependence.lines", by.fact()))
                .orElseGet(() -> language().get("dependence.line"));
        return dots + " " + line
                + (missing > 0 ? " " + language().get("dependence.missing", numbers.count(missing)) : "");
    }

    /** The mean effect at the lowest, a middle and the highest values. */
    @Override
    public String spoken() {
        Numbers numbers = language().numbers();
        List<MeanEffects.Point> points = MeanEffects.of(feature).points();
        return Spoken.of(this)
                .each(Spoken.firstMiddleLast(points.size())
                        .mapToObj(points::get)
                        .map(point -> language()
                                .get(
                                        "dependence.told",
                                        numbers.shortest(point.value()),
                                        numbers.tick(point.meanEffect(), 2)))
                        .toList())
                .text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(640, 480);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (known() == 0) {
            EmptyState.draw(g, area, theme, language(), language().get("dependence.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            new DependencePainter(pen, this, area).draw();
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "mark", "score_row", "value", "effect_log_odds", "value_third", "group");
    }

    /** All dots, then the points of the line. */
    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        String name = feature.label().column();
        ValueThird[] thirds = ValueThird.of(feature.values());
        for (int i = 0; i < feature.values().length; i++) {
            if (!Double.isNaN(feature.values()[i])) {
                rows.add(List.of(
                        name,
                        "score",
                        Integer.toString(i),
                        CurveCsv.number(feature.values()[i]),
                        CurveCsv.number(feature.effects()[i]),
                        thirds[i].name().toLowerCase(Locale.ROOT),
                        group(i)));
            }
        }
        for (MeanEffects.Point point : MeanEffects.of(feature).points()) {
            rows.add(List.of(
                    name, "mean", "", CurveCsv.number(point.value()), CurveCsv.number(point.meanEffect()), "", ""));
        }
        return rows;
    }

    private String group(int score) {
        return groups.filter(by -> by.of()[score] >= 0)
                .map(by -> by.names().get(by.of()[score]))
                .orElse("");
    }
}
