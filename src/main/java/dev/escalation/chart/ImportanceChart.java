package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The features that move the scores most.
 *
 * @param features drawn, largest first
 * @param others how many more the model has
 * @param othersTogether sum of their mean effects, log-odds
 * @param scores over how many the means are taken
 */
public record ImportanceChart(
        List<FeatureImportance> features, int others, double othersTogether, long scores, ChartOrigin origin)
        implements Chart {
    private static final int BELOW = 64;

    public ImportanceChart {
        features = List.copyOf(features);
    }

    /**
     * The largest of all features, ties in the given order.
     *
     * @param limit how many to draw, at least 1
     */
    public static ImportanceChart largest(int limit, List<FeatureImportance> all, long scores, ChartOrigin origin) {
        List<FeatureImportance> sorted = all.stream()
                .sorted(Comparator.comparingDouble(FeatureImportance::meanEffect)
                        .reversed())
                .toList();
        int drawn = Math.min(limit, sorted.size());
        List<FeatureImportance> rest = sorted.subList(drawn, sorted.size());
        double together =
                rest.stream().mapToDouble(FeatureImportance::meanEffect).sum();
        return new ImportanceChart(sorted.subList(0, drawn), rest.size(), together, scores, origin);
    }

    @Override
    public String title() {
        return language().get("importance.title");
    }

    @Override
    public String subtitle() {
        Numbers numbers = language().numbers();
        return language()
                .get(
                        "importance.subtitle",
                        numbers.count(scores),
                        numbers.count(features.size()),
                        numbers.count((long) features.size() + others));
    }

    @Override
    public String spoken() {
        return Spoken.of(this)
                .each(features.stream()
                        .map(one -> language()
                                .get(
                                        "importance.told",
                                        one.label().words(),
                                        language().numbers().size(one.meanEffect())))
                        .toList())
                .text();
    }

    @Override
    public Dimension preferredSize() {
        int rows = Math.max(3, features.size());
        return new Dimension(720, ChartFrame.surroundings() + rows * FeatureRows.ROW + BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (features.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), language().get("importance.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            List<FeatureLabel> labels =
                    features.stream().map(FeatureImportance::label).toList();
            FeatureRows rows = FeatureRows.draw(pen, area, 0, BELOW, labels);
            double room = pen.width("0.00", TextStyle.SMALL) + 8;
            double most = features.stream()
                    .mapToDouble(FeatureImportance::meanEffect)
                    .max()
                    .orElse(0);
            Rectangle2D.Double body = rows.body();
            PlotArea plot = new PlotArea(
                    new Rectangle2D.Double(body.x, body.y, Math.max(1, body.width - room), body.height),
                    0,
                    most > 0 ? most : 1,
                    0,
                    1);
            drawAxis(pen, plot);
            for (int i = 0; i < features.size(); i++) {
                drawBar(pen, plot, features.get(i).meanEffect(), rows.middle(i), rows.rowHeight());
            }
            pen.line(ColorRole.CHART_AXIS, 1, body.x, body.y, body.x, body.getMaxY());
            drawOthers(pen, area.x, body.getMaxY());
        }
    }

    private void drawAxis(Pen pen, PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            pen.line(ColorRole.CHART_GRID, 1, x, box.y, x, box.getMaxY());
            String text = language().numbers().fixed(tick, tick == 0 ? 0 : ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 18);
        }
        pen.text(
                language().get("importance.axis"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.LEFT,
                box.x - 3,
                box.getMaxY() + 37);
    }

    private void drawBar(Pen pen, PlotArea plot, double effect, double middle, double rowHeight) {
        double height = Math.min(16, rowHeight * 0.55);
        double x = plot.px(0);
        double end = plot.px(effect);
        pen.fill(ColorRole.CHART_1, x, middle - height / 2, end - x, height);
        pen.text(
                language().numbers().size(effect),
                TextStyle.SMALL,
                ColorRole.FG_DEFAULT,
                Align.LEFT,
                end + 7,
                middle + 4.5);
    }

    private void drawOthers(Pen pen, double x, double y) {
        if (others > 0) {
            String text = language().counted(others, "otherFacts");
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, y + 18);
            String together =
                    language().get("factors.together", language().numbers().size(othersTogether));
            pen.text(together, TextStyle.MICRO, ColorRole.FG_MUTED, Align.LEFT, x, y + 33);
        }
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "name", "mean_effect_log_odds");
    }

    @Override
    public List<List<String>> csvRows() {
        List<List<String>> rows = new ArrayList<>();
        for (FeatureImportance one : features) {
            rows.add(List.of(one.label().column(), one.label().words(), CurveCsv.number(one.meanEffect())));
        }
        if (others > 0) {
            rows.add(List.of("", others + " others together", CurveCsv.number(othersTogether)));
        }
        return rows;
    }
}
