package dev.escalation.chart;

import java.util.Arrays;
import java.util.List;

/**
 * The part of an axis of effects that is drawn. It holds 99 % of every feature's effects; a few far ones would press all others
 * together, so they are marked at the edge instead.
 */
record EffectRange(double low, double high) {
    private static final double TAIL = 0.005;
    /** Extremes this much beyond the bulk still get onto the axis. */
    private static final double SLACK = 1.3;
    /** Zero keeps this share of the larger side free, so that left and right can be seen. */
    private static final double LEAST_SIDE = 0.3;

    static EffectRange of(List<FeatureEffects> features) {
        double low = 0;
        double high = 0;
        double lowest = 0;
        double highest = 0;
        for (FeatureEffects one : features) {
            double[] sorted = one.effects().clone();
            Arrays.sort(sorted);
            if (sorted.length > 0) {
                int tail = (int) (TAIL * sorted.length);
                low = Math.min(low, sorted[tail]);
                high = Math.max(high, sorted[sorted.length - 1 - tail]);
                lowest = Math.min(lowest, sorted[0]);
                highest = Math.max(highest, sorted[sorted.length - 1]);
            }
        }
        low = lowest < SLACK * low ? low : lowest;
        high = highest > SLACK * high ? high : highest;
        double side = LEAST_SIDE * Math.max(-low, high);
        return side > 0 ? new EffectRange(Math.min(low, -side), Math.max(high, side)) : new EffectRange(-1, 1);
    }

    boolean holds(double effect) {
        return effect >= low && effect <= high;
    }

    double clamp(double effect) {
        return Math.clamp(effect, low, high);
    }
}
