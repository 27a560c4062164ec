package dev.escalation.explain;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;

/**
 * Exact path-dependent Shapley values of a tree ensemble (the values of Lundberg et al., 2020, "tree_path_dependent"):
 * at a feature that is not known, a row goes both ways in proportion to the covers.
 *
 * <p>For one leaf with value v, let a_j be 1 if the row meets all splits on feature j above the leaf, else 0, and b_j the
 * product of the cover ratios at these splits. The leaf's part in the contribution of feature i is
 * {@code v · (a_i - b_i) · Σ_S |S|!(d-|S|-1)!/d! Π_{j∈S} a_j Π_{j∉S} b_j}, and the sum over subsets S of the other
 * features equals {@code ∫₀¹ Π_{j≠i} (t·a_j + (1-t)·b_j) dt} (the weights are a beta function). The integrand is a
 * polynomial of degree d - 1, so Gauss-Legendre quadrature with ⌈d/2⌉ points is exact.
 */
public final class TreeShap {
    /** Small enough that a path's products stay in the second-level cache, large enough to fill vector registers. */
    static final int ROWS_PER_BLOCK = 128;

    private TreeShap() {}

    /**
     * Explains rows with all cores. Memory beyond the result does not grow with the number of rows.
     *
     * @param rows with the ensemble's columns; NaN is missing
     * @return contributions in the ensemble's additive units; base is the expected output under the covers
     * @throws IllegalArgumentException if the matrix has other columns than the ensemble
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static ShapValues explain(TreeEnsemble ensemble, Matrix rows, Progress progress) {
        ensemble.checkColumns(rows);
        progress.stage("Explaining", rows.rows());
        TreeShapes shapes = TreeShapes.of(ensemble);
        double[] values = new double[rows.rows() * rows.width()];
        ParallelBlocks.run(rows.rows(), ROWS_PER_BLOCK, progress, (from, to) -> {
            TreeShapBlock block = new TreeShapBlock(ensemble, shapes, rows, from, to);
            for (int tree = 0; tree < ensemble.treeCount(); tree++) {
                progress.checkCancelled();
                block.add(tree);
            }
            block.copyTo(values);
        });
        return new ShapValues(rows.columns(), shapes.base(), rows.rows(), values);
    }

    /**
     * What the walk needs to know of the trees beforehand.
     *
     * @param base expected output
     * @param depth most splits on a path, over all trees
     * @param quadratures for each tree the smallest quadrature that is exact for it
     */
    record TreeShapes(double base, int depth, GaussLegendre[] quadratures) {
        static TreeShapes of(TreeEnsemble ensemble) {
            Survey survey = new Survey(ensemble);
            GaussLegendre[] bySize = new GaussLegendre[ensemble.featureNames().size() / 2 + 2];
            GaussLegendre[] quadratures = new GaussLegendre[ensemble.treeCount()];
            double base = ensemble.baseScore();
            int depth = 0;
            for (int tree = 0; tree < quadratures.length; tree++) {
                survey.mostFeatures = 1;
                base += survey.expected(ensemble.roots()[tree], 0, 0);
                depth = Math.max(depth, survey.depth);
                int size = Math.ceilDiv(survey.mostFeatures, 2);
                bySize[size] = bySize[size] == null ? GaussLegendre.of(size) : bySize[size];
                quadratures[tree] = bySize[size];
            }
            return new TreeShapes(base, depth, quadratures);
        }
    }

    /** Walks a tree once. */
    private static final class Survey {
        private final TreeEnsemble ensemble;
        private final int[] timesOnPath;
        private int mostFeatures;
        private int depth;

        Survey(TreeEnsemble ensemble) {
            this.ensemble = ensemble;
            this.timesOnPath = new int[ensemble.featureNames().size()];
        }

        double expected(int node, int level, int features) {
            if (ensemble.isLeaf(node)) {
                mostFeatures = Math.max(mostFeatures, features);
                depth = Math.max(depth, level);
                return ensemble.leafValue()[node];
            }
            int feature = ensemble.feature()[node];
            int featuresBelow = timesOnPath[feature]++ == 0 ? features + 1 : features;
            int left = ensemble.left()[node];
            int right = ensemble.right()[node];
            double sum = ensemble.cover()[left] * expected(left, level + 1, featuresBelow)
                    + ensemble.cover()[right] * expected(right, level + 1, featuresBelow);
            timesOnPath[feature]--;
            return sum / ensemble.cover()[node];
        }
    }
}
