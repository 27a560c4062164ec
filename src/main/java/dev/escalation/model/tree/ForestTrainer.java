package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import smile.data.DataFrame;
import smile.math.MathEx;
import smile.model.cart.CART;
import smile.model.cart.DecisionNode;
import smile.model.cart.Node;

/**
 * Random forest for probabilities on Smile's CART, compiled to a {@link TreeEnsemble} whose output is P(class 1).
 *
 * <p>Each tree grows on a bootstrap sample drawn within each class and has a seed of its own, so trees grow on all cores
 * in any order with the same result. A leaf's probability is smoothed as Smile's posterior,
 * {@code (positives + 1) / (rows + 2)}, and the forest is the plain mean of its trees (Smile's {@code RandomForest}
 * weighs each tree by its out-of-bag accuracy, which under rare positives says little).
 */
public final class ForestTrainer {
    private ForestTrainer() {}

    /**
     * Settings of a forest.
     *
     * @param trees default 200, range [1, 10000]
     * @param maxDepth most splits on a path, default 12, range [1, 30]
     * @param minLeaf least rows in a leaf, counted with repetition, default 10, at least 1
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
     * @param progress is told each tree; asked for cancellation before each tree
     * @throws IllegalArgumentException if a value is missing (names the column), or shapes or labels do not fit
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static TreeEnsemble train(Matrix x, boolean[] y, Options options, Progress progress) {
        CountTree[] trees = grow(x, y, options, progress);
        NodeList nodes = new NodeList();
        for (CountTree tree : trees) {
            nodes.beginTree();
            add(tree.root(), nodes, trees.length);
        }
        return nodes.toEnsemble(x.columns(), 0);
    }

    static CountTree[] grow(Matrix x, boolean[] y, Options options, Progress progress) {
        TrainingData.checkLabels(x, y);
        TrainingData.checkComplete(x);
        if (options.columnsPerSplit() > x.width()) {
            throw new IllegalArgumentException(
                    "columnsPerSplit " + options.columnsPerSplit() + " of " + x.width() + " columns");
        }
        progress.stage("Training random forest", options.trees());
        DataFrame frame = frame(x);
        float[][] columns = columns(x);
        int[][] order = CART.order(frame);
        int[][] rowsByClass = {rowsOf(y, false), rowsOf(y, true)};
        long[] seeds =
                new SplittableRandom(options.seed()).longs(options.trees()).toArray();
        CountTree[] trees = new CountTree[options.trees()];
        ParallelBlocks.run(trees.length, 1, progress, (tree, end) -> {
            // Smile's generator is one per thread; it draws the bootstrap sample and the columns of each split.
            MathEx.setSeed(seeds[tree]);
            int[] samples = bootstrap(rowsByClass, y.length);
            trees[tree] = new CountTree(frame, columns, y, options, samples, order);
        });
        return trees;
    }

    static DataFrame frame(Matrix x) {
        double[][] rounded = new double[x.rows()][x.width()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.width(); column++) {
                rounded[row][column] = (float) x.at(row, column);
            }
        }
        return DataFrame.of(rounded, x.columns().toArray(String[]::new));
    }

    private static float[][] columns(Matrix x) {
        float[][] columns = new float[x.width()][x.rows()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.width(); column++) {
                columns[column][row] = (float) x.at(row, column);
            }
        }
        return columns;
    }

    private static int[] rowsOf(boolean[] y, boolean label) {
        return IntStream.range(0, y.length).filter(row -> y[row] == label).toArray();
    }

    /** How often each row is drawn; as many draws with replacement in each class as it has rows. */
    private static int[] bootstrap(int[][] rowsByClass, int rows) {
        int[] samples = new int[rows];
        for (int[] rowsOfClass : rowsByClass) {
            for (int draw = 0; draw < rowsOfClass.length; draw++) {
                samples[rowsOfClass[MathEx.randomInt(rowsOfClass.length)]]++;
            }
        }
        return samples;
    }

    private static void add(Node node, NodeList nodes, int trees) {
        if (!(node instanceof CountTree.ThresholdNode split)) {
            double[] posterior = ((DecisionNode) node).posteriori(new double[2]);
            nodes.addLeaf(posterior[1] / trees, node.size());
            return;
        }
        float threshold = TreeEnsemble.thresholdForAtMost(split.threshold());
        // Training has no missing values; the larger branch is the better guess should one come later.
        boolean missingLeft = split.trueChild().size() >= split.falseChild().size();
        int copy = nodes.addSplit(split.feature(), threshold, missingLeft, split.size());
        int left = nodes.next();
        add(split.trueChild(), nodes, trees);
        int right = nodes.next();
        add(split.falseChild(), nodes, trees);
        nodes.link(copy, left, right);
    }
}
