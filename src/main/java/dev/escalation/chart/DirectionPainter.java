package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

final class DirectionPainter {
    static final int ABOVE = 48;
    static final int BELOW = 44;

    private final Pen pen;
    private final List<FeatureEffects> features;
    private final ChartWords words;
    private final EffectRange range;

    DirectionPainter(Pen pen, List<FeatureEffects> features, ChartWords words) {
        this.pen = pen;
        this.features = features;
        this.words = words;
        this.range = EffectRange.of(features);
    }

    void draw(Rectangle area) {
        List<FeatureLabel> labels = features.stream().map(FeatureEffects::label).toList();
        FeatureRows rows = FeatureRows.draw(pen, area, ABOVE, BELOW, labels);
        PlotArea plot = plot(rows.body());
        drawAxis(plot);
        drawDirections(plot);
        drawLegend(area);
        for (int i = 0; i < features.size(); i++) {
            new SwarmPainter(pen, plot, range).draw(features.get(i), rows.middle(i), rows.rowHeight());
        }
    }

    private PlotArea plot(Rectangle2D.Double body) {
        Rectangle2D.Double box = new Rectangle2D.Double(body.x + 8, body.y, Math.max(1, body.width - 16), body.height);
        return new PlotArea(box, range.low(), range.high(), 0, 1);
    }

    private void drawAxis(PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            pen.line(ColorRole.CHART_GRID, 1, x, box.y - 4, x, box.getMaxY());
            String text = words.numbers().tick(tick, tick == 0 ? 0 : ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 18);
        }
        pen.line(ColorRole.CHART_AXIS, 1, plot.px(0), box.y - 4, plot.px(0), box.getMaxY());
        pen.text(
                words.get("effect.axis"),
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.CENTER,
                box.getCenterX(),
                box.getMaxY() + 37);
    }

    private void drawDirections(PlotArea plot) {
        double zero = plot.px(0);
        double baseline = plot.pixels().y - 12;
        double left = zero - 22;
        String lowers = words.get("effect.lowers");
        String raises = words.get("effect.raises");
        pen.text(lowers, TextStyle.STRONG, ColorRole.SHAP_LOWERS, Align.RIGHT, zero - 10, baseline);
        pen.arrow(ColorRole.SHAP_LOWERS, -1, left - pen.width(lowers, TextStyle.STRONG) + 4, baseline - 4);
        pen.text(raises, TextStyle.STRONG, ColorRole.SHAP_RAISES, Align.LEFT, zero + 10, baseline);
        pen.arrow(ColorRole.SHAP_RAISES, 1, zero + 18 + pen.width(raises, TextStyle.STRONG), baseline - 4);
    }

    /** The scale of values, from the right edge leftwards. */
    private void drawLegend(Rectangle area) {
        double baseline = area.y + 12.0;
        double x = area.getMaxX();
        if (hasFar()) {
            x = legendText(words.get("direction.far"), x, baseline);
            pen.arrow(ColorRole.FG_MUTED, 1, x - 1, baseline - 4);
            x -= 22;
        }
        if (hasMissing()) {
            x = legendText(words.get("direction.missing"), x, baseline);
            pen.ring(ValueThird.MISSING.role, 1, x - 2, baseline - 4, 3.5);
            x -= 24;
        }
        x = legendText(words.get("direction.high"), x, baseline);
        for (ValueThird third : List.of(ValueThird.HIGH, ValueThird.MIDDLE, ValueThird.LOW)) {
            pen.dot(third.role, x - 2, baseline - 4, 4);
            x -= 13;
        }
        legendText(words.get("direction.low"), x + 3, baseline);
    }

    private double legendText(String text, double right, double baseline) {
        pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, baseline);
        return right - pen.width(text, TextStyle.MICRO) - 8;
    }

    private boolean hasFar() {
        return features.stream().anyMatch(f -> Arrays.stream(f.effects()).anyMatch(e -> !range.holds(e)));
    }

    private boolean hasMissing() {
        return features.stream().anyMatch(f -> Arrays.stream(f.values()).anyMatch(Double::isNaN));
    }
}
