package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;

/**
 * How a tree is best explained for a number of rows: by walking its edges with all rows, or by tables, and then of which
 * subtrees. A large table needs fewer look-ups per row, and twice the time and memory for each bit.
 */
final class TreePlan {
    /** Of a table: 8,192 combinations; walking more takes tens of megabytes per thread. */
    private static final int MOST_BITS = 13;

    // Nanoseconds of one thread, measured with 100,000 rows; only their proportions matter.
    private static final double PER_EDGE_POINT_AND_CASE = 0.85;
    private static final double PER_LOOK_UP = 0.4;
    private static final double PER_OUTCOME = 0.1;

    private final TreeEnsemble ensemble;
    private final int tree;
    private final int rows;
    private final int points;
    private final int root;
    /** By node, counted from the root. */
    private final int[] splits;

    private final boolean[] table;
    private final boolean tabled;

    private TreePlan(TreeEnsemble ensemble, int tree, int rows, int points) {
        this.ensemble = ensemble;
        this.tree = tree;
        this.rows = rows;
        this.points = points;
        this.root = ensemble.roots()[tree];
        int nodes = ensemble.treeEnd(tree) - root;
        this.splits = new int[nodes];
        this.table = new boolean[nodes];
        countSplits(root);
        double walking = (nodes - 1) * PER_EDGE_POINT_AND_CASE * points * rows;
        this.tabled = cheapest(root, PathFeatures.NONE) < walking;
    }

    /** @param points of the tree's quadrature */
    static TreePlan of(TreeEnsemble ensemble, int tree, int rows, int points) {
        return new TreePlan(ensemble, tree, rows, points);
    }

    int tree() {
        return tree;
    }

    /** Whether tables are to be used at all. */
    boolean isTabled() {
        return tabled;
    }

    /** Whether the node's subtree is to be a table; asked from the root down to the first that is. */
    boolean isTable(int node) {
        return table[node - root];
    }

    private int countSplits(int node) {
        if (ensemble.isLeaf(node)) {
            return 0;
        }
        int below = 1 + countSplits(ensemble.left()[node]) + countSplits(ensemble.right()[node]);
        splits[node - root] = below;
        return below;
    }

    /** Time for the leaves below a node; infinite if they depend on too many outcomes. */
    private double cheapest(int node, PathFeatures above) {
        double asTable = asTable(above.count(), splits[node - root]);
        double cut = Double.POSITIVE_INFINITY;
        if (!ensemble.isLeaf(node)) {
            PathFeatures below = above.and(ensemble.feature()[node], 1);
            cut = 2 * PER_OUTCOME * rows
                    + cheapest(ensemble.left()[node], below)
                    + cheapest(ensemble.right()[node], below);
        }
        table[node - root] = asTable <= cut;
        return Math.min(asTable, cut);
    }

    private double asTable(int featuresAbove, int splitsBelow) {
        int bits = featuresAbove + splitsBelow;
        if (bits > MOST_BITS) {
            return Double.POSITIVE_INFINITY;
        }
        double filling = (featuresAbove + 2 * splitsBelow) * PER_EDGE_POINT_AND_CASE * points * (1 << bits);
        return filling + (bits * PER_LOOK_UP + splitsBelow * PER_OUTCOME) * rows;
    }
}
