package dev.escalation.explain;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.TreeEnsemble;
import java.util.Arrays;

/**
 * Shapley values of one block of rows, all rows at once down every edge of a tree.
 *
 * <p>At each quadrature point t a feature on the path has the factor {@code f = t·a + (1-t)·b}. Going down an edge
 * multiplies the path's product by f new / f old, where old is the feature's state above (a = b = 1 if it was not on the
 * path yet), so a repeated feature needs no case of its own. Coming up, s is the sum over the leaves below of weight ×
 * leaf value × product of all factors. A leaf's contribution to the feature is s × (a - b) / f in the feature's last state
 * on the path; each edge adds it for the new state and takes back what the edge above adds for the old one. f is never 0,
 * because 0 &lt; t &lt; 1 and covers are above 0.
 *
 * <p>For an edge only three states exist: met above and here, met above but not here, not met above. Both quotients are
 * written as {@code c0 + c1 · a old + c2 · a new}, which needs no branch per row.
 */
final class TreeShapBlock {
    private final TreeEnsemble ensemble;
    private final TreeShap.TreeShapes shapes;
    private final int from;
    private final int rows;
    private final int width;
    /** Inputs by feature, then row. */
    private final float[] inputs;
    /** Contributions by feature, then row. */
    private final double[] contributions;
    /** By level: product of factors, and sum over leaves below; by quadrature point, then row. */
    private final double[][] products;

    private final double[][] sums;
    /** By level: 1 where the row meets all splits so far on the feature of the edge that leads to the level. */
    private final double[][] met;
    /** By level: product of cover ratios of that feature. */
    private final double[] coverRatio;
    /** By feature: level of the last edge on the path that tests it; 0 is the state of an untested feature. */
    private final int[] lastLevel;

    private double[] points = new double[0];

    TreeShapBlock(TreeEnsemble ensemble, TreeShap.TreeShapes shapes, Matrix matrix, int from, int to) {
        this.ensemble = ensemble;
        this.shapes = shapes;
        this.from = from;
        this.rows = to - from;
        this.width = matrix.width();
        this.inputs = new float[width * rows];
        for (int row = 0; row < rows; row++) {
            for (int feature = 0; feature < width; feature++) {
                inputs[feature * rows + row] = (float) matrix.at(from + row, feature);
            }
        }
        int levels = shapes.depth() + 1;
        int mostPoints = 1;
        for (GaussLegendre quadrature : shapes.quadratures()) {
            mostPoints = Math.max(mostPoints, quadrature.points().length);
        }
        this.contributions = new double[width * rows];
        this.products = new double[levels][mostPoints * rows];
        this.sums = new double[levels][mostPoints * rows];
        this.met = new double[levels][rows];
        this.coverRatio = new double[levels];
        this.lastLevel = new int[width];
        Arrays.fill(met[0], 1);
        coverRatio[0] = 1;
    }

    /** Adds one tree's contributions. */
    void add(int tree) {
        GaussLegendre quadrature = shapes.quadratures()[tree];
        points = quadrature.points();
        for (int q = 0; q < points.length; q++) {
            Arrays.fill(products[0], q * rows, (q + 1) * rows, quadrature.weights()[q]);
        }
        int root = ensemble.roots()[tree];
        if (!ensemble.isLeaf(root)) {
            walk(root, 0);
        }
    }

    /** Writes the block's contributions to their rows. */
    void copyTo(double[] values) {
        for (int row = 0; row < rows; row++) {
            for (int feature = 0; feature < width; feature++) {
                values[(from + row) * width + feature] = contributions[feature * rows + row];
            }
        }
    }

    private void walk(int node, int level) {
        Arrays.fill(sums[level], 0, points.length * rows, 0);
        int feature = ensemble.feature()[node];
        int above = lastLevel[feature];
        lastLevel[feature] = level + 1;
        goLeft(node, met[above], met[level + 1]);
        edge(node, ensemble.left()[node], level, above);
        goRight(node, met[above], met[level + 1]);
        edge(node, ensemble.right()[node], level, above);
        lastLevel[feature] = above;
    }

