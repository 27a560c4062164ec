package dev.escalation.model.evaluation;

import java.util.Arrays;

/**
 * Isotonic regression: the best non-decreasing function of the score, linear between its knots and constant outside.
 *
 * @param scores knots, strictly ascending, at least one
 * @param values probability at each knot, non-decreasing, in [0,1]
 */
public record IsotonicCalibration(double[] scores, double[] values) implements Calibrator {
    public IsotonicCalibration {
        if (scores.length == 0 || scores.length != values.length) {
            throw new IllegalArgumentException(
                    "knots need a score and a value each, not " + scores.length + " and " + values.length);
        }
        for (int knot = 0; knot < scores.length; knot++) {
            boolean ascends = knot == 0 || (scores[knot] > scores[knot - 1] && values[knot] >= values[knot - 1]);
            if (!ascends || !Double.isFinite(scores[knot]) || !(values[knot] >= 0 && values[knot] <= 1)) {
                throw new IllegalArgumentException("knot " + knot + " at score " + scores[knot] + " with value "
                        + values[knot] + " does not go up from the one before, or is no probability");
            }
        }
    }

    /**
     * Least squares: rows of one score are merged, then neighbours that violate the order are pooled. Each pool leaves
     * its first and its last score as knots.
     *
     * @param score at least one, finite
     * @throws IllegalArgumentException if there is nothing to fit on, or a score is not finite
     */
    public static IsotonicCalibration fit(double[] score, boolean[] positive) {
        TiedScores ties = TiedScores.of(new LabelledScores(score, positive).score());
        int distinct = ties.score().length;
        Pools pools = new Pools(distinct);
        for (int i = distinct - 1; i >= 0; i--) {
            int hits = 0;
            for (int rank = ties.start()[i]; rank < ties.start()[i + 1]; rank++) {
                hits += positive[ties.order()[rank]] ? 1 : 0;
            }
            pools.add(ties.score()[i], hits, ties.start()[i + 1] - ties.start()[i]);
        }
        return pools.knots();
    }

    @Override
    public double probability(double score) {
        int found = Arrays.binarySearch(scores, score);
        if (found >= 0) {
            return values[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == scores.length) {
            return values[above - 1];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    /** Pools of adjacent scores with ascending share of positives; the share is compared in whole numbers, exactly. */
    private static final class Pools {
        private final double[] first;
        private final double[] last;
        private final long[] hits;
        private final long[] rows;
        private int count;

        Pools(int capacity) {
            first = new double[capacity];
            last = new double[capacity];
            hits = new long[capacity];
            rows = new long[capacity];
        }

        void add(double score, int newHits, int newRows) {
            first[count] = score;
            last[count] = score;
            hits[count] = newHits;
            rows[count] = newRows;
            count++;
            while (count > 1 && hits[count - 2] * rows[count - 1] >= hits[count - 1] * rows[count - 2]) {
                count--;
                last[count - 1] = last[count];
                hits[count - 1] += hits[count];
                rows[count - 1] += rows[count];
            }
        }

        IsotonicCalibration knots() {
            double[] scores = new double[2 * count];
            double[] values = new double[2 * count];
            int knots = 0;
            for (int pool = 0; pool < count; pool++) {
                double value = (double) hits[pool] / rows[pool];
                scores[knots] = first[pool];
                values[knots++] = value;
                if (last[pool] > first[pool]) {
                    scores[knots] = last[pool];
                    values[knots++] = value;
                }
            }
            return new IsotonicCalibration(Arrays.copyOf(scores, knots), Arrays.copyOf(values, knots));
        }
    }
}
