package dev.escalation.explain.shap;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;

/**
 * Explains one row at a time of an ensemble, the same values as {@link TreeShap}. What an edge makes of a row depends on the
 * trees and on one of three states only (see {@link PathWalk}), so it is computed once, with all its divisions; a row then
 * picks and multiplies. Takes 100 bytes per node. Immutable, for any thread.
 */
public final class RowShap {
    private final TreeEnsemble ensemble;
    private final TreeShapes shapes;
    private final EdgeFactors factors;

    private RowShap(TreeEnsemble ensemble, TreeShapes shapes, EdgeFactors factors) {
        this.ensemble = ensemble;
        this.shapes = shapes;
        this.factors = factors;
    }

    /** As much work as explaining one row without. */
    public static RowShap of(TreeEnsemble ensemble) {
        TreeShapes shapes = TreeShapes.of(ensemble);
        return new RowShap(ensemble, shapes, EdgeFactors.of(ensemble, shapes));
    }

    /**
     * @param row a matrix of one row with the ensemble's columns; NaN is missing
     * @return contributions in the ensemble's additive units; base is the expected output under the covers
     * @throws IllegalArgumentException if the matrix has other columns than the ensemble or not one row
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public ShapValues explain(Matrix row, Progress progress) {
        ensemble.checkColumns(row);
        if (row.rows() != 1) {
            throw new IllegalArgumentException("one row, not " + row.rows());
        }
        progress.checkCancelled();
        Walk walk = new Walk(row.values());
        for (int tree = 0; tree < ensemble.treeCount(); tree++) {
            walk.add(ensemble.roots()[tree], shapes.quadratures()[tree]);
        }
        return new ShapValues(row.columns(), shapes.base(), 1, walk.contributions);
    }

    /** Down every edge with the products at the quadrature's points, and up again with the sums. */
    private final class Walk {
        private final double[] row;
        private final double[] contributions;
        /** By level and point. */
        private final double[] products;

        private final double[] sums;
        /** By level: whether the row meets all splits so far on the feature of the edge that leads to the level. */
        private final boolean[] met;
        /** By feature: level of the last edge on the path that tests it; 0 is the state of an untested feature. */
        private final int[] lastLevel;

        private int points;

        Walk(double[] row) {
            int width = row.length;
            this.row = row;
            this.contributions = new double[width];
            this.products = new double[(shapes.depth() + 1) * shapes.mostPoints()];
            this.sums = new double[products.length];
            this.met = new boolean[shapes.depth() + 1];
            this.lastLevel = new int[width];
            met[0] = true;
        }

        void add(int root, GaussLegendre quadrature) {
            points = quadrature.points().length;
            System.arraycopy(quadrature.weights(), 0, products, 0, points);
            if (!ensemble.isLeaf(root)) {
                walk(root, 0);
            }
        }

        private void walk(int node, int level) {
            int feature = ensemble.feature()[node];
            int above = lastLevel[feature];
            boolean isLeft = goesLeft(node, feature);
            lastLevel[feature] = level + 1;
            for (int q = 0; q < points; q++) {
                sums[level * points + q] = 0;
            }
            edge(ensemble.left()[node], feature, level, met[above], isLeft);
            edge(ensemble.right()[node], feature, level, met[above], !isLeft);
            lastLevel[feature] = above;
        }

        private boolean goesLeft(int node, int feature) {
            float value = (float) row[feature];
            return Float.isNaN(value) ? ensemble.defaultLeft()[node] : value < ensemble.threshold()[node];
        }

        private void edge(int child, int feature, int level, boolean isMetAbove, boolean isMet) {
            met[level + 1] = isMetAbove && isMet;
            if (isMetAbove) {
                int at = isMet ? factors.metHere(child) : factors.metAbove(child);
                descend(level, at);
                below(child, level + 1);
                contributions[feature] += collect(level, at + points);
            } else {
                descendUnmet(level, factors.coverRatio(child));
                below(child, level + 1);
            }
            int here = level * points;
            for (int q = 0; q < points; q++) {
                sums[here + q] += sums[here + points + q];
            }
        }

        private void below(int child, int level) {
            if (!ensemble.isLeaf(child)) {
                walk(child, level);
                return;
            }
            double value = ensemble.leafValue()[child];
            for (int at = level * points; at < (level + 1) * points; at++) {
                sums[at] = value * products[at];
            }
        }

        private void descend(int level, int at) {
            double[] values = factors.values();
            int here = level * points;
            for (int q = 0; q < points; q++) {
                products[here + points + q] = products[here + q] * values[at + q];
            }
        }

        private void descendUnmet(int level, double coverRatio) {
            int here = level * points;
            for (int q = 0; q < points; q++) {
                products[here + points + q] = products[here + q] * coverRatio;
            }
        }

        private double collect(int level, int at) {
            double[] values = factors.values();
            int below = (level + 1) * points;
            double sum = 0;
            for (int q = 0; q < points; q++) {
                sum += sums[below + q] * values[at + q];
            }
            return sum;
        }
    }
}
