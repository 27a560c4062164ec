package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;

/**
 * What the leaves below a node contribute, for each combination of all outcomes they depend on: bit i for i below
 * {@code above.count()} tells whether the tests on that feature between root and node are met, the bits after that whether
 * the case goes left at each split below the node. Only these matter, so a row's contributions are looked up.
 *
 * @param node root of the subtree, or a leaf
 * @param above features of the path to the node
 * @param splits nodes below that split, the node itself first if it does
 * @param features which features get contributions
 */
record SubtreeTable(int node, PathFeatures above, int[] splits, int[] features, GaussLegendre quadrature) {
    static SubtreeTable of(TreeEnsemble ensemble, int node, PathFeatures above, GaussLegendre quadrature) {
        List<Integer> splits = new ArrayList<>();
        collect(ensemble, node, splits);
        List<Integer> features = new ArrayList<>();
        for (int i = 0; i < above.count(); i++) {
            features.add(above.feature(i));
        }
        for (int split : splits) {
            int feature = ensemble.feature()[split];
            if (!features.contains(feature)) {
                features.add(feature);
            }
        }
        return new SubtreeTable(node, above, ints(splits), ints(features), quadrature);
    }

    int bits() {
        return above.count() + splits.length;
    }

    int combinations() {
        return 1 << bits();
    }

    /** Number of values in the table: by feature, then combination. */
    int size() {
        return features.length << bits();
    }

    /** Levels that {@link #fill} walks at most. */
    int levels() {
        return above.count() + splits.length;
    }

    /** Writes the table to where there are zeros, from the offset on. */
    void fill(TreeEnsemble ensemble, PathWalk.Memory memory, double[] values, int offset) {
        PathWalk walk = new PathWalk(ensemble, memory, new Combinations(this));
        walk.addBelow(node, above, quadrature);
        for (int slot = 0; slot < features.length; slot++) {
            walk.moveTo(values, offset + (slot << bits()), features[slot]);
        }
    }

    private static void collect(TreeEnsemble ensemble, int node, List<Integer> splits) {
        if (!ensemble.isLeaf(node)) {
            splits.add(node);
            collect(ensemble, ensemble.left()[node], splits);
            collect(ensemble, ensemble.right()[node], splits);
        }
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every combination is a case. */
    private record Combinations(SubtreeTable table) implements SplitOutcomes {
        @Override
        public int cases() {
            return table.combinations();
        }

        @Override
        public void goLeft(int node, double[] left) {
            int bit = table.above.count();
            while (table.splits[bit - table.above.count()] != node) {
                bit++;
            }
            for (int combination = 0; combination < cases(); combination++) {
                left[combination] = combination >> bit & 1;
            }
        }
    }
}
