package dev.escalation.model.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of figures that are not made of a ranking, by drawing clusters with replacement as {@link ClusterBootstrap} does.
 * The rows of a cluster, such as the tickets of one customer, are drawn together.
 */
public final class WeightedBootstrap {
    private final int[] clusterByRow;
    private final int clusters;

    /** @param cluster by row, any numbers */
    public WeightedBootstrap(int[] cluster) {
        int[] distinct = Arrays.stream(cluster).sorted().distinct().toArray();
        clusters = distinct.length;
        clusterByRow = Arrays.stream(cluster)
                .map(one -> Arrays.binarySearch(distinct, one))
                .toArray();
    }

    /**
     * @param figure of the rows, each counted as often as its weight says; NaN where the weights do not define it
     * @param seed equal seeds give equal intervals
     * @return the figure with all weights 1 and its 95 % interval
     */
    public BootstrapInterval interval(ToDoubleFunction<int[]> figure, long seed) {
        int[] weight = new int[clusterByRow.length];
        Arrays.fill(weight, 1);
        double value = figure.applyAsDouble(weight);
        return BootstrapInterval.of(value, replicates(figure, seed));
    }

    /** The figure of every draw; none with a single cluster. */
    double[] replicates(ToDoubleFunction<int[]> figure, long seed) {
        int[] weight = new int[clusterByRow.length];
        double[] replicates = new double[clusters > 1 ? ClusterBootstrap.REPLICATIONS : 0];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < replicates.length; i++) {
            draw(weight, random);
            replicates[i] = figure.applyAsDouble(weight);
        }
        return replicates;
    }

    private void draw(int[] weight, SplittableRandom random) {
        int[] drawn = new int[clusters];
        for (int draw = 0; draw < clusters; draw++) {
            drawn[random.nextInt(clusters)]++;
        }
        Arrays.setAll(weight, row -> drawn[clusterByRow[row]]);
    }
}
