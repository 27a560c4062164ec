package dev.escalation.explain;

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
