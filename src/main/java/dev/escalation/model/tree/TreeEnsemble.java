package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * A boosted model or a forest as plain arrays: scoring, Shapley values and the saved file all use this form.
 *
 * <p>{@code output = baseScore + Σ over trees of the leaf reached}. For boosting that is log-odds; for a forest it is
 * P(class 1), its leaf values being divided by the number of trees already.
 *
 * <p>There is one split rule. The input is rounded to float; {@code x < threshold} goes left, anything else right, and a
 * missing value (NaN) goes the node's default direction. A rule {@code x <= t} is turned into this one by
 * {@link #thresholdForAtMost(double)}.
 *
 * <p>Nodes of all trees lie behind one another, tree by tree, children after their parent. The arrays are shared, not
 * copied: nobody writes to them after construction.
 *
 * @param featureNames names of the inputs in order
 * @param baseScore what is added to the sum of leaves
 * @param roots index of each tree's root, ascending, the first 0
 * @param left left child, or -1 at a leaf
 * @param right right child, or -1 at a leaf
 * @param feature input compared, or -1 at a leaf
 * @param threshold finite; 0 at a leaf
 * @param defaultLeft whether a missing value goes left
 * @param cover weight of the training rows that reached the node, above 0
 * @param leafValue the leaf's value, finite; 0 at a split
 */
public record TreeEnsemble(
        List<String> featureNames,
        double baseScore,
        int[] roots,
        int[] left,
        int[] right,
        int[] feature,
        float[] threshold,
        boolean[] defaultLeft,
        double[] cover,
        double[] leafValue) {

    private static final int ROWS_PER_BLOCK = 256;

    /** @throws IllegalArgumentException if the arrays do not describe trees; names the array and the node */
    public TreeEnsemble {
        featureNames = List.copyOf(featureNames);
        TreeStructure.check(
                featureNames.size(), baseScore, roots, left, right, feature, threshold, defaultLeft, cover, leafValue);
    }

    /**
     * The threshold under which {@code x < threshold} decides for every float x as {@code x <= atMost} does.
     *
     * <p>A float x is at most the double t exactly if it is at most the largest float f that is not above t, because no
     * float lies between f and t; and x is at most f exactly if it is below the float after f.
     *
     * @param atMost t, finite
     */
    public static float thresholdForAtMost(double atMost) {
        float nearest = (float) atMost;
        float largestNotAbove = nearest > atMost ? Math.nextDown(nearest) : nearest;
        return Math.nextUp(largestNotAbove);
    }

    public int treeCount() {
        return roots.length;
    }

    public int nodeCount() {
        return left.length;
    }

    /** Index behind the tree's last node. */
    public int treeEnd(int tree) {
        return tree + 1 < roots.length ? roots[tree + 1] : left.length;
    }

    public boolean isLeaf(int node) {
        return left[node] < 0;
    }

    /**
     * The output for one row.
     *
     * @param row one value per feature; NaN is missing
     */
    public double output(double[] row) {
        if (row.length != featureNames.size()) {
            throw new IllegalArgumentException(
                    "the model has " + featureNames.size() + " features, the row has " + row.length + " values");
        }
        float[] values = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = (float) row[i];
        }
        double sum = baseScore;
        for (int root : roots) {
            sum += leafValue[leafReached(root, values, 0)];
        }
        return sum;
    }

    /**
     * The output for every row, with all cores; the same bits as {@link #output(double[])}.
     *
     * @throws IllegalArgumentException if the matrix has other columns than the model
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public double[] outputs(Matrix rows, Progress progress) {
        checkColumns(rows);
        double[] outputs = new double[rows.rows()];
        ParallelBlocks.run(rows.rows(), ROWS_PER_BLOCK, progress, (from, to) -> addOutputs(rows, from, to, outputs));
        return outputs;
    }

    /** @throws IllegalArgumentException if the matrix has other columns than the model, or in another order */
    public void checkColumns(Matrix rows) {
        if (!rows.columns().equals(featureNames)) {
            throw new IllegalArgumentException(
                    "the model's features " + featureNames + " are not the columns " + rows.columns());
        }
    }

    /**
     * The ensemble cut after its first trees, as early stopping does.
     *
     * @param count 0 to {@link #treeCount()}
     */
    public TreeEnsemble firstTrees(int count) {
        if (count < 0 || count > roots.length) {
            throw new IllegalArgumentException("the first " + count + " of " + roots.length + " trees");
        }
        int nodes = count == 0 ? 0 : treeEnd(count - 1);
        return new TreeEnsemble(
                featureNames,
                baseScore,
                Arrays.copyOf(roots, count),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(right, nodes),
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(defaultLeft, nodes),
                Arrays.copyOf(cover, nodes),
                Arrays.copyOf(leafValue, nodes));
    }

    /** The same trees over features of other names. */
    public TreeEnsemble withFeatureNames(List<String> names) {
        return new TreeEnsemble(
                names, baseScore, roots, left, right, feature, threshold, defaultLeft, cover, leafValue);
    }

    private void addOutputs(Matrix rows, int from, int to, double[] outputs) {
        int width = rows.width();
        float[] values = new float[(to - from) * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows.values()[from * width + i];
        }
        Arrays.fill(outputs, from, to, baseScore);
        // Tree by tree, so that one tree's nodes stay in the cache for the whole block.
        for (int root : roots) {
            for (int row = from; row < to; row++) {
                outputs[row] += leafValue[leafReached(root, values, (row - from) * width)];
            }
        }
    }

    private int leafReached(int root, float[] values, int offset) {
        int node = root;
        while (left[node] >= 0) {
            float value = values[offset + feature[node]];
            boolean goesLeft = Float.isNaN(value) ? defaultLeft[node] : value < threshold[node];
            node = goesLeft ? left[node] : right[node];
        }
        return node;
    }
}
