package dev.escalation.chart;

import dev.escalation.chart.Pen.Align;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

final class DirectionPainter {
    static final int ABOVE = 48;
    static final int BELOW = 44;
    private static final double RADIUS = 1.9;

    private final Pen pen;
    private final List<FeatureEffects> features;

    DirectionPainter(Pen pen, List<FeatureEffects> features) {
        this.pen = pen;
        this.features = features;
    }

    void draw(Rectangle area) {
        List<FeatureLabel> labels = features.stream().map(FeatureEffects::label).toList();
        FeatureRows rows = FeatureRows.draw(pen, area, ABOVE, BELOW, labels);
        PlotArea plot = plot(rows.body());
        drawAxis(plot);
        drawDirections(plot);
        drawLegend(area);
        for (int i = 0; i < features.size(); i++) {
            drawDots(features.get(i), plot, rows.middle(i), rows.rowHeight());
        }
    }

    /** From the lowest effect to the highest; zero always has room on both sides, so that left and right can be seen. */
    private PlotArea plot(Rectangle2D.Double body) {
        double low = effects().min().orElse(0);
        double high = effects().max().orElse(0);
        double span = Math.max(Math.abs(low), Math.abs(high));
        double least = span > 0 ? 0.3 * span : 1;
        Rectangle2D.Double box = new Rectangle2D.Double(body.x + 8, body.y, Math.max(1, body.width - 16), body.height);
        return new PlotArea(box, Math.min(low, -least), Math.max(high, least), 0, 1);
    }

    private java.util.stream.DoubleStream effects() {
        return features.stream().flatMapToDouble(f -> Arrays.stream(f.effects()));
    }

    private void drawAxis(PlotArea plot) {
        Rectangle2D.Double box = plot.pixels();
        Ticks ticks = Ticks.within(plot.xMin(), plot.xMax());
        for (double tick : ticks.values()) {
            double x = plot.px(tick);
            pen.line(ColorRole.CHART_GRID, 1, x, box.y - 4, x, box.getMaxY());
            String text = Numbers.tick(tick, tick == 0 ? 0 : ticks.digits());
            pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.CENTER, x, box.getMaxY() + 18);
        }
        pen.line(ColorRole.CHART_AXIS, 1, plot.px(0), box.y - 4, plot.px(0), box.getMaxY());
        pen.text(
                "effect on the score, log-odds",
                TextStyle.MICRO,
                ColorRole.FG_MUTED,
                Align.CENTER,
                box.getCenterX(),
                box.getMaxY() + 37);
    }

    private void drawDirections(PlotArea plot) {
        double zero = plot.px(0);
        double baseline = plot.pixels().y - 12;
        double lowers = zero - 22;
        pen.text("lowers risk", TextStyle.STRONG, ColorRole.SHAP_LOWERS, Align.RIGHT, zero - 10, baseline);
        pen.arrow(ColorRole.SHAP_LOWERS, -1, lowers - pen.width("lowers risk", TextStyle.STRONG) + 4, baseline - 4);
        pen.text("raises risk", TextStyle.STRONG, ColorRole.SHAP_RAISES, Align.LEFT, zero + 10, baseline);
        pen.arrow(ColorRole.SHAP_RAISES, 1, zero + 18 + pen.width("raises risk", TextStyle.STRONG), baseline - 4);
    }

    /** The scale of values, from the right edge leftwards. */
    private void drawLegend(Rectangle area) {
        double baseline = area.y + 12.0;
        double x = area.getMaxX();
        if (hasMissing()) {
            x = legendText("no value, or no order", x, baseline);
            pen.ring(ValueThird.MISSING.role, 1, x - 2, baseline - 4, 3.5);
            x -= 24;
        }
        x = legendText("high", x, baseline);
        for (ValueThird third : List.of(ValueThird.HIGH, ValueThird.MIDDLE, ValueThird.LOW)) {
            pen.dot(third.role, x - 2, baseline - 4, 4);
            x -= 13;
        }
        legendText("value of the fact: low", x + 3, baseline);
    }

    private double legendText(String text, double right, double baseline) {
        pen.text(text, TextStyle.MICRO, ColorRole.FG_MUTED, Align.RIGHT, right, baseline);
        return right - pen.width(text, TextStyle.MICRO) - 8;
    }

    private boolean hasMissing() {
        return features.stream().anyMatch(f -> Arrays.stream(f.values()).anyMatch(Double::isNaN));
    }

    private void drawDots(FeatureEffects one, PlotArea plot, double middle, double rowHeight) {
        ValueThird[] thirds = ValueThird.of(one.values());
        int[] drawn = Beeswarm.sample(one.effects());
        double[] x =
                Arrays.stream(drawn).mapToDouble(i -> plot.px(one.effects()[i])).toArray();
        double[] offsets = Beeswarm.offsets(x, 2 * RADIUS, rowHeight / 2 - RADIUS - 1.5);
        for (int i = 0; i < drawn.length; i++) {
            ValueThird third = thirds[drawn[i]];
            if (third == ValueThird.MISSING) {
                pen.ring(third.role, 0.9, x[i], middle + offsets[i], RADIUS - 0.4);
            } else {
                pen.dot(third.role, x[i], middle + offsets[i], RADIUS);
            }
        }
    }
}
