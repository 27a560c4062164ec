package dev.escalation.model.evaluation;

/**
 * Platt's sigmoid: P = 1/(1 + exp(a·score + b)). Calibrated log-odds are -(a·score + b), so contributions to the score
 * become contributions to them by a factor of -a.
 *
 * <p>Source: J. Platt, Probabilistic outputs for support vector machines, 1999.
 *
 * @param a below 0 if higher scores are riskier
 * @param b any finite number
 */
public record SigmoidCalibration(double a, double b) implements Calibrator {
    public SigmoidCalibration {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            throw new IllegalArgumentException(
                    "calibrator: a sigmoid needs finite coefficients, not a = " + a + " and b = " + b);
        }
    }

    /**
     * Maximum likelihood with Platt's smoothed targets, (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2), which keep the fit finite
     * for one class and for separable classes.
     *
     * @param score at least one, finite
     * @throws IllegalArgumentException if there is nothing to fit on, or a score is not finite
     */
    public static SigmoidCalibration fit(double[] score, boolean[] positive) {
        return new SigmoidFit(new LabelledScores(score, positive)).run();
    }

    @Override
    public double probability(double score) {
        return 1 / (1 + Math.exp(a * score + b));
    }
}