    private void goLeft(int node, double[] metAbove, double[] metHere) {
        float threshold = ensemble.threshold()[node];
        double missing = ensemble.defaultLeft()[node] ? 1 : 0;
        int offset = ensemble.feature()[node] * rows;
        for (int row = 0; row < rows; row++) {
            float value = inputs[offset + row];
            double left = value < threshold ? 1 : value >= threshold ? 0 : missing;
            metHere[row] = metAbove[row] * left;
        }
    }

    private void goRight(int node, double[] metAbove, double[] metHere) {
        float threshold = ensemble.threshold()[node];
        double missing = ensemble.defaultLeft()[node] ? 0 : 1;
        int offset = ensemble.feature()[node] * rows;
        for (int row = 0; row < rows; row++) {
            float value = inputs[offset + row];
            double right = value < threshold ? 0 : value >= threshold ? 1 : missing;
            metHere[row] = metAbove[row] * right;
        }
    }

    private void edge(int node, int child, int level, int above) {
        double ratio = ensemble.cover()[child] / ensemble.cover()[node];
        double oldB = coverRatio[above];
        double newB = oldB * ratio;
        coverRatio[level + 1] = newB;
        double[] oldMet = met[above];
        double[] newMet = met[level + 1];
        boolean leaf = ensemble.isLeaf(child);
        for (int q = 0; q < points.length; q++) {
            descend(q, level, oldMet, newMet, oldB, newB, ratio);
        }
        if (leaf) {
            scale(sums[level + 1], products[level + 1], ensemble.leafValue()[child], points.length * rows);
        } else {
            walk(child, level + 1);
        }
        int feature = ensemble.feature()[node];
        for (int q = 0; q < points.length; q++) {
            ascend(q, level, feature, oldMet, newMet, oldB, newB);
        }
    }

    private void descend(int q, int level, double[] oldMet, double[] newMet, double oldB, double newB, double ratio) {
        double t = points[q];
        double oldFactor = t + (1 - t) * oldB;
        double metBoth = (t + (1 - t) * newB) / oldFactor;
        double metAbove = (1 - t) * newB / oldFactor;
        multiply(
                products[level + 1],
                products[level],
                q * rows,
                rows,
                oldMet,
                newMet,
                ratio,
                metAbove - ratio,
                metBoth - metAbove);
    }

    private void ascend(int q, int level, int feature, double[] oldMet, double[] newMet, double oldB, double newB) {
        double t = points[q];
        double before = (1 - oldB) / (t + (1 - t) * oldB);
        double metBoth = (1 - newB) / (t + (1 - t) * newB) - before;
        double metAbove = -1 / (1 - t) - before;
        // Not met above: the state does not change, -1 / (1 - t) on both edges cancels out.
        accumulate(
                sums[level],
                sums[level + 1],
                q * rows,
                rows,
                contributions,
                feature * rows,
                oldMet,
                newMet,
                metAbove,
                metBoth - metAbove);
    }

    private static void multiply(
            double[] child,
            double[] parent,
            int offset,
            int rows,
            double[] oldMet,
            double[] newMet,
            double c0,
            double c1,
            double c2) {
        for (int row = 0; row < rows; row++) {
            child[offset + row] = parent[offset + row] * (c0 + c1 * oldMet[row] + c2 * newMet[row]);
        }
    }

    private static void accumulate(
            double[] parent,
            double[] child,
            int offset,
            int rows,
            double[] contributions,
            int contributionOffset,
            double[] oldMet,
            double[] newMet,
            double c1,
            double c2) {
        for (int row = 0; row < rows; row++) {
            double sum = child[offset + row];
            parent[offset + row] += sum;
            contributions[contributionOffset + row] += sum * (c1 * oldMet[row] + c2 * newMet[row]);
        }
    }

    private static void scale(double[] target, double[] source, double factor, int length) {
        for (int i = 0; i < length; i++) {
            target[i] = factor * source[i];
        }
    }
}
