package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;

/** A tree cut into subtrees that have tables; the splits above them are walked. */
final class TabledTree {
    private final TreeEnsemble ensemble;
    private final int root;
    private final List<SubtreeTable> tables = new ArrayList<>();
    /** Where each table's values begin among those of the tree; one entry more for their end. */
    private final List<Long> starts = new ArrayList<>(List.of(0L));

    /** By node, counted from the root, for nodes not inside a subtree: its tables, and those of the nodes below. */
    private final int[] firstTable;

    private final int[] endTable;
    /** By node above the tables: the bit of its feature, and the same as a mask if the feature was tested above. */
    private final int[] bit;

    private final int[] testedAbove;
    private int levels;

    private TabledTree(TreeEnsemble ensemble, TreePlan plan) {
        this.ensemble = ensemble;
        this.root = ensemble.roots()[plan.tree()];
        int nodes = ensemble.treeEnd(plan.tree()) - root;
        this.firstTable = new int[nodes];
        this.endTable = new int[nodes];
        this.bit = new int[nodes];
        this.testedAbove = new int[nodes];
    }

    /** Cuts a tree where the plan says. */
    static TabledTree of(TreeEnsemble ensemble, TreePlan plan, GaussLegendre quadrature) {
        TabledTree cut = new TabledTree(ensemble, plan);
        cut.cut(cut.root, 0, PathFeatures.NONE, plan, quadrature);
        return cut;
    }

    int root() {
        return root;
    }

    int tableCount() {
        return tables.size();
    }

    SubtreeTable table(int index) {
        return tables.get(index);
    }

    /** Where a table's values begin among those of the tree; the end of all for {@link #tableCount()}. */
    long start(int index) {
        return starts.get(index);
    }

    /** Most edges above a table. */
    int levels() {
        return levels;
    }

    boolean isTable(int node) {
        int first = firstTable(node);
        return tables.get(first).node() == node;
    }

    int firstTable(int node) {
        return firstTable[node - root];
    }

    int endTable(int node) {
        return endTable[node - root];
    }

    int bit(int node) {
        return bit[node - root];
    }

    /** The bit as a mask if the node's feature was tested above already, else 0. */
    int testedAbove(int node) {
        return testedAbove[node - root];
    }

    private void cut(int node, int level, PathFeatures above, TreePlan plan, GaussLegendre quadrature) {
        firstTable[node - root] = tables.size();
        levels = Math.max(levels, level);
        if (plan.isTable(node)) {
            SubtreeTable table = SubtreeTable.of(ensemble, node, above, quadrature);
            starts.add(starts.getLast() + table.size());
            tables.add(table);
        } else {
            int feature = ensemble.feature()[node];
            int index = above.indexOf(feature);
            bit[node - root] = index < 0 ? above.count() : index;
            testedAbove[node - root] = index < 0 ? 0 : 1 << index;
            for (int child : new int[] {ensemble.left()[node], ensemble.right()[node]}) {
                double ratio = ensemble.cover()[child] / ensemble.cover()[node];
                cut(child, level + 1, above.and(feature, ratio), plan, quadrature);
            }
        }
        endTable[node - root] = tables.size();
    }
}
