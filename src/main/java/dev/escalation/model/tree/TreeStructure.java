package dev.escalation.model.tree;

/** Checks that arrays describe trees. */
final class TreeStructure {
    /** Trees are grown to 30 at most; explaining one takes memory by its depth. */
    static final int DEEPEST = 64;

    private final int[] left;
    private final int[] right;
    private final int[] parents;
    private final int[] depth;

    private TreeStructure(int[] left, int[] right) {
        this.left = left;
        this.right = right;
        this.parents = new int[left.length];
        this.depth = new int[left.length];
    }

    static void check(
            int features,
            double baseScore,
            int[] roots,
            int[] left,
            int[] right,
            int[] feature,
            float[] threshold,
            boolean[] defaultLeft,
            double[] cover,
            double[] leafValue) {
        require(Double.isFinite(baseScore), "baseScore " + baseScore + " is not finite");
        int nodes = left.length;
        checkLength("right", right.length, nodes);
        checkLength("feature", feature.length, nodes);
        checkLength("threshold", threshold.length, nodes);
        checkLength("defaultLeft", defaultLeft.length, nodes);
        checkLength("cover", cover.length, nodes);
        checkLength("leafValue", leafValue.length, nodes);
        new TreeStructure(left, right).checkLinks(roots);
        for (int node = 0; node < nodes; node++) {
            boolean leaf = left[node] < 0;
            require(
                    leaf ? feature[node] == -1 : feature[node] >= 0 && feature[node] < features,
                    "feature " + feature[node] + " at node " + node);
            require(Float.isFinite(threshold[node]), "threshold " + threshold[node] + " at node " + node);
            require(cover[node] > 0 && Double.isFinite(cover[node]), "cover " + cover[node] + " at node " + node);
            require(Double.isFinite(leafValue[node]), "leafValue " + leafValue[node] + " at node " + node);
        }
    }

    /**
     * Children lie behind their parent within the tree, so there is no cycle; every node but the roots has one parent, so
     * each tree is one tree and holds all of its nodes.
     */
    private void checkLinks(int[] roots) {
        require(roots.length == 0 ? left.length == 0 : roots[0] == 0, "roots do not begin at node 0");
        for (int tree = 0; tree < roots.length; tree++) {
            int end = tree + 1 < roots.length ? roots[tree + 1] : left.length;
            require(roots[tree] < end && end <= left.length, "roots are not ascending at tree " + tree);
            for (int node = roots[tree]; node < end; node++) {
                checkChildren(node, end);
                require(parents[node] == (node == roots[tree] ? 0 : 1), "node " + node + " has not one parent");
            }
        }
    }

    private void checkChildren(int node, int end) {
        if (left[node] == -1 && right[node] == -1) {
            return;
        }
        require(left[node] > node && left[node] < end, "left child " + left[node] + " of node " + node);
        require(right[node] > node && right[node] < end, "right child " + right[node] + " of node " + node);
        require(depth[node] < DEEPEST, "deeper than " + DEEPEST + " at node " + node);
        parents[left[node]]++;
        parents[right[node]]++;
        depth[left[node]] = depth[node] + 1;
        depth[right[node]] = depth[node] + 1;
    }

    private static void checkLength(String name, int length, int nodes) {
        require(length == nodes, name + " has " + length + " entries for " + nodes + " nodes");
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException("not a tree ensemble: " + problem);
        }
    }
}
