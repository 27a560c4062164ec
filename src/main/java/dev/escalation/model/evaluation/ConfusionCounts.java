package dev.escalation.model.evaluation;

/**
 * Outcomes of alerting every row at or above a threshold. A ratio whose denominator is 0 is 0 (so precision and recall
 * are 0 if nothing is alerted, and recall is 0 without positives), as in scikit-learn.
 *
 * @param truePositives alerted, and the outcome happened
 * @param falsePositives alerted in vain
 * @param trueNegatives rightly left alone
 * @param falseNegatives missed
 */
public record ConfusionCounts(long truePositives, long falsePositives, long trueNegatives, long falseNegatives) {
    public ConfusionCounts {
        if (truePositives < 0 || falsePositives < 0 || trueNegatives < 0 || falseNegatives < 0) {
            throw new IllegalArgumentException("counts below 0: " + truePositives + ", " + falsePositives + ", "
                    + trueNegatives + ", " + falseNegatives);
        }
    }

    /** Counts if every row with probability ≥ threshold is alerted. */
    public static ConfusionCounts at(ScoredRows rows, double threshold) {
        long[] counts = new long[4];
        for (int row = 0; row < rows.size(); row++) {
            boolean alerted = rows.probability()[row] >= threshold;
            counts[(alerted ? 0 : 2) + (rows.positive()[row] == alerted ? 0 : 1)]++;
        }
        return new ConfusionCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    public long rows() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    public long positives() {
        return truePositives + falseNegatives;
    }

    public long alerted() {
        return truePositives + falsePositives;
    }

    public double precision() {
        return ratio(truePositives, alerted());
    }

    public double recall() {
        return ratio(truePositives, positives());
    }

    public double specificity() {
        return ratio(trueNegatives, trueNegatives + falsePositives);
    }

    public double f1() {
        return fBeta(1);
    }

    /** @param beta how many times as much recall counts as precision, above 0 */
    public double fBeta(double beta) {
        double squared = beta * beta;
        return ratio(
                (1 + squared) * truePositives,
                (1 + squared) * truePositives + squared * falseNegatives + falsePositives);
    }

    public double accuracy() {
        return ratio(truePositives + trueNegatives, rows());
    }

    /** Mean of recall and specificity. */
    public double balancedAccuracy() {
        return (recall() + specificity()) / 2;
    }

    /** Matthews correlation coefficient, -1 to 1. */
    public double mcc() {
        double product =
                (double) alerted() * positives() * (trueNegatives + falsePositives) * (trueNegatives + falseNegatives);
        return ratio(
                (double) truePositives * trueNegatives - (double) falsePositives * falseNegatives, Math.sqrt(product));
    }

    /** Cohen's kappa between alert and outcome: agreement beyond chance, at most 1. */
    public double kappa() {
        double agreed = ratio(truePositives + trueNegatives, rows());
        double byChance = ratio(
                (double) alerted() * positives()
                        + (double) (trueNegatives + falseNegatives) * (trueNegatives + falsePositives),
                (double) rows() * rows());
        return ratio(agreed - byChance, 1 - byChance);
    }

    private static double ratio(long part, long whole) {
        return ratio((double) part, (double) whole);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
