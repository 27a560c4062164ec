package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Permutation importance: how far the ranking falls when the values of a fact are dealt out anew.
 *
 * @param facts with the fall of ROC AUC, largest first
 * @param rocAuc with the values as they are
 * @param scores over how many it is measured
 */
public record PermutationChart(List<FeatureImportance> facts, double rocAuc, long scores, ChartOrigin origin)
        implements Chart {
    private static final int BELOW = 44;

    public PermutationChart {
        facts = List.copyOf(facts);
    }

    @Override
    public String title() {
        return language().get("permutation.title");
    }

    @Override
    public String subtitle() {
        Numbers numbers = language().numbers();
        return language().get("permutation.subtitle", numbers.metric(rocAuc), numbers.count(scores));
    }

    @Override
    public String spoken() {
        return Spoken.of(this)
                .each(facts.stream()
                        .map(fact -> fact.label().words() + ": "
                                + language().numbers().metric(fact.meanEffect()))
                        .toList())
                .text();
    }

    @Override
    public Dimension preferredSize() {
        return new Dimension(720, ChartFrame.surroundings() + Math.max(3, facts.size()) * FeatureRows.ROW + BELOW);
    }

    @Override
    public void drawPlot(Graphics2D g, Rectangle area, Theme theme) {
        if (facts.isEmpty()) {
            EmptyState.draw(g, area, theme, language(), language().get("permutation.nothing"));
            return;
        }
        try (Pen pen = new Pen(g, theme)) {
            FeatureRows rows = FeatureRows.draw(
                    pen,
                    area,
                    0,
                    BELOW,
                    facts.stream().map(FeatureImportance::label).toList());
            double room = pen.width("0.000", TextStyle.SMALL) + 8;
            double most = Math.max(1e-6, facts.getFirst().meanEffect());
            Rectangle2D.Double body = rows.body();
            PlotArea plot = new PlotArea(
                    new Rectangle2D.Double(body.x, body.y, Math.max(1, body.width - room), body.height), 0, most, 0, 1);
            Ticks ticks = Ticks.within(0, most);
            for (double tick : ticks.values()) {
                double x = plot.px(tick);
                pen.line(ColorRole.CHART_GRID, 1, x, body.y, x, body.getMaxY());
                String text = language().numbers().fixed(tick, tick == 0 ? 0 : ticks.digits());
                pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, body.getMaxY() + 18);
            }
            pen.text(
                    language().get("permutation.axis"),
                    TextStyle.MICRO,
                    ColorRole.FG_MUTED,
                    Align.LEFT,
                    body.x - 3,
                    body.getMaxY() + 37);
            for (int i = 0; i < facts.size(); i++) {
                drawBar(pen, plot, Math.max(0, facts.get(i).meanEffect()), rows.middle(i), rows.rowHeight());
            }
            pen.line(ColorRole.CHART_AXIS, 1, body.x, body.y, body.x, body.getMaxY());
        }
    }

    private void drawBar(Pen pen, PlotArea plot, double loss, double middle, double rowHeight) {
        double height = Math.min(16, rowHeight * 0.55);
        double end = plot.px(loss);
        pen.fill(ColorRole.CHART_5, plot.px(0), middle - height / 2, end - plot.px(0), height);
        pen.text(
                language().numbers().metric(loss),
                TextStyle.SMALL,
                ColorRole.FG_DEFAULT,
                Align.LEFT,
                end + 7,
                middle + 4.5);
    }

    @Override
    public List<String> csvHeader() {
        return List.of("feature", "name", "fall_of_roc_auc");
    }

    @Override
    public List<List<String>> csvRows() {
        return facts.stream()
                .map(fact -> List.of(fact.label().column(), fact.label().words(), CurveCsv.number(fact.meanEffect())))
                .toList();
    }
}
