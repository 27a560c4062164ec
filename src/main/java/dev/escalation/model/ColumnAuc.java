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

    /** Mann-Whitney's U over midranks of ties. */
    static ColumnAuc of(FeatureTable table, int[] rows, double[] values) {
        int[] known =
                Arrays.stream(rows).filter(row -> !Double.isNaN(values[row])).toArray();
        int[] order = sortedByValue(known, values);
        double rankSumOfPositives = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            long positivesOfTie = 0;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                positivesOfTie += table.label()[order[to]] ? 1 : 0;
                to++;
            }
            rankSumOfPositives += positivesOfTie * (from + 1 + to) / 2.0;
            positives += positivesOfTie;
            from = to;
        }
        long negatives = order.length - positives;
        if (positives == 0 || negatives == 0) {
            return new ColumnAuc(Double.NaN);
        }
        double auc = (rankSumOfPositives - positives * (positives + 1) / 2.0) / positives / negatives;
        return new ColumnAuc(Math.max(auc, 1 - auc));
    }

    private static int[] sortedByValue(int[] rows, double[] values) {
        return Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
