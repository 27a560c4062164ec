package dev.escalation.model.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * ROC AUC of some rows against that of the rest. The standard error comes from the share that each row has in the two areas
 * (E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Biometrics 44, 1988), summed over the rows of a customer before it is
 * squared (N. A. Obuchowski, Biometrics 53, 1997), so that a customer with tickets on both sides counts once.
 *
 * @param inside of these rows; NaN where they are of one class
 * @param rest of all others
 * @param standardError of the difference; NaN with a single customer
 */
public record AucContrast(double inside, double rest, double standardError) {
    private static final double Z = 1.959963984540054;

    /** @param isInside by row */
    public static AucContrast of(ScoredRows rows, boolean[] isInside) {
        if (isInside.length != rows.size()) {
            throw new IllegalArgumentException(isInside.length + " marks for " + rows.size() + " rows");
        }
        TiedScores ties = TiedScores.of(rows.probability());
        Map<Integer, Double> influence = new HashMap<>();
        double inside = new Side(rows, isInside, true, ties).area(influence, 1);
        double rest = new Side(rows, isInside, false, ties).area(influence, -1);
        return new AucContrast(inside, rest, error(influence));
    }

    private static double error(Map<Integer, Double> influence) {
        int clusters = influence.size();
        double sum = influence.values().stream().mapToDouble(one -> one * one).sum();
        return clusters < 2 ? Double.NaN : Math.sqrt(sum * clusters / (clusters - 1));
    }

    /** Below 0 where these rows are worse. */
    public double difference() {
        return inside - rest;
    }

    /** Lower bound of its 95 % interval. */
    public double low() {
        return difference() - Z * standardError;
    }

    public double high() {
        return difference() + Z * standardError;
    }

    /** How likely a difference at least so far below 0 is, if there is none; NaN where it is not defined. */
    public double chanceOfWorse() {
        return standardError > 0
                ? NormalDistribution.of(0, 1).cumulativeProbability(difference() / standardError)
                : Double.NaN;
    }

    /** One of the two kinds of rows. */
    private record Side(ScoredRows rows, boolean[] isInside, boolean taken, TiedScores ties) {
        /** Adds to each cluster what its rows move the area by, times the sign. */
        double area(Map<Integer, Double> influence, int sign) {
            int[] order = Arrays.stream(ties.order())
                    .filter(row -> isInside[row] == taken)
                    .toArray();
            double positives =
                    Arrays.stream(order).filter(row -> rows.positive()[row]).count();
            double negatives = order.length - positives;
            double[] placement = placements(order, positives, negatives);
            double area = 0;
            for (int i = 0; i < order.length; i++) {
                area += rows.positive()[order[i]] ? placement[i] / positives : 0;
            }
            if (positives == 0 || negatives == 0) {
                return Double.NaN;
            }
            for (int i = 0; i < order.length; i++) {
                double size = rows.positive()[order[i]] ? positives : negatives;
                influence.merge(rows.cluster()[order[i]], sign * (placement[i] - area) / size, Double::sum);
            }
            return area;
        }

        /** Per row the share of the other class that it is on the right side of; a tie counts half. */
        private double[] placements(int[] order, double positives, double negatives) {
            double[] placement = new double[order.length];
            double positivesAbove = 0;
            double negativesAbove = 0;
            for (int from = 0; from < order.length; ) {
                int to = from;
                double tiedPositives = 0;
                while (to < order.length && rows.probability()[order[to]] == rows.probability()[order[from]]) {
                    tiedPositives += rows.positive()[order[to++]] ? 1 : 0;
                }
                double tiedNegatives = to - from - tiedPositives;
                for (int i = from; i < to; i++) {
                    placement[i] = rows.positive()[order[i]]
                            ? (negatives - negativesAbove - tiedNegatives / 2) / negatives
                            : (positivesAbove + tiedPositives / 2) / positives;
                }
                positivesAbove += tiedPositives;
                negativesAbove += tiedNegatives;
                from = to;
            }
            return placement;
        }
    }
}
