package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;

/** Contributions of one block of rows, looked up in the tables of subtrees. */
final class RowLookup {
    private final TreeEnsemble ensemble;
    private final RankedRows.Block ranked;
    private final double[] contributions;
    private final int rows;
    private final int start;
    /** By level: the row's combination of the outcomes above. */
    private final int[][] combinations;

    private final TableGroup group;
    private final double[] tableValues;

    /**
     * @param contributions of all rows, blocks one after the other, in a block by feature, then row
     * @param tableValues the group's, filled
     */
    RowLookup(
            TreeEnsemble ensemble,
            RankedRows.Block ranked,
            double[] contributions,
            int from,
            int to,
            TableGroup group,
            double[] tableValues) {
        this.ensemble = ensemble;
        this.ranked = ranked;
        this.contributions = contributions;
        this.rows = to - from;
        this.start = from * ensemble.featureNames().size();
        this.combinations = new int[group.levels() + 2][rows];
        this.group = group;
        this.tableValues = tableValues;
    }

    /** Adds what the group's tables say. */
    void add() {
        for (TableGroup.Part part : group.parts()) {
            walk(part, part.tree().root(), 0);
        }
    }

    private void walk(TableGroup.Part part, int node, int level) {
        TabledTree tree = part.tree();
        if (!part.hasAny(tree.firstTable(node), tree.endTable(node))) {
            return;
        }
        if (tree.isTable(node)) {
            lookUp(part, tree.firstTable(node), level);
            return;
        }
        int bit = tree.bit(node);
        int keep = tree.testedAbove(node);
        int[] ranks = ranked.ranks(node);
        int cut = ranked.cut(node);
        meetLeft(combinations[level + 1], combinations[level], ranks, cut, bit, keep, rows);
        walk(part, ensemble.left()[node], level + 1);
        meetRight(combinations[level + 1], combinations[level], ranks, cut, bit, keep, rows);
        walk(part, ensemble.right()[node], level + 1);
    }

    private void lookUp(TableGroup.Part part, int index, int level) {
        SubtreeTable table = part.tree().table(index);
        int[] combination = combinations[level];
        int bit = table.above().count();
        for (int split : table.splits()) {
            setLeft(combinations[level + 1], combination, ranked.ranks(split), ranked.cut(split), bit++, rows);
            combination = combinations[level + 1];
        }
        int offset = part.offset(index);
        for (int slot = 0; slot < table.features().length; slot++) {
            int target = start + table.features()[slot] * rows;
            add(contributions, target, tableValues, offset + (slot << table.bits()), combination, rows);
        }
    }

    private static void setLeft(int[] target, int[] source, int[] ranks, int cut, int bit, int rows) {
        for (int row = 0; row < rows; row++) {
            target[row] = source[row] | ((ranks[row] - cut) >>> 31) << bit;
        }
    }

    private static void meetLeft(int[] target, int[] source, int[] ranks, int cut, int bit, int keep, int rows) {
        for (int row = 0; row < rows; row++) {
            int left = (ranks[row] - cut) >>> 31 << bit;
            target[row] = (source[row] & ~keep) | (left & (source[row] | ~keep));
        }
    }

    private static void meetRight(int[] target, int[] source, int[] ranks, int cut, int bit, int keep, int rows) {
        for (int row = 0; row < rows; row++) {
            int right = (cut - 1 - ranks[row]) >>> 31 << bit;
            target[row] = (source[row] & ~keep) | (right & (source[row] | ~keep));
        }
    }

    private static void add(double[] target, int start, double[] table, int offset, int[] combinations, int rows) {
        for (int row = 0; row < rows; row++) {
            target[start + row] += table[offset + combinations[row]];
        }
    }
}
