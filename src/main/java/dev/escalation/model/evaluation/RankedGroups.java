package dev.escalation.model.evaluation;

import java.util.Arrays;

/**
 * Rows in groups, by rank of their scores.
 *
 * @param start of each distinct score, and one more for the end
 */
record RankedGroups(int[] group, int groups, boolean[] positive, int[] cluster, int[] start) {
    static RankedGroups of(ScoredRows rows, int[] group, int groups) {
        TiedScores ties = TiedScores.of(rows.probability());
        int[] order = ties.order();
        boolean[] positive = new boolean[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            positive[rank] = rows.positive()[order[rank]];
        }
        return new RankedGroups(
                Arrays.stream(order).map(row -> group[row]).toArray(),
                groups,
                positive,
                Arrays.stream(order).map(row -> rows.cluster()[row]).toArray(),
                ties.start());
    }
}
