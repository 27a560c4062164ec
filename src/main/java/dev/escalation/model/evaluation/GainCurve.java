package dev.escalation.model.evaluation;

/**
 * What reviewing more and more of the ranking finds, from nothing to everything in equal steps. Ranked by probability,
 * descending, ties in row order.
 *
 * @param share share of rows reviewed
 * @param rows rows reviewed
 * @param hits positives among them
 * @param gain share of all positives; NaN without positives
 * @param lift precision against the share of positives in all rows; NaN at share 0 and without positives
 */
public record GainCurve(double[] share, long[] rows, long[] hits, double[] gain, double[] lift) {
    /** @param steps steps from 0 to all rows, at least 1; 20 makes one point every 5 % */
    public static GainCurve of(ScoreRanking ranking, int steps) {
        int points = steps + 1;
        GainCurve curve = new GainCurve(
                new double[points], new long[points], new long[points], new double[points], new double[points]);
        double baseRate = (double) ranking.positives() / ranking.rows();
        for (int point = 0; point < points; point++) {
            double share = (double) point / steps;
            long rows = RankingMetrics.rowsInShare(ranking.rows(), share);
            long hits = ranking.hitsInTop(rows);
            curve.share[point] = share;
            curve.rows[point] = rows;
            curve.hits[point] = hits;
            curve.gain[point] = (double) hits / ranking.positives();
            curve.lift[point] = (double) hits / rows / baseRate;
        }
        return curve;
    }
}
