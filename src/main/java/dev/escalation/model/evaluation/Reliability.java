package dev.escalation.model.evaluation;

/**
 * How far probabilities can be taken at their word.
 *
 * @param calibrationError expected calibration error over ten quantile bins, as in {@link Evaluation}
 * @param brier mean squared difference between probability and outcome
 * @param bins of {@code calibrationError}
 */
public record Reliability(double calibrationError, double brier, CalibrationBins bins) {
    private static final int BINS = 10;

    public static Reliability of(ScoredRows rows) {
        ScoreRanking ranking = ScoreRanking.of(rows);
        CalibrationBins bins = CalibrationBins.quantile(ranking, BINS);
        return new Reliability(bins.expectedError(), ProbabilityMetrics.brier(ranking), bins);
    }
}
