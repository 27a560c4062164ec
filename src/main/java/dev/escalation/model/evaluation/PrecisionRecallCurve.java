package dev.escalation.model.evaluation;

/**
 * One point per distinct score, thresholds ascending, before the end (precision 1, recall 0).
 *
 * @param threshold the distinct scores, then +∞
 * @param precision share of alerted rows that are positive
 * @param recall share of positives alerted; NaN without positives, but for the end
 */
public record PrecisionRecallCurve(double[] threshold, double[] precision, double[] recall) {
    public static PrecisionRecallCurve of(ScoreRanking ranking) {
        int scores = ranking.distinctScores();
        PrecisionRecallCurve curve =
                new PrecisionRecallCurve(new double[scores + 1], new double[scores + 1], new double[scores + 1]);
        for (int point = 0; point < scores; point++) {
            int i = scores - 1 - point;
            curve.threshold[point] = ranking.score(i);
            curve.precision[point] = (double) ranking.hits(i) / ranking.alerted(i);
            curve.recall[point] = (double) ranking.hits(i) / ranking.positives();
        }
        curve.threshold[scores] = Double.POSITIVE_INFINITY;
        curve.precision[scores] = 1;
        return curve;
    }
}
