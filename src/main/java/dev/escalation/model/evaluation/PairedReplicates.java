package dev.escalation.model.evaluation;

import java.util.Arrays;

/**
 * Metrics of several sets of scores of the same rows, with their replications: the i-th replication of every set drew the
 * same clusters.
 */
public final class PairedReplicates {
    private final double[][] values;
    private final double[][][] replicates;

    /**
     * @param values by set and metric
     * @param replicates by set, metric and replication
     */
    PairedReplicates(double[][] values, double[][][] replicates) {
        this.values = values;
        this.replicates = replicates;
    }

    /** The metric of a set of scores on the rows themselves. */
    public double value(int set, int metric) {
        return values[set][metric];
    }

    /** How much the metric of the first set is above that of the second. */
    public BootstrapInterval difference(int first, int second, int metric) {
        double[] differences = new double[replicates[first][metric].length];
        Arrays.setAll(differences, i -> replicates[first][metric][i] - replicates[second][metric][i]);
        return BootstrapInterval.of(values[first][metric] - values[second][metric], differences);
    }
}
