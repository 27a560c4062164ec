package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;

/**
 * What is to be known of the trees before rows are explained.
 *
 * @param base expected output under the covers
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

    /** Points of the largest quadrature. */
    int mostPoints() {
        int most = 1;
        for (GaussLegendre quadrature : quadratures) {
            most = Math.max(most, quadrature.points().length);
        }
        return most;
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
