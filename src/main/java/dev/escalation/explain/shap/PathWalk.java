package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;
import java.util.Arrays;

/**
 * Shapley values of many cases, all at once down every edge of a tree.
 *
 * <p>At each quadrature point t a feature on the path has the factor {@code f = t·a + (1-t)·b}. Going down an edge
 * multiplies the path's product by f new / f old, where old is the feature's state above (a = b = 1 if it was not on the
 * path yet), so a repeated feature needs no case of its own. Coming up, s is the sum over the leaves below of weight ×
 * leaf value × product of all factors. A leaf's contribution to the feature is s × (a - b) / f in the feature's last state
 * on the path; each edge adds it for the new state and takes back what the edge above adds for the old one. f is never 0,
 * because 0 &lt; t &lt; 1 and covers are above 0.
 *
 * <p>For an edge only three states exist: met above and here, met above but not here, not met above. Both quotients are
 * written as {@code c0 + c1 · a old + c2 · a new}, which needs no branch per case.
 */
final class PathWalk {
    private final TreeEnsemble ensemble;
    private final SplitOutcomes outcomes;
    private final int cases;
    private final double[][] contributions;
    private final double[][][] products;
    private final double[][][] sums;
    private final double[][] left;
    private final double[][] met;
    private final double[] coverRatio;
    private final int[] lastLevel;
    private double[] points = new double[0];

    /**
     * @param memory with room for the cases, levels and points
     * @param outcomes whom to explain
     */
    PathWalk(TreeEnsemble ensemble, Memory memory, SplitOutcomes outcomes) {
        this.ensemble = ensemble;
        this.outcomes = outcomes;
        this.cases = outcomes.cases();
        this.contributions = memory.contributions;
        this.products = memory.products;
        this.sums = memory.sums;
        this.left = memory.left;
        this.met = memory.met;
        this.coverRatio = memory.coverRatio;
        this.lastLevel = memory.lastLevel;
    }

    /**
     * What a walk writes on the way, to be used by one walk after the other. Each array begins at its first case, so that
     * the compiler sees that loops over cases read and write the same places, and makes vector instructions of them.
     */
    static final class Memory {
        /** By feature, then case. */
        private final double[][] contributions;
        /** By level: product of factors, and sum over leaves below; by quadrature point, then case. */
        private final double[][][] products;

        private final double[][][] sums;
        /** By level: 1 where the case goes left at the split of that level. */
        private final double[][] left;
        /** By level: 1 where the case meets all splits so far on the feature of the edge that leads to the level. */
        private final double[][] met;
        /** By level: product of cover ratios of that feature. */
        private final double[] coverRatio;
        /** By feature: level of the last edge on the path that tests it; 0 is the state of an untested feature. */
        private final int[] lastLevel;

        /**
         * @param levels most edges on a path, those above a subtree included
         * @param points of the largest quadrature
         */
        Memory(int features, int levels, int points, int cases) {
            this.contributions = new double[features][cases];
            this.products = new double[levels + 1][points][cases];
            this.sums = new double[levels + 1][points][cases];
            this.left = new double[levels + 1][cases];
            this.met = new double[levels + 1][cases];
            this.coverRatio = new double[levels + 1];
            this.lastLevel = new int[features];
            Arrays.fill(met[0], 1);
            coverRatio[0] = 1;
        }
    }

    /** Explains one tree; its contributions are added to those of the trees before. */
    void add(int root, GaussLegendre quadrature) {
        begin(quadrature);
        if (!ensemble.isLeaf(root)) {
            walk(root, 0);
        }
    }

    /**
     * Explains the leaves below a node.
     *
     * @param above the different features of the path that leads to the node
     */
    void addBelow(int node, PathFeatures above, GaussLegendre quadrature) {
        begin(quadrature);
        int level = above.count();
        for (int i = 0; i < level; i++) {
            lastLevel[above.feature(i)] = i + 1;
            double ratio = above.coverRatio(i);
            coverRatio[i + 1] = ratio;
            above.met(i, met[i + 1], cases);
            descend(i, 0, 1, ratio, ratio);
        }
        if (ensemble.isLeaf(node)) {
            leaf(node, level);
        } else {
            walk(node, level);
        }
        for (int i = 0; i < level; i++) {
            collect(sums[level], above.feature(i), 0, i + 1);
            lastLevel[above.feature(i)] = 0;
        }
    }

