package dev.escalation.model.evaluation;

/** How far probabilities are from the outcomes, row by row. NaN without rows. */
public final class ProbabilityMetrics {
    /** Keeps one probability of exactly 0 or 1 from making the log loss infinite. */
    private static final double LEAST_PROBABILITY = 1e-15;

    private ProbabilityMetrics() {}

    /** Mean squared difference between probability and outcome, [0,1], smaller is better. */
    public static double brier(ScoreRanking ranking) {
        double sum = 0;
        for (int i = 0; i < ranking.distinctScores(); i++) {
            double score = ranking.score(i);
            sum += ranking.positivesAt(i) * (1 - score) * (1 - score) + ranking.negativesAt(i) * score * score;
        }
        return sum / ranking.rows();
    }

    /** Mean negative natural logarithm of the probability given to what happened, clipped at 1e-15. */
    public static double logLoss(ScoreRanking ranking) {
        double sum = 0;
        for (int i = 0; i < ranking.distinctScores(); i++) {
            double score = Math.clamp(ranking.score(i), LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
            sum -= ranking.positivesAt(i) * Math.log(score) + ranking.negativesAt(i) * Math.log1p(-score);
        }
        return sum / ranking.rows();
    }
}
