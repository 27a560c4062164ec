package dev.escalation.model.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
     * Every group against all others; one pass over the rows a draw, however many groups there are.
     *
     * @param group by row, from 0 on
     * @param groups how many there are
     * @param seed equal seeds give equal intervals
     */
    public static List<AucContrast> of(ScoredRows rows, int[] group, int groups, long seed) {
        if (group.length != rows.size()) {
            throw new IllegalArgumentException(group.length + " groups for " + rows.size() + " rows");
        }
        RankedGroups ranked = RankedGroups.of(rows, group, groups);
        int[] once = new int[rows.size()];
        Arrays.fill(once, 1);
        GroupAreas areas = GroupAreas.of(ranked, once);
        double[][] draws = new WeightedBootstrap(ranked.cluster())
                .replicatesOfMany(weight -> GroupAreas.of(ranked, weight).differences(), seed);
        return IntStream.range(0, groups)
                .mapToObj(one -> of(
                        areas,
                        one,
                        Arrays.stream(draws).mapToDouble(draw -> draw[one]).toArray()))
                .toList();
    }

    private static AucContrast of(GroupAreas areas, int group, double[] draws) {
        double inside = areas.inside(group);
        double rest = areas.rest(group);
        BootstrapInterval difference = BootstrapInterval.of(inside - rest, draws);
        double error = Double.isNaN(difference.low()) ? Double.NaN : deviation(draws);
        return new AucContrast(inside, rest, difference, error);
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
}
