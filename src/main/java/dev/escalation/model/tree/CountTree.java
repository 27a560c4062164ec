package dev.escalation.model.tree;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.model.cart.CART;
import smile.model.cart.DecisionNode;
import smile.model.cart.LeafNode;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;
import smile.model.cart.OrdinalSplit;
import smile.model.cart.Split;

/**
 * A classification tree on Smile's CART that keeps its leaves apart, for probabilities.
 *
 * <p>Smile's own {@code DecisionTree} is made for votes: it merges sister leaves of the same majority, which with rare
 * positives throws most of the tree away, and it looks for a split only where neighbours in sorted order differ in
 * class, which skips most boundaries of columns with few values. Here a split is searched between any two different
 * values, by Gini impurity, and nothing is merged.
 */
final class CountTree extends CART {
    private final transient float[][] columns;
    private final transient boolean[] labels;

    /**
     * Grows the tree.
     *
     * @param frame the training rows, for Smile
     * @param columns the same values, column by column
     * @param labels one per row
     * @param samples how often each row is in the bootstrap sample
     * @param order row indices sorted by value, for each column
     */
    CountTree(
            DataFrame frame,
            float[][] columns,
            boolean[] labels,
            ForestTrainer.Options options,
            int[] samples,
            int[][] order) {
        StructField response = new StructField("label", DataTypes.IntType);
        int columnsPerSplit = options.columnsPerSplit(columns.length);
        super(
                frame,
                response,
                options.maxDepth(),
                Integer.MAX_VALUE,
                options.minLeaf(),
                columnsPerSplit,
                samples,
                order);
        this.columns = columns;
        this.labels = labels;
        LeafNode all = newNode(index);
        root = all;
        findBestSplit(all, 0, index.length, new boolean[columns.length]).ifPresent(split -> split(split, null));
        clear();
    }

    @Override
    protected double impurity(LeafNode node) {
        int[] count = ((CountLeaf) node).count();
        // Only its zero matters: a pure node is not split.
        return (double) count[0] * count[1];
    }

    @Override
    protected LeafNode newNode(int[] nodeSamples) {
        int[] count = new int[2];
        for (int row : nodeSamples) {
            count[labels[row] ? 1 : 0] += samples[row];
        }
        return new CountLeaf(count);
    }

    @Override
    protected Optional<Split> findBestSplit(LeafNode leaf, int column, double impurity, int lo, int hi) {
        int[] count = ((CountLeaf) leaf).count();
        int size = count[0] + count[1];
        float[] values = columns[column];
        int[] sorted = order[column];
        double bestGain = 0;
        double bestThreshold = 0;
        int bestBelow = 0;
        int below = 0;
        int positivesBelow = 0;
        float previous = values[sorted[lo]];
        for (int i = lo; i < hi; i++) {
            int row = sorted[i];
            float value = values[row];
            if (value != previous) {
                if (below >= nodeSize && size - below >= nodeSize) {
                    double gain = giniGain(positivesBelow, below, count[1], size);
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestThreshold = ((double) previous + value) / 2;
                        bestBelow = below;
                    }
                }
                previous = value;
            }
            below += samples[row];
            positivesBelow += labels[row] ? samples[row] : 0;
        }
        return bestGain > 0
                ? Optional.of(new CountSplit(leaf, column, bestThreshold, bestGain, lo, hi, bestBelow, size, values))
                : Optional.empty();
    }

    /** Decrease of the Gini impurity 2p(1-p), weighted by size, times size/2. */
    private static double giniGain(int positivesBelow, int below, int positives, int size) {
        int positivesAbove = positives - positivesBelow;
        return (double) positivesBelow * positivesBelow / below
                + (double) positivesAbove * positivesAbove / (size - below)
                - (double) positives * positives / size;
    }

    /** A leaf that equals itself only: CART drops a split between equal leaves, and Smile's are equal by majority. */
    private static final class CountLeaf extends DecisionNode {
        CountLeaf(int[] count) {
            super(count);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** Smile keeps a split's threshold to itself; this one hands it to the node. */
    private static final class CountSplit extends OrdinalSplit {
        private final int column;
        private final double threshold;
        private final double gain;
        private final double deviance;

        CountSplit(
                LeafNode leaf,
                int column,
                double threshold,
                double gain,
                int lo,
                int hi,
                int below,
                int size,
                float[] values) {
            super(leaf, column, threshold, gain, lo, hi, below, size - below, row -> values[row] <= threshold);
            this.column = column;
            this.threshold = threshold;
            this.gain = gain;
            this.deviance = leaf.deviance();
        }

        @Override
        public OrdinalNode toNode(Node trueChild, Node falseChild) {
            return new ThresholdNode(column, threshold, gain, deviance, trueChild, falseChild);
        }
    }

    /** A split {@code value <= threshold} goes to the true child. */
    static final class ThresholdNode extends OrdinalNode {
        private final double threshold;

        ThresholdNode(int column, double threshold, double gain, double deviance, Node trueChild, Node falseChild) {
            super(column, threshold, gain, deviance, trueChild, falseChild);
            this.threshold = threshold;
        }

        double threshold() {
            return threshold;
        }
    }
}
