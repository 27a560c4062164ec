package dev.escalation.explain.shap;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact path-dependent Shapley values of a tree ensemble (the values of Lundberg et al., 2020, "tree_path_dependent"):
 * at a feature that is not known, a row goes both ways in proportion to the covers.
 *
 * <p>For one leaf with value v, let a_j be 1 if the row meets all splits on feature j above the leaf, else 0, and b_j the
 * product of the cover ratios at these splits. The leaf's part in the contribution of feature i is
 * {@code v · (a_i - b_i) · Σ_S |S|!(d-|S|-1)!/d! Π_{j∈S} a_j Π_{j∉S} b_j}, and the sum over subsets S of the other
 * features equals {@code ∫₀¹ Π_{j≠i} (t·a_j + (1-t)·b_j) dt} (the weights are a beta function). The integrand is a
 * polynomial of degree d - 1, so Gauss-Legendre quadrature with ⌈d/2⌉ points is exact.
 *
 * <p>A row counts only by the outcomes of splits. What a small subtree contributes depends on few of them, so for many rows
 * it is computed once for each combination and looked up; for few rows, and for trees too deep for that, the rows
 * themselves go down every edge. Both ways are the same walk and agree to rounding.
 */
public final class TreeShap {
    /** Rows looked up together: their ranks, combinations and contributions fit the second-level cache. */
    private static final int ROWS_PER_BLOCK = 1024;

    /** Rows walked together, a divisor of a block: a path's products stay in the second-level cache. */
    private static final int ROWS_PER_WALK = 128;

    /** Values of the tables in memory at a time; a fraction of a last-level cache shared with others. */
    private static final int VALUES_PER_GROUP = 1 << 19;

    private final TreeEnsemble ensemble;
    private final TreeShapes shapes;
    private final int rows;
    private final int width;
    private final double[] values;

    private TreeShap(TreeEnsemble ensemble, Matrix matrix) {
        this.ensemble = ensemble;
        this.shapes = TreeShapes.of(ensemble);
        this.rows = matrix.rows();
        this.width = matrix.width();
        this.values = new double[rows * width];
    }

    /**
     * Explains rows with all cores. Memory beyond the result is a small integer per value (two where some are missing) and
     * some megabytes of tables.
     *
     * @param rows with the ensemble's columns; NaN is missing
     * @return contributions in the ensemble's additive units; base is the expected output under the covers
     * @throws IllegalArgumentException if the matrix has other columns than the ensemble
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static ShapValues explain(TreeEnsemble ensemble, Matrix rows, Progress progress) {
        return explain(ensemble, rows, rows.rows(), progress);
    }

    /** @param plannedRows for how many rows the cheapest way is chosen; 1 walks, very many use tables where they can */
    static ShapValues explain(TreeEnsemble ensemble, Matrix rows, int plannedRows, Progress progress) {
        ensemble.checkColumns(rows);
        progress.stage("Explaining", rows.rows());
        TreeShap shap = new TreeShap(ensemble, rows);
        shap.addTrees(rows, plannedRows, progress);
        return new ShapValues(rows.columns(), shap.shapes.base(), rows.rows(), shap.values);
    }

    private void addTrees(Matrix matrix, int plannedRows, Progress progress) {
        List<Integer> walked = new ArrayList<>();
        List<TabledTree> tabled = new ArrayList<>();
        for (int tree = 0; tree < ensemble.treeCount(); tree++) {
            GaussLegendre quadrature = shapes.quadratures()[tree];
            TreePlan plan = TreePlan.of(ensemble, tree, plannedRows, quadrature.points().length);
            if (plan.isTabled()) {
                tabled.add(TabledTree.of(ensemble, plan, quadrature));
            } else {
                walked.add(tree);
            }
        }
        List<TableGroup> groups = TableGroup.of(tabled, VALUES_PER_GROUP);
        Passes passes = new Passes(progress, rows, 2 * groups.size() + 3);
        RankedRows ranked = RankedRows.of(ensemble, matrix, ROWS_PER_BLOCK, passes.next(rows));
        double[] tables =
                new double[groups.stream().mapToInt(TableGroup::size).max().orElse(0)];
        groups.forEach(group -> lookUp(group, tables, ranked, passes));
        ParallelBlocks.run(
                walked.isEmpty() ? 0 : rows,
                ROWS_PER_WALK,
                passes.next(rows),
                (from, to) -> walk(walked, ranked, from, to, progress));
        ParallelBlocks.run(rows, ROWS_PER_BLOCK, passes.next(rows), this::transpose);
    }

    private void lookUp(TableGroup group, double[] tables, RankedRows ranked, Passes passes) {
        group.fill(ensemble, tables, passes.next(group.tableCount()));
        ParallelBlocks.run(rows, ROWS_PER_BLOCK, passes.next(rows), (from, to) -> {
            new RowLookup(ensemble, ranked.block(from), values, from, to, group, tables).add();
        });
    }

    private void walk(List<Integer> trees, RankedRows ranked, int from, int to, Progress progress) {
        PathWalk.Memory memory = new PathWalk.Memory(width, shapes.depth(), shapes.mostPoints(), to - from);
        int blockFrom = from - from % ROWS_PER_BLOCK;
        int blockRows = Math.min(ROWS_PER_BLOCK, rows - blockFrom);
        RowOutcomes outcomes = new RowOutcomes(ranked.block(from), from - blockFrom, to - from);
        PathWalk walk = new PathWalk(ensemble, memory, outcomes);
        for (int tree : trees) {
            progress.checkCancelled();
            walk.add(ensemble.roots()[tree], shapes.quadratures()[tree]);
        }
        for (int feature = 0; feature < width; feature++) {
            walk.moveTo(values, blockFrom * width + feature * blockRows + from - blockFrom, feature);
        }
    }

    /** Contributions of a block, so far by feature, then row, become those of row after row. */
    private void transpose(int from, int to) {
        int count = to - from;
        double[] byFeature = Arrays.copyOfRange(values, from * width, to * width);
        for (int row = 0; row < count; row++) {
            for (int feature = 0; feature < width; feature++) {
                values[(from + row) * width + feature] = byFeature[feature * count + row];
            }
        }
    }

    /** Each row is a case. */
    private record RowOutcomes(RankedRows.Block block, int start, int cases) implements SplitOutcomes {
        @Override
        public void goLeft(int node, double[] left) {
            int[] ranks = block.ranks(node);
            int cut = block.cut(node);
            for (int i = 0; i < cases; i++) {
                left[i] = (ranks[start + i] - cut) >>> 31;
            }
        }
    }
}
