package dev.escalation.bench;

import dev.escalation.explain.shap.ShapValues;
import dev.escalation.explain.shap.TreeShap;
import dev.escalation.model.Matrix;
import dev.escalation.model.tree.ForestTrainer;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.model.tree.XgboostModelReader;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Exact Shapley values of 100,000 rows and 40 features against XGBoost's {@code predictContrib} (per row, on a part of the
 * rows, because all would take minutes) and against its approximation (on all rows), two threads each, in turns.
 *
 * <p>{@code -Dbench.models=6,10,12,forest} chooses depths of 200 boosted trees, or a forest of 100; {@code growth} doubles
 * rows and trees at depth 6 instead.
 */
final class ShapBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int TREES = Integer.getInteger("bench.trees", 200);
    private static final int PART = Integer.getInteger("bench.part", 2_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String MODELS = System.getProperty("bench.models", "6");

    void run() throws Exception {
        if (MODELS.equals("growth")) {
            growth();
            return;
        }
        for (String model : MODELS.split(",", -1)) {
            compare(model);
        }
    }

    private static void compare(String model) throws Exception {
        ShapData data = ShapData.of(ROWS);
        boolean forest = model.equals("forest");
        XgboostPeer peer = XgboostPeer.train(data, forest ? 2 : Integer.parseInt(model), forest ? 1 : TREES);
        TreeEnsemble ensemble = XgboostModelReader.read(peer.json());
        if (forest) {
            ForestTrainer.Options options = new ForestTrainer.Options(100, 12, 10, 0, 1);
            ensemble = ForestTrainer.train(data.matrix(), data.outcomes(), options, Progress.NONE);
            peer = peer.with(ensemble);
        }
        Matrix rows = data.matrix();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d nodes in %d trees, %,d rows; before %s%n",
                forest ? "forest" : "depth " + model,
                ensemble.nodeCount(),
                ensemble.treeCount(),
                ROWS,
                ProcessMemory.peak());
        List<Double> exactRatios = new ArrayList<>();
        List<Double> approximateRatios = new ArrayList<>();
        double largest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            ShapValues values = TreeShap.explain(ensemble, rows, Progress.NONE);
            double ours = secondsSince(started);
            String memory = ProcessMemory.peak();
            started = System.nanoTime();
            float[][] exact = peer.exact(data, PART);
            double all = secondsSince(started) * ROWS / PART;
            started = System.nanoTime();
            peer.approximate(data);
            double approximate = secondsSince(started);
            largest = Math.max(largest, largestDifference(values, exact));
            exactRatios.add(all / ours);
            approximateRatios.add(approximate / ours);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: ours %.2f s (peak %s), predictContrib %.1f s for all, approximation %.2f s%n",
                    round + 1,
                    ours,
                    memory,
                    all,
                    approximate);
        }
        System.out.printf(
                Locale.ROOT,
                "ratio=%.1f to predictContrib, %.2f to its approximation; largest difference %.1e%n",
                median(exactRatios),
                median(approximateRatios),
                largest);
    }

    /** What twice the rows and twice the trees cost. */
    private static void growth() throws XGBoostError, IOException {
        ShapData data = ShapData.of(2 * ROWS);
        TreeEnsemble ensemble =
                XgboostModelReader.read(XgboostPeer.train(data, 6, 2 * TREES).json());
        for (int rows : new int[] {ROWS / 2, ROWS, 2 * ROWS}) {
            for (int trees : new int[] {TREES / 2, TREES, 2 * TREES}) {
                TreeEnsemble some = ensemble.firstTrees(trees);
                Matrix matrix = ShapData.of(rows).matrix();
                List<Double> seconds = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    long started = System.nanoTime();
                    TreeShap.explain(some, matrix, Progress.NONE);
                    seconds.add(secondsSince(started));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%,7d rows, %3d trees: %.2f s, peak %s%n",
                        rows,
                        trees,
                        median(seconds),
                        ProcessMemory.peak());
            }
        }
    }

    private static double largestDifference(ShapValues ours, float[][] peer) {
        double largest = 0;
        for (int row = 0; row < peer.length; row++) {
            for (int feature = 0; feature < ShapData.FEATURES; feature++) {
                largest = Math.max(largest, Math.abs(peer[row][feature] - ours.at(row, feature)));
            }
        }
        return largest;
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
