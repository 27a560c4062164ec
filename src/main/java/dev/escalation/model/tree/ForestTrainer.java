package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.SplittableRandom;

/**
 * Random forest for probabilities (Breiman 2001), compiled to a {@link TreeEnsemble} whose output is P(class 1).
 *
 * <p>Each tree grows on a bootstrap sample drawn within each class and has a seed of its own, so trees grow on all cores
 * in any order with the same result. A leaf's probability is smoothed, {@code (positives + 1) / (rows + 2)}, and the
 * forest is the plain mean of its trees.
 */
public final class ForestTrainer {
    private ForestTrainer() {}

    /**
     * Settings of a forest.
     *
     * @param trees default 200, range [1, 10000]
     * @param maxDepth most splits on a path, default 12, range [1, 30]
     * @param minLeaf least rows in a leaf, each counted once however often it was drawn, default 10, at
     *     least 1
     * @param columnsPerSplit columns tried at a node; default 0 for the square root of the number of columns
     * @param seed default 1; the same seed and data give the same trees
     */
    public record Options(int trees, int maxDepth, int minLeaf, int columnsPerSplit, long seed) {
        public Options {
            require(trees >= 1 && trees <= 10_000, "trees", trees);
            require(maxDepth >= 1 && maxDepth <= 30, "maxDepth", maxDepth);
            require(minLeaf >= 1, "minLeaf", minLeaf);
            require(columnsPerSplit >= 0, "columnsPerSplit", columnsPerSplit);
        }

        public static Options defaults() {
            return new Options(200, 12, 10, 0, 1);
        }

        public Options withSeed(long newSeed) {
            return new Options(trees, maxDepth, minLeaf, columnsPerSplit, newSeed);
        }

        int columnsPerSplit(int columns) {
            return columnsPerSplit == 0 ? Math.max(1, (int) Math.sqrt(columns)) : columnsPerSplit;
        }

        private static void require(boolean valid, String name, int value) {
            if (!valid) {
                throw new IllegalArgumentException(name + " " + value + " is out of range");
            }
        }
    }

    /**
     * Trains a forest. Values are rounded to float first, so that scoring sees what training saw.
     *
     * @param x training rows without missing values
     * @param y labels, of both classes
     * @param progress is told each tree; asked for cancellation before each tree and at large nodes
     * @throws IllegalArgumentException if a value is missing (names the column), or shapes or labels do not fit
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static TreeEnsemble train(Matrix x, boolean[] y, Options options, Progress progress) {
        TrainingData.checkLabels(x, y);
        TrainingData.checkComplete(x);
        if (options.columnsPerSplit() > x.width()) {
            throw new IllegalArgumentException(
                    "columnsPerSplit " + options.columnsPerSplit() + " of " + x.width() + " columns");
        }
        progress.stage("Training random forest", options.trees());
        NodeList[] trees = grow(BinnedColumns.of(x, progress), y, options, progress);
        NodeList all = new NodeList();
        for (NodeList tree : trees) {
            all.append(tree);
        }
        return all.toEnsemble(x.columns(), 0);
    }

    private static NodeList[] grow(BinnedColumns columns, boolean[] y, Options options, Progress progress) {
        Bootstrap bootstrap = new Bootstrap(y);
        long[] seeds =
                new SplittableRandom(options.seed()).longs(options.trees()).toArray();
        NodeList[] trees = new NodeList[options.trees()];
        ParallelBlocks.run(trees.length, 1, progress, (tree, end) -> {
            SplittableRandom random = new SplittableRandom(seeds[tree]);
            int[] times = bootstrap.draw(random);
            trees[tree] = new TreeGrower(columns, options, random, progress).grow(times, y);
        });
        return trees;
    }
}
