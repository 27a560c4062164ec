package dev.escalation.chart;

import java.util.Arrays;

/** Dots of one feature in a row: coloured by value, stacked where they are many, an arrow where they leave the axis. */
record SwarmPainter(Pen pen, PlotArea plot, EffectRange range) {
    private static final double RADIUS = 1.9;

    void draw(FeatureEffects one, double middle, double rowHeight) {
        ValueThird[] thirds = ValueThird.of(one.values());
        int[] drawn = Beeswarm.sample(one.effects());
        double[] x = Arrays.stream(drawn)
                .mapToDouble(i -> plot.px(range.clamp(one.effects()[i])))
                .toArray();
        double[] offsets = Beeswarm.offsets(x, 2 * RADIUS, rowHeight / 2 - RADIUS - 1.5);
        for (int i = 0; i < drawn.length; i++) {
            double effect = one.effects()[drawn[i]];
            if (range.holds(effect)) {
                drawDot(thirds[drawn[i]], x[i], middle + offsets[i]);
            } else {
                int direction = effect > 0 ? 1 : -1;
                pen.arrow(thirds[drawn[i]].role, direction, x[i] + 5 * direction, middle + offsets[i]);
            }
        }
    }

    private void drawDot(ValueThird third, double x, double y) {
        if (third == ValueThird.MISSING) {
            pen.ring(third.role, 0.9, x, y, RADIUS - 0.4);
        } else {
            pen.dot(third.role, x, y, RADIUS);
        }
    }
}
