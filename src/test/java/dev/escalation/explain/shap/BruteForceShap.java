package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;

/** Shapley values from the definition: all subsets of features, each valued by a cover-weighted walk. */
final class BruteForceShap {
    private final TreeEnsemble ensemble;
    private final int features;

    BruteForceShap(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
        this.features = ensemble.featureNames().size();
    }

    double base() {
        return value(new double[features], 0);
    }

    double[] contributions(double[] row) {
        double[] values = new double[1 << features];
        for (int subset = 0; subset < values.length; subset++) {
            values[subset] = value(row, subset);
        }
        double[] contributions = new double[features];
        for (int feature = 0; feature < features; feature++) {
            for (int subset = 0; subset < values.length; subset++) {
                if ((subset >> feature & 1) == 0) {
                    double gain = values[subset | 1 << feature] - values[subset];
                    contributions[feature] += weight(Integer.bitCount(subset)) * gain;
                }
            }
        }
        return contributions;
    }

    /** Shapley interaction value: Σ over S without i and j of |S|! (n - |S| - 2)! / (2 (n - 1)!) × the pair's gain. */
    double interaction(double[] row, int i, int j) {
        double sum = 0;
        int both = 1 << i | 1 << j;
        for (int subset = 0; subset < 1 << features; subset++) {
            if ((subset & both) == 0) {
                int size = Integer.bitCount(subset);
                double gain = value(row, subset | both)
                        - value(row, subset | 1 << i)
                        - value(row, subset | 1 << j)
                        + value(row, subset);
                sum += factorial(size) * factorial(features - size - 2) / factorial(features - 1) / 2 * gain;
            }
        }
        return sum;
    }

    /** |S|! (n - |S| - 1)! / n! */
    private double weight(int size) {
        return factorial(size) * factorial(features - size - 1) / factorial(features);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private double value(double[] row, int known) {
        double sum = ensemble.baseScore();
        for (int root : ensemble.roots()) {
            sum += expected(root, row, known);
        }
        return sum;
    }

    private double expected(int node, double[] row, int known) {
        int left = ensemble.left()[node];
        int right = ensemble.right()[node];
        if (left < 0) {
            return ensemble.leafValue()[node];
        }
        int feature = ensemble.feature()[node];
        if ((known >> feature & 1) == 0) {
            return (ensemble.cover()[left] * expected(left, row, known)
                            + ensemble.cover()[right] * expected(right, row, known))
                    / ensemble.cover()[node];
        }
        float value = (float) row[feature];
        boolean goesLeft = Float.isNaN(value) ? ensemble.defaultLeft()[node] : value < ensemble.threshold()[node];
        return expected(goesLeft ? left : right, row, known);
    }
}
