package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import java.util.Arrays;

/**
 * How well one column alone separates the classes: ROC AUC in its better direction over the rows where it is known, 0.5
 * to 1; NaN where that is not defined.
 */
record ColumnAuc(double value) {
    boolean defined() {
        return !Double.isNaN(value);
    }

    /** Mann-Whitney's U; a tie counts half. */
    static ColumnAuc of(FeatureTable table, int[] rows, double[] values) {
        double[] positives = known(table, rows, values, true);
        double[] negatives = known(table, rows, values, false);
        if (positives.length == 0 || negatives.length == 0) {
            return new ColumnAuc(Double.NaN);
        }
        double wins = 0;
        int below = 0;
        int notAbove = 0;
        for (double value : positives) {
            while (below < negatives.length && negatives[below] < value) {
                below++;
            }
            while (notAbove < negatives.length && negatives[notAbove] <= value) {
                notAbove++;
            }
            wins += (below + notAbove) / 2.0;
        }
        double auc = wins / positives.length / negatives.length;
        return new ColumnAuc(Math.max(auc, 1 - auc));
    }

    /** In rising order. */
    private static double[] known(FeatureTable table, int[] rows, double[] values, boolean label) {
        return Arrays.stream(rows)
                .filter(row -> table.label()[row] == label && !Double.isNaN(values[row]))
                .mapToDouble(row -> values[row])
                .sorted()
                .toArray();
    }
}
