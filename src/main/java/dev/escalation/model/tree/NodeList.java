package dev.escalation.model.tree;

import java.util.Arrays;
import java.util.List;

/** Grows a {@link TreeEnsemble} node by node. */
final class NodeList {
    private int[] roots = new int[64];
    private int trees;
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private int[] feature = new int[1024];
    private float[] threshold = new float[1024];
    private boolean[] defaultLeft = new boolean[1024];
    private double[] cover = new double[1024];
    private double[] leafValue = new double[1024];
    private int size;

    /** The next node added is the root of a new tree. */
    void beginTree() {
        if (trees == roots.length) {
            roots = Arrays.copyOf(roots, 2 * trees);
        }
        roots[trees++] = size;
    }

    void addLeaf(double value, double coverOfNode) {
        int node = add(coverOfNode);
        leafValue[node] = value;
    }

    /** Adds a split whose children are still to be {@linkplain #link linked}; gives its index. */
    int addSplit(int featureIndex, float splitThreshold, boolean missingGoesLeft, double coverOfNode) {
        int node = add(coverOfNode);
        feature[node] = featureIndex;
        threshold[node] = splitThreshold;
        defaultLeft[node] = missingGoesLeft;
        return node;
    }

    void link(int node, int leftChild, int rightChild) {
        left[node] = leftChild;
        right[node] = rightChild;
    }

    /** Adds all trees of another list behind those of this one. */
    void append(NodeList other) {
        if (trees + other.trees > roots.length) {
            roots = Arrays.copyOf(roots, 2 * (trees + other.trees));
        }
        if (size + other.size > left.length) {
            grow(2 * (size + other.size));
        }
        for (int tree = 0; tree < other.trees; tree++) {
            roots[trees++] = size + other.roots[tree];
        }
        for (int node = 0; node < other.size; node++) {
            boolean leaf = other.left[node] < 0;
            left[size + node] = leaf ? -1 : size + other.left[node];
            right[size + node] = leaf ? -1 : size + other.right[node];
        }
        System.arraycopy(other.feature, 0, feature, size, other.size);
        System.arraycopy(other.threshold, 0, threshold, size, other.size);
        System.arraycopy(other.defaultLeft, 0, defaultLeft, size, other.size);
        System.arraycopy(other.cover, 0, cover, size, other.size);
        System.arraycopy(other.leafValue, 0, leafValue, size, other.size);
        size += other.size;
    }

    /** Index that the next node added will have. */
    int next() {
        return size;
    }

    TreeEnsemble toEnsemble(List<String> featureNames, double baseScore) {
        return new TreeEnsemble(
                featureNames,
                baseScore,
                Arrays.copyOf(roots, trees),
                Arrays.copyOf(left, size),
                Arrays.copyOf(right, size),
                Arrays.copyOf(feature, size),
                Arrays.copyOf(threshold, size),
                Arrays.copyOf(defaultLeft, size),
                Arrays.copyOf(cover, size),
                Arrays.copyOf(leafValue, size));
    }

    private int add(double coverOfNode) {
        if (size == left.length) {
            grow(2 * size);
        }
        left[size] = -1;
        right[size] = -1;
        feature[size] = -1;
        cover[size] = coverOfNode;
        return size++;
    }

    private void grow(int capacity) {
        left = Arrays.copyOf(left, capacity);
        right = Arrays.copyOf(right, capacity);
        feature = Arrays.copyOf(feature, capacity);
        threshold = Arrays.copyOf(threshold, capacity);
        defaultLeft = Arrays.copyOf(defaultLeft, capacity);
        cover = Arrays.copyOf(cover, capacity);
        leafValue = Arrays.copyOf(leafValue, capacity);
    }
}
