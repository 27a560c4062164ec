package dev.escalation.model.evaluation;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by resampling clusters with replacement, all rows of a cluster together, because the tickets of one customer
 * are alike. A replication reuses the one sort and costs one pass over the rows. It draws from its own generator, so the
 * result depends on the seed alone and not on the number of threads.
 *
 * <p>With few clusters (below about 30) percentile intervals are too narrow.
 */
public final class ClusterBootstrap {
    /** Enough for bounds to two digits. */
    public static final int REPLICATIONS = 300;

    private final ScoreRanking ranking;
    private final int[] clusterByRank;
    private final int clusters;
    private final List<ToDoubleFunction<ScoreRanking>> metrics;

    private ClusterBootstrap(ScoredRows rows, ScoreRanking ranking, List<ToDoubleFunction<ScoreRanking>> metrics) {
        this.ranking = ranking;
        this.metrics = List.copyOf(metrics);
        int[] distinct = Arrays.stream(rows.cluster()).sorted().distinct().toArray();
        clusters = distinct.length;
        clusterByRank = new int[rows.size()];
        for (int rank = 0; rank < clusterByRank.length; rank++) {
            clusterByRank[rank] = Arrays.binarySearch(distinct, rows.cluster()[ranking.order()[rank]]);
        }
    }

    /**
     * Each metric on the rows, with its interval.
     *
     * @param ranking the same rows, ranked
     * @param metrics functions without side effects, called from several threads; NaN means undefined
     * @throws CancellationException if the user asked to stop
     */
    public static List<BootstrapInterval> intervals(
            ScoredRows rows,
            ScoreRanking ranking,
            List<ToDoubleFunction<ScoreRanking>> metrics,
            long seed,
            Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new ClusterBootstrap(rows, ranking, metrics).run(seed, threads, progress);
    }

    /**
     * How much a metric of some scores is above that of other scores of the same rows. Every replication draws the same
     * clusters for both, so what the rows have in common cancels out.
     *
     * @throws IllegalArgumentException if the rows are not the same
     * @throws CancellationException if the user asked to stop
     */
    public static BootstrapInterval difference(
            ScoredRows first, ScoredRows second, ToDoubleFunction<ScoreRanking> metric, long seed, Progress progress) {
        return paired(List.of(first, second), List.of(metric), seed, progress).difference(0, 1, 0);
    }

    /**
     * Several sets of scores of the same rows, for the differences between any two of them.
     *
     * @throws IllegalArgumentException if the rows are not the same
     * @throws CancellationException if the user asked to stop
     */
    public static PairedReplicates paired(
            List<ScoredRows> scores, List<ToDoubleFunction<ScoreRanking>> metrics, long seed, Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        double[][] values = new double[scores.size()][metrics.size()];
        double[][][] replicates = new double[scores.size()][][];
        for (int set = 0; set < replicates.length; set++) {
            ScoredRows rows = scores.get(set);
            requireSameRows(scores.getFirst(), rows);
            ClusterBootstrap bootstrap = new ClusterBootstrap(rows, ScoreRanking.of(rows), metrics);
            replicates[set] = bootstrap.replicates(seed, threads, progress);
            for (int metric = 0; metric < metrics.size(); metric++) {
                values[set][metric] = metrics.get(metric).applyAsDouble(bootstrap.ranking);
            }
        }
        return new PairedReplicates(values, replicates);
    }

    private static void requireSameRows(ScoredRows first, ScoredRows second) {
        if (!Arrays.equals(first.cluster(), second.cluster()) || !Arrays.equals(first.positive(), second.positive())) {
            throw new IllegalArgumentException("the scores are of different rows");
        }
    }

    static List<BootstrapInterval> intervals(
            ScoredRows rows, List<ToDoubleFunction<ScoreRanking>> metrics, long seed, int threads) {
        return new ClusterBootstrap(rows, ScoreRanking.of(rows), metrics).run(seed, threads, Progress.NONE);
    }

    private List<BootstrapInterval> run(long seed, int threads, Progress progress) {
        double[][] replicates = replicates(seed, threads, progress);
        List<BootstrapInterval> intervals = new ArrayList<>();
        for (int metric = 0; metric < replicates.length; metric++) {
            double value = metrics.get(metric).applyAsDouble(ranking);
            intervals.add(BootstrapInterval.of(value, replicates[metric]));
        }
        return intervals;
    }

    /** By metric; none with a single cluster. */
    private double[][] replicates(long seed, int threads, Progress progress) {
        double[][] replicates = new double[metrics.size()][clusters > 1 ? REPLICATIONS : 0];
        if (clusters > 1) {
            replicate(replicates, seed, threads, progress);
        }
        return replicates;
    }

    private void replicate(double[][] replicates, long seed, int threads, Progress progress) {
        progress.stage("Computing intervals", REPLICATIONS);
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] randoms = new SplittableRandom[REPLICATIONS];
        Arrays.setAll(randoms, replication -> root.split());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < REPLICATIONS; i = next.getAndIncrement()) {
                progress.checkCancelled();
                replicateOnce(replicates, i, randoms[i]);
                progress.advancedTo(done.incrementAndGet());
            }
        };
        runOn(threads, worker);
    }

    private void replicateOnce(double[][] replicates, int replication, SplittableRandom random) {
        int[] drawn = new int[clusters];
        for (int draw = 0; draw < clusters; draw++) {
            drawn[random.nextInt(clusters)]++;
        }
        int[] weight = new int[clusterByRank.length];
        for (int rank = 0; rank < weight.length; rank++) {
            weight[rank] = drawn[clusterByRank[rank]];
        }
        ScoreRanking resampled = ranking.reweighted(weight);
        for (int metric = 0; metric < replicates.length; metric++) {
            replicates[metric][replication] = metrics.get(metric).applyAsDouble(resampled);
        }
    }

    private static void runOn(int threads, Runnable worker) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(pool.submit(worker));
            }
            for (Future<?> running : workers) {
                await(running);
            }
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
