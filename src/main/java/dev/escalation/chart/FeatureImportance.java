package dev.escalation.chart;

/** @param meanEffect mean of |effect| on the score over all scores, log-odds, not negative */
public record FeatureImportance(FeatureLabel label, double meanEffect) {
    public FeatureImportance {
        if (!(meanEffect >= 0 && Double.isFinite(meanEffect))) {
            throw new IllegalArgumentException("a mean size of effects is 0 or more: " + meanEffect);
        }
    }
}