    /** Adds a feature's contributions, one per case, to the target, and forgets them. */
    void moveTo(double[] target, int offset, int feature) {
        double[] source = contributions[feature];
        for (int i = 0; i < cases; i++) {
            target[offset + i] += source[i];
        }
        Arrays.fill(source, 0, cases, 0);
    }

    private void begin(GaussLegendre quadrature) {
        points = quadrature.points();
        for (int q = 0; q < points.length; q++) {
            Arrays.fill(products[0][q], 0, cases, quadrature.weights()[q]);
        }
    }

    private void walk(int node, int level) {
        for (int q = 0; q < points.length; q++) {
            Arrays.fill(sums[level][q], 0, cases, 0);
        }
        int feature = ensemble.feature()[node];
        int above = lastLevel[feature];
        lastLevel[feature] = level + 1;
        outcomes.goLeft(node, left[level]);
        meet(met[level + 1], met[above], left[level], 0, 1, cases);
        edge(node, ensemble.left()[node], level, above);
        meet(met[level + 1], met[above], left[level], 1, -1, cases);
        edge(node, ensemble.right()[node], level, above);
        lastLevel[feature] = above;
    }

    private void edge(int node, int child, int level, int above) {
        double ratio = ensemble.cover()[child] / ensemble.cover()[node];
        coverRatio[level + 1] = coverRatio[above] * ratio;
        descend(level, above, coverRatio[above], coverRatio[level + 1], ratio);
        if (ensemble.isLeaf(child)) {
            leaf(child, level + 1);
        } else {
            walk(child, level + 1);
        }
        collect(sums[level + 1], ensemble.feature()[node], above, level + 1);
        for (int q = 0; q < points.length; q++) {
            sum(sums[level][q], sums[level + 1][q], cases);
        }
    }

    private void leaf(int leaf, int level) {
        for (int q = 0; q < points.length; q++) {
            scale(sums[level][q], products[level][q], ensemble.leafValue()[leaf], cases);
        }
    }

    private void descend(int level, int above, double oldB, double newB, double ratio) {
        for (int q = 0; q < points.length; q++) {
            double t = points[q];
            double oldFactor = t + (1 - t) * oldB;
            double metBoth = (t + (1 - t) * newB) / oldFactor;
            double metAbove = (1 - t) * newB / oldFactor;
            multiply(
                    products[level + 1][q],
                    products[level][q],
                    met[above],
                    met[level + 1],
                    ratio,
                    metAbove - ratio,
                    metBoth - metAbove,
                    cases);
        }
    }

    /** Adds to a feature's contributions what the sums below an edge make of its state here instead of that above. */
    private void collect(double[][] below, int feature, int above, int here) {
        double oldB = coverRatio[above];
        double newB = coverRatio[here];
        for (int q = 0; q < points.length; q++) {
            double t = points[q];
            double before = (1 - oldB) / (t + (1 - t) * oldB);
            double metBoth = (1 - newB) / (t + (1 - t) * newB) - before;
            double metAbove = -1 / (1 - t) - before;
            // Not met above: the state does not change, -1 / (1 - t) on both edges cancels out.
            accumulate(contributions[feature], below[q], met[above], met[here], metAbove, metBoth - metAbove, cases);
        }
    }

    private static void meet(double[] here, double[] above, double[] left, double c0, double c1, int cases) {
        for (int i = 0; i < cases; i++) {
            here[i] = above[i] * (c0 + c1 * left[i]);
        }
    }

    private static void multiply(
            double[] child,
            double[] parent,
            double[] oldMet,
            double[] newMet,
            double c0,
            double c1,
            double c2,
            int cases) {
        for (int i = 0; i < cases; i++) {
            child[i] = parent[i] * (c0 + c1 * oldMet[i] + c2 * newMet[i]);
        }
    }

    private static void accumulate(
            double[] contributions, double[] below, double[] oldMet, double[] newMet, double c1, double c2, int cases) {
        for (int i = 0; i < cases; i++) {
            contributions[i] += below[i] * (c1 * oldMet[i] + c2 * newMet[i]);
        }
    }

    private static void sum(double[] target, double[] source, int cases) {
        for (int i = 0; i < cases; i++) {
            target[i] += source[i];
        }
    }

    private static void scale(double[] target, double[] source, double factor, int cases) {
        for (int i = 0; i < cases; i++) {
            target[i] = factor * source[i];
        }
    }
}
