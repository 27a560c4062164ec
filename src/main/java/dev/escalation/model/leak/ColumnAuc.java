package dev.escalation.model.leak;

import dev.escalation.data.Dictionary;
import java.util.Arrays;

/**
 * How well one column alone separates the classes: ROC AUC, 0.5 to 1; NaN where too few rows of a class have a value.
 */
record ColumnAuc(double value) {
    /** With fewer of a class, chance alone comes near the values that are called remarkable. */
    static final int FEWEST_OF_A_CLASS = 20;

    /** Tickets whose outcome a level is judged by are never those that are ranked by it. */
    private static final int FOLDS = 5;

    /** Rows of the average that every level is mixed with. */
    private static final double PRIOR_ROWS = 5;

    private static final ColumnAuc UNDEFINED = new ColumnAuc(Double.NaN);

    boolean defined() {
        return !Double.isNaN(value);
    }

    boolean isAtLeast(double bound) {
        return value >= bound;
    }

    /** The better direction of a number, over the rows where it is known (not NaN): Mann-Whitney's U with ties by half. */
    static ColumnAuc of(double[] values, boolean[] positive) {
        double auc = directed(values, positive);
        return Double.isNaN(auc) ? UNDEFINED : new ColumnAuc(Math.max(auc, 1 - auc));
    }

    /** Whether a cell is empty, as a number. */
    static ColumnAuc ofMissing(boolean[] missing, boolean[] positive) {
        double[] values = new double[missing.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = missing[row] ? 1 : 0;
        }
        return of(values, positive);
    }

    /**
     * Levels, each as the share of positives that it has among the tickets of other folds, so that a column of ids, whose
     * levels say nothing about other tickets, comes out at about 0.5.
     *
     * @param codes {@link Dictionary#MISSING} is a level like the others
     * @param ticket number per row; rows of a ticket are in one fold
     */
    static ColumnAuc ofLevels(int[] codes, boolean[] positive, int[] ticket) {
        int levels = Arrays.stream(codes).max().orElse(Dictionary.MISSING) + 2;
        double[] all = new double[FOLDS * levels];
        double[] yes = new double[FOLDS * levels];
        for (int row = 0; row < codes.length; row++) {
            int at = ticket[row] % FOLDS * levels + codes[row] + 1;
            all[at]++;
            yes[at] += positive[row] ? 1 : 0;
        }
        double share = Arrays.stream(yes).sum() / codes.length;
        double[] scores = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            double others = 0;
            double positives = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                if (fold != ticket[row] % FOLDS) {
                    others += all[fold * levels + codes[row] + 1];
                    positives += yes[fold * levels + codes[row] + 1];
                }
            }
            scores[row] = (positives + PRIOR_ROWS * share) / (others + PRIOR_ROWS);
        }
        double auc = directed(scores, positive);
        return Double.isNaN(auc) ? UNDEFINED : new ColumnAuc(Math.max(auc, 0.5));
    }

    private static double directed(double[] values, boolean[] positive) {
        double[] distinct = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .distinct()
                .toArray();
        long[] yes = new long[distinct.length];
        long[] no = new long[distinct.length];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                (positive[row] ? yes : no)[Arrays.binarySearch(distinct, values[row] + 0.0)]++;
            }
        }
        long positives = Arrays.stream(yes).sum();
        long negatives = Arrays.stream(no).sum();
        if (Math.min(positives, negatives) < FEWEST_OF_A_CLASS) {
            return Double.NaN;
        }
        double right = 0;
        long below = 0;
        for (int i = 0; i < distinct.length; i++) {
            right += yes[i] * (below + no[i] / 2.0);
            below += no[i];
        }
        return right / positives / negatives;
    }
}
