package dev.escalation.model.evaluation;

import java.util.stream.IntStream;

/**
 * Pairs of one row with the outcome and one without that are in the right order, a tie half, for every group: both rows in it,
 * one of them, or any two. What is left of all pairs are those of the rest.
 */
final class GroupAreas {
    private final double[] positives;
    private final double[] negatives;
    /** Both rows in the group. */
    private final double[] within;
    /** Only the row without the outcome need be in the group, or only the other. */
    private final double[] byNegative;

    private final double[] byPositive;

    private double allPositives;
    private double allNegatives;
    private double all;

    private GroupAreas(int groups) {
        positives = new double[groups];
        negatives = new double[groups];
        within = new double[groups];
        byNegative = new double[groups];
        byPositive = new double[groups];
    }

    /** @param weight by rank: how often a row counts */
    static GroupAreas of(RankedGroups rows, int[] weight) {
        GroupAreas areas = new GroupAreas(rows.groups());
        for (int tie = 0; tie + 1 < rows.start().length; tie++) {
            areas.add(rows, weight, rows.start()[tie], rows.start()[tie + 1]);
        }
        // so far the rows without the outcome above each positive are counted: the wrong pairs
        for (int group = 0; group < rows.groups(); group++) {
            areas.byPositive[group] = areas.positives[group] * areas.allNegatives - areas.byPositive[group];
        }
        return areas;
    }

    /** Rows of one score: half of their pairs is right, so each half is added before and behind the other class. */
    private void add(RankedGroups rows, int[] weight, int from, int to) {
        addPositives(rows, weight, from, to, 0.5);
        double tiedNegatives = 0;
        for (int rank = from; rank < to; rank++) {
            if (!rows.positive()[rank]) {
                int group = rows.group()[rank];
                all += weight[rank] * allPositives;
                byNegative[group] += weight[rank] * allPositives;
                within[group] += weight[rank] * positives[group];
                negatives[group] += weight[rank];
                tiedNegatives += weight[rank];
            }
        }
        for (int rank = from; rank < to; rank++) {
            if (rows.positive()[rank]) {
                byPositive[rows.group()[rank]] += weight[rank] * (allNegatives + tiedNegatives / 2);
            }
        }
        allNegatives += tiedNegatives;
        addPositives(rows, weight, from, to, 0.5);
    }

    private void addPositives(RankedGroups rows, int[] weight, int from, int to, double share) {
        for (int rank = from; rank < to; rank++) {
            if (rows.positive()[rank]) {
                positives[rows.group()[rank]] += share * weight[rank];
                allPositives += share * weight[rank];
            }
        }
    }

    double inside(int group) {
        return within[group] / (positives[group] * negatives[group]);
    }

    double rest(int group) {
        double right = all - byNegative[group] - byPositive[group] + within[group];
        return right / ((allPositives - positives[group]) * (allNegatives - negatives[group]));
    }

    /** Inside less rest of every group; NaN where one of them is of one class. */
    double[] differences() {
        return IntStream.range(0, positives.length)
                .mapToDouble(group -> inside(group) - rest(group))
                .toArray();
    }
}
