package dev.escalation.chart;

/**
 * One feature's effects on many scores.
 *
 * @param effects log-odds, finite; positive raises the risk
 * @param values the feature's values on the same scores; NaN where missing, all NaN where values have no order (names)
 */
public record FeatureEffects(FeatureLabel label, double[] effects, double[] values) {
    public FeatureEffects {
        if (effects.length != values.length) {
            throw new IllegalArgumentException(
                    label.column() + " has " + effects.length + " effects and " + values.length + " values");
        }
        for (double effect : effects) {
            if (!Double.isFinite(effect)) {
                throw new IllegalArgumentException(label.column() + " has an effect that is no number: " + effect);
            }
        }
    }
}
