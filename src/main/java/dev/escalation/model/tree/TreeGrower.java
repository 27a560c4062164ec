package dev.escalation.model.tree;

import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Grows one classification tree by Gini impurity from counts per bin. Leaves keep smoothed posteriors and are never merged,
 * because probabilities are wanted, not votes.
 *
 * <p>The rows of a node lie side by side and in order, so a column's counts are one pass over them. Each row's weight is one
 * long: how often it is drawn in the upper half, how often as a positive in the lower half, so both are summed at once.
 */
final class TreeGrower {
    private static final int ROWS_WORTH_ASKING = 10_000;

    private final BinnedColumns columns;
    private final ForestTrainer.Options options;
    private final SplittableRandom random;
    private final Progress progress;
    private final int[] columnOrder;
    private final long[] countsOfBins = new long[BinnedColumns.MOST_BINS];
    private final int[] rowsOfBins = new int[BinnedColumns.MOST_BINS];
    private final NodeList nodes = new NodeList();
    private int[] rows = {};
    private long[] weights = {};
    private int[] spareRows = {};
    private long[] spareWeights = {};

    TreeGrower(BinnedColumns columns, ForestTrainer.Options options, SplittableRandom random, Progress progress) {
        this.columns = columns;
        this.options = options;
        this.random = random;
        this.progress = progress;
        columnOrder = new int[columns.count()];
        Arrays.setAll(columnOrder, column -> column);
    }

    /**
     * A tree whose leaf values are {@code (positives + 1) / (rows + 2)} divided by the number of trees.
     *
     * @param times how often each row counts
     */
    NodeList grow(int[] times, boolean[] labels) {
        int distinct = (int) Arrays.stream(times).filter(count -> count > 0).count();
        rows = new int[distinct];
        weights = new long[distinct];
        spareRows = new int[distinct];
        spareWeights = new long[distinct];
        long all = 0;
        for (int row = 0, i = 0; row < times.length; row++) {
            if (times[row] > 0) {
                rows[i] = row;
                weights[i] = ((long) times[row] << 32) | (labels[row] ? times[row] : 0);
                all += weights[i++];
            }
        }
        nodes.beginTree();
        grow(0, distinct, 0, all);
        return nodes;
    }

    private void grow(int from, int to, int depth, long all) {
        Cut cut = depth < options.maxDepth() ? bestCut(from, to, all) : null;
        if (cut == null) {
            double posterior = (positives(all) + 1.0) / (size(all) + 2.0);
            nodes.addLeaf(posterior / options.trees(), size(all));
            return;
        }
        if (to - from >= ROWS_WORTH_ASKING) {
            progress.checkCancelled();
        }
        long above = all - cut.below;
        float threshold = TreeEnsemble.thresholdForAtMost(columns.between(cut.column, cut.lowerBin, cut.upperBin));
        // Training has no missing values; the larger branch is the better guess should one come later.
        int node = nodes.addSplit(cut.column, threshold, size(cut.below) >= size(above), size(all));
        int middle = partition(from, to, cut);
        int left = nodes.next();
        grow(from, middle, depth + 1, cut.below);
        int right = nodes.next();
        grow(middle, to, depth + 1, above);
        nodes.link(node, left, right);
    }

    /**
     * The best cut of the columns drawn, or null. Should all of them be constant in the node, more are drawn until one is
     * not.
     */
    private @Nullable Cut bestCut(int from, int to, long all) {
        if (to - from < 2 * options.minLeaf() || positives(all) == 0 || positives(all) == size(all)) {
            return null;
        }
        int columnsPerSplit = options.columnsPerSplit(columnOrder.length);
        Search search = new Search(to - from, all);
        for (int i = 0; i < columnOrder.length && (i < columnsPerSplit || !search.anyVaries); i++) {
            int chosen = i + random.nextInt(columnOrder.length - i);
            int column = columnOrder[chosen];
            columnOrder[chosen] = columnOrder[i];
            columnOrder[i] = column;
            count(column, from, to);
            search.over(column);
        }
        return search.best;
    }

    private void count(int column, int from, int to) {
        byte[] codes = columns.codes(column);
        Arrays.fill(countsOfBins, 0, columns.bins(column), 0);
        Arrays.fill(rowsOfBins, 0, columns.bins(column), 0);
        for (int i = from; i < to; i++) {
            int bin = codes[rows[i]] & 0xFF;
            countsOfBins[bin] += weights[i];
            rowsOfBins[bin]++;
        }
    }

    /** Rows up to the cut first, both parts in their order; gives the first index of the second. */
    private int partition(int from, int to, Cut cut) {
        byte[] codes = columns.codes(cut.column);
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            // Written to both places and kept in one: a branch that cannot be foreseen costs more.
            rows[left] = row;
            spareRows[right] = row;
            long weight = weights[i];
            weights[left] = weight;
            spareWeights[right] = weight;
            int goesLeft = (codes[row] & 0xFF) <= cut.lowerBin ? 1 : 0;
            left += goesLeft;
            right += 1 - goesLeft;
        }
        System.arraycopy(spareRows, 0, rows, left, right);
        System.arraycopy(spareWeights, 0, weights, left, right);
        return left;
    }

    private static int size(long counts) {
        return (int) (counts >>> 32);
    }

    private static int positives(long counts) {
        return (int) counts;
    }

    /**
     * A split of a node.
     *
     * @param lowerBin the last bin below that holds rows of the node
     * @param upperBin the first bin above that does
     * @param below counts of the rows below
     */
    private record Cut(int column, int lowerBin, int upperBin, long below) {}

    /** Looks for the best cut of a node, column by column. */
    private final class Search {
        private final int rows;
        private final long all;
        private double bestGain;
        private boolean anyVaries;
        private @Nullable Cut best;

        Search(int rows, long all) {
            this.rows = rows;
            this.all = all;
            // Half a rounding error of the sums: a cut that changes nothing is none.
            bestGain = (double) positives(all) * positives(all) / size(all) * (1 + 1e-12);
        }

        /** Looks at a column whose rows are counted. */
        void over(int column) {
            int bins = columns.bins(column);
            long below = 0;
            int rowsBelow = 0;
            int last = -1;
            for (int bin = 0; bin < bins; bin++) {
                if (rowsOfBins[bin] == 0) {
                    continue;
                }
                if (rowsBelow >= options.minLeaf() && rows - rowsBelow >= options.minLeaf()) {
                    consider(column, last, bin, below);
                }
                anyVaries |= last >= 0;
                below += countsOfBins[bin];
                rowsBelow += rowsOfBins[bin];
                last = bin;
            }
        }

        private void consider(int column, int lowerBin, int upperBin, long below) {
            // Σ positives² / size of both parts: what it is above that of the node is the decrease of Gini impurity.
            double positivesBelow = positives(below);
            double positivesAbove = positives(all) - positivesBelow;
            double gain = positivesBelow * positivesBelow / size(below)
                    + positivesAbove * positivesAbove / (size(all) - size(below));
            if (gain > bestGain) {
                bestGain = gain;
                best = new Cut(column, lowerBin, upperBin, below);
            }
        }
    }
}
