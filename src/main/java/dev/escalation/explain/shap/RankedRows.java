package dev.escalation.explain.shap;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;
import java.util.Arrays;

/**
 * Rows as the trees see them: instead of a value, how many of its feature's thresholds it reaches. A split then compares
 * two small integers, {@code rank < cut}, which is the sign of a difference and needs no branch.
 */
final class RankedRows {
    private final TreeEnsemble ensemble;
    private final int rowsPerBlock;
    private final float[][] thresholds;
    /** By node: a row goes left if its rank is below. */
    private final int[] cuts;

    private final Block[] blocks;

    private RankedRows(TreeEnsemble ensemble, int rows, int rowsPerBlock) {
        this.ensemble = ensemble;
        this.rowsPerBlock = rowsPerBlock;
        this.thresholds = thresholds(ensemble);
        this.cuts = new int[ensemble.nodeCount()];
        this.blocks = new Block[Math.ceilDiv(rows, rowsPerBlock)];
        for (int node = 0; node < cuts.length; node++) {
            if (!ensemble.isLeaf(node)) {
                float[] ofFeature = thresholds[ensemble.feature()[node]];
                cuts[node] = Arrays.binarySearch(ofFeature, positiveZero(ensemble.threshold()[node])) + 1;
            }
        }
    }

    /** @throws java.util.concurrent.CancellationException if cancelled */
    static RankedRows of(TreeEnsemble ensemble, Matrix matrix, int rowsPerBlock, Progress progress) {
        RankedRows ranked = new RankedRows(ensemble, matrix.rows(), rowsPerBlock);
        ParallelBlocks.run(
                matrix.rows(),
                rowsPerBlock,
                progress,
                (from, to) -> ranked.blocks[from / rowsPerBlock] = ranked.rank(matrix, from, to));
        return ranked;
    }

    /** The block that begins with a row. */
    Block block(int from) {
        return blocks[from / rowsPerBlock];
    }

    /** Rows that follow each other. */
    final class Block {
        /** By feature, then row: the rank; for a missing value the one that goes left everywhere. */
        private final int[][] missingLeft;
        /** The same with the rank that goes right everywhere; the same array for a feature without missing values. */
        private final int[][] missingRight;

        private Block(int[][] missingLeft, int[][] missingRight) {
            this.missingLeft = missingLeft;
            this.missingRight = missingRight;
        }

        /** Ranks of the split's feature, by row; a missing value is on its side already. */
        int[] ranks(int node) {
            int feature = ensemble.feature()[node];
            return ensemble.defaultLeft()[node] ? missingLeft[feature] : missingRight[feature];
        }

        /** A row goes left at the split if its rank is below. */
        int cut(int node) {
            return cuts[node];
        }
    }

    private Block rank(Matrix matrix, int from, int to) {
        int[][] missingLeft = new int[thresholds.length][];
        int[][] missingRight = new int[thresholds.length][];
        for (int feature = 0; feature < thresholds.length; feature++) {
            if (thresholds[feature].length > 0) {
                int[] ranks = ranks(matrix, feature, from, to);
                missingLeft[feature] = ranks;
                missingRight[feature] = missingGoRight(ranks, thresholds[feature].length);
            }
        }
        return new Block(missingLeft, missingRight);
    }

    /** A missing value gets rank -1. */
    private int[] ranks(Matrix matrix, int feature, int from, int to) {
        int width = matrix.width();
        double[] values = matrix.values();
        int[] ranks = new int[to - from];
        for (int row = from; row < to; row++) {
            float value = (float) values[row * width + feature];
            ranks[row - from] = Float.isNaN(value) ? -1 : reached(thresholds[feature], value);
        }
        return ranks;
    }

    /** By feature its different thresholds, ascending. */
    private static float[][] thresholds(TreeEnsemble ensemble) {
        int width = ensemble.featureNames().size();
        int[] counts = new int[width];
        for (int feature : ensemble.feature()) {
            if (feature >= 0) {
                counts[feature]++;
            }
        }
        float[][] thresholds = new float[width][];
        Arrays.setAll(thresholds, feature -> new float[counts[feature]]);
        for (int node = 0; node < ensemble.nodeCount(); node++) {
            if (!ensemble.isLeaf(node)) {
                int feature = ensemble.feature()[node];
                thresholds[feature][--counts[feature]] = positiveZero(ensemble.threshold()[node]);
            }
        }
        Arrays.setAll(thresholds, feature -> distinct(thresholds[feature]));
        return thresholds;
    }

    private static float[] distinct(float[] values) {
        Arrays.sort(values);
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** Sorting and searching tell -0 from 0, comparing does not. */
    private static float positiveZero(float value) {
        return value + 0.0f;
    }

    /** How many thresholds are at most the value; the steps do not depend on the value, so nothing is mispredicted. */
    private static int reached(float[] thresholds, float value) {
        int base = 0;
        int length = thresholds.length;
        while (length > 1) {
            int half = length >>> 1;
            base = thresholds[base + half - 1] <= value ? base + half : base;
            length -= half;
        }
        return thresholds[base] <= value ? base + 1 : base;
    }

    private static int[] missingGoRight(int[] ranks, int highest) {
        if (Arrays.stream(ranks).noneMatch(rank -> rank < 0)) {
            return ranks;
        }
        return Arrays.stream(ranks).map(rank -> rank < 0 ? highest : rank).toArray();
    }
}
