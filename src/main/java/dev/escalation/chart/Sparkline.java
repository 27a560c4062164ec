package dev.escalation.chart;

import java.awt.geom.Path2D;

/** A small line without axes; gaps stay open. */
final class Sparkline {
    private Sparkline() {}

    /** @param values by place on the x axis, NaN for gaps; a value between gaps is a short stroke */
    static Path2D path(double[] values, PlotArea plot) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            if (i > 0 && !Double.isNaN(values[i - 1])) {
                path.lineTo(plot.px(i), plot.py(values[i]));
            } else {
                path.moveTo(plot.px(i) - 0.5, plot.py(values[i]));
                path.lineTo(plot.px(i), plot.py(values[i]));
            }
        }
        return path;
    }

    /** The last place with a value; at least one has. */
    static int last(double[] values) {
        int last = values.length - 1;
        while (Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }
}
