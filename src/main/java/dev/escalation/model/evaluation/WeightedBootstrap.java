package dev.escalation.model.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
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
     * @param figure of the rows, each counted as often as its weight says; NaN where the weights do not define it. It has no side
     *     effects and is asked from several threads
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
        double[] replicates = new double[replications()];
        SplittableRandom[] randoms = randoms(seed);
        Arrays.parallelSetAll(replicates, i -> figure.applyAsDouble(drawn(randoms[i])));
        return replicates;
    }

    /** The same for many figures at once: by draw, then by figure. */
    double[][] replicatesOfMany(Function<int[], double[]> figures, long seed) {
        double[][] replicates = new double[replications()][];
        SplittableRandom[] randoms = randoms(seed);
        Arrays.parallelSetAll(replicates, i -> figures.apply(drawn(randoms[i])));
        return replicates;
    }

    private int replications() {
        return clusters > 1 ? ClusterBootstrap.REPLICATIONS : 0;
    }

    private SplittableRandom[] randoms(long seed) {
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] randoms = new SplittableRandom[replications()];
        Arrays.setAll(randoms, _ -> root.split());
        return randoms;
    }

    private int[] drawn(SplittableRandom random) {
        int[] drawn = new int[clusters];
        for (int draw = 0; draw < clusters; draw++) {
            drawn[random.nextInt(clusters)]++;
        }
        int[] weight = new int[clusterByRow.length];
        Arrays.setAll(weight, row -> drawn[clusterByRow[row]]);
        return weight;
    }
}
