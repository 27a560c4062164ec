package dev.escalation.model.evaluation;

/**
 * One point per distinct score, thresholds descending, after the start (0, 0).
 *
 * @param threshold first +∞ (nobody is alerted), then the distinct scores
 * @param falsePositiveRate share of negatives alerted; NaN without negatives
 * @param truePositiveRate share of positives alerted; NaN without positives
 */
public record RocCurve(double[] threshold, double[] falsePositiveRate, double[] truePositiveRate) {
    public static RocCurve of(ScoreRanking ranking) {
        int points = ranking.distinctScores() + 1;
        RocCurve curve = new RocCurve(new double[points], new double[points], new double[points]);
        for (int point = 0; point < points; point++) {
            long hits = ranking.hits(point - 1);
            curve.threshold[point] = point == 0 ? Double.POSITIVE_INFINITY : ranking.score(point - 1);
            curve.falsePositiveRate[point] = (double) (ranking.alerted(point - 1) - hits) / ranking.negatives();
            curve.truePositiveRate[point] = (double) hits / ranking.positives();
        }
        return curve;
    }
}
