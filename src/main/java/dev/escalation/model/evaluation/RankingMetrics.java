package dev.escalation.model.evaluation;

/** How well scores order the rows. What cannot be known (one class only, no rows) is NaN, never a stand-in. */
public final class RankingMetrics {
    /** A share is taken of whole rows; 0.05 × 20 must not round up to 2 by floating point noise. */
    private static final double ROUNDING = 1e-9;

    private RankingMetrics() {}

    /** Area under the ROC curve: share of (positive, negative) pairs in the right order, a tie counts half. */
    public static double rocAuc(ScoreRanking ranking) {
        long negatives = ranking.negatives();
        long negativesAbove = 0;
        double twiceRightPairs = 0;
        for (int i = 0; i < ranking.distinctScores(); i++) {
            long tied = ranking.negativesAt(i);
            twiceRightPairs += (double) ranking.positivesAt(i) * (2 * (negatives - negativesAbove) - tied);
            negativesAbove += tied;
        }
        return twiceRightPairs / (2.0 * ranking.positives() * negatives);
    }

    /**
     * Average precision: sum over distinct scores of (recall gained) × precision, without interpolation. NaN without
     * positives.
     */
    public static double averagePrecision(ScoreRanking ranking) {
        double sum = 0;
        for (int i = 0; i < ranking.distinctScores(); i++) {
            long gained = ranking.positivesAt(i);
            if (gained > 0) {
                sum += gained * ((double) ranking.hits(i) / ranking.alerted(i));
            }
        }
        return sum / ranking.positives();
    }

    public static KolmogorovSmirnov kolmogorovSmirnov(ScoreRanking ranking) {
        if (ranking.positives() == 0 || ranking.negatives() == 0) {
            return new KolmogorovSmirnov(Double.NaN, Double.NaN);
        }
        double largest = Double.NEGATIVE_INFINITY;
        double threshold = Double.NaN;
        for (int i = 0; i < ranking.distinctScores(); i++) {
            ConfusionCounts counts = ranking.countsAtDistinct(i);
            double gap = counts.recall() - (double) counts.falsePositives() / ranking.negatives();
            if (gap > largest) {
                largest = gap;
                threshold = ranking.score(i);
            }
        }
        return new KolmogorovSmirnov(largest, threshold);
    }

    /** @param share of all rows, (0,1] */
    public static TopShare top(ScoreRanking ranking, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
        }
        long rows = rowsInShare(ranking.rows(), share);
        long hits = ranking.hitsInTop(rows);
        double precision = (double) hits / rows;
        double baseRate = (double) ranking.positives() / ranking.rows();
        return new TopShare(
                share,
                rows,
                hits,
                precision,
                (double) hits / ranking.positives(),
                precision / baseRate,
                rows == 0 ? Double.NaN : ranking.scoreAtRank(rows - 1));
    }

    static long rowsInShare(long rows, double share) {
        return (long) Math.ceil(share * rows - ROUNDING);
    }
}
