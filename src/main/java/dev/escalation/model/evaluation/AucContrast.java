package dev.escalation.model.evaluation;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * ROC AUC of some rows against that of the rest. Both are computed again on every draw of customers, so that a customer with
 * tickets on both sides counts on both. (The standard error of DeLong, summed by customer as by Obuchowski, Biometrics 53, 1997,
 * takes no draws, but is too small where one customer has many of the rows: by a fifth on the golden rows.)
 *
 * @param inside of these rows; NaN where they are of one class
 * @param rest of all others
 * @param difference inside less rest, below 0 where these rows are worse; 95 % interval clustered by customer
 * @param standardError of the difference over the draws; NaN where the interval is
 */
public record AucContrast(double inside, double rest, BootstrapInterval difference, double standardError) {
    /**
     * @param isInside by row
     * @param seed equal seeds give equal intervals
     */
    public static AucContrast of(ScoredRows rows, boolean[] isInside, long seed) {
        if (isInside.length != rows.size()) {
            throw new IllegalArgumentException(isInside.length + " marks for " + rows.size() + " rows");
        }
        Sides sides = Sides.of(rows, isInside);
        WeightedBootstrap bootstrap = new WeightedBootstrap(sides.cluster());
        int[] once = new int[rows.size()];
        Arrays.fill(once, 1);
        double[] draws = bootstrap.replicates(weight -> sides.area(1, weight) - sides.area(0, weight), seed);
        double inside = sides.area(1, once);
        double rest = sides.area(0, once);
        BootstrapInterval difference = BootstrapInterval.of(inside - rest, draws);
        return new AucContrast(
                inside, rest, difference, Double.isNaN(difference.low()) ? Double.NaN : deviation(draws));
    }

    private static double deviation(double[] draws) {
        double[] known = Arrays.stream(draws).filter(one -> !Double.isNaN(one)).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(known).map(one -> (one - mean) * (one - mean)).sum();
        return Math.sqrt(squares / (known.length - 1));
    }

    /**
     * How likely a difference at least so far below 0 is, if there is none, by the normal distribution; NaN where it is not
     * defined.
     */
    public double chanceOfWorse() {
        return standardError > 0
                ? NormalDistribution.of(0, 1).cumulativeProbability(difference.value() / standardError)
                : Double.NaN;
    }

    /**
     * The rows by rank.
     *
     * @param side 1 inside, 0 else
     * @param start of each distinct score, and one more for the end
     */
    private record Sides(int[] side, boolean[] positive, int[] cluster, int[] start) {
        static Sides of(ScoredRows rows, boolean[] isInside) {
            TiedScores ties = TiedScores.of(rows.probability());
            int[] order = ties.order();
            boolean[] positive = new boolean[order.length];
            for (int rank = 0; rank < order.length; rank++) {
                positive[rank] = rows.positive()[order[rank]];
            }
            return new Sides(
                    Arrays.stream(order).map(row -> isInside[row] ? 1 : 0).toArray(),
                    positive,
                    Arrays.stream(order).map(row -> rows.cluster()[row]).toArray(),
                    ties.start());
        }

        /** Of one side, each row counted as often as its weight says; a tie counts half. */
        double area(int ofSide, int[] weight) {
            double positives = 0;
            double negatives = 0;
            double twiceRight = 0;
            for (int group = 0; group + 1 < start.length; group++) {
                double tiedPositives = 0;
                double tiedNegatives = 0;
                for (int rank = start[group]; rank < start[group + 1]; rank++) {
                    double counted = side[rank] == ofSide ? weight[rank] : 0;
                    tiedPositives += positive[rank] ? counted : 0;
                    tiedNegatives += positive[rank] ? 0 : counted;
                }
                twiceRight += tiedNegatives * (2 * positives + tiedPositives);
                positives += tiedPositives;
                negatives += tiedNegatives;
            }
            return twiceRight / (2 * positives * negatives);
        }
    }
}
