package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;

/**
 * Exact path-dependent Shapley interaction values of one row (Lundberg et al., 2020): the effect of feature i splits into
 * what it does alone and what it does together with each other feature.
 *
 * <p>With the terms of {@link TreeShap}, a leaf's part in the interaction of i and j is
 * {@code v/2 · (a_i - b_i) · (a_j - b_j) · ∫₀¹ Π_{k≠i,j} (t·a_k + (1-t)·b_k) dt}, by the same argument with the weights
 * {@code |S|!(d-|S|-2)!/(d-1)!}; half, because i and j share it.
 */
public final class TreeInteractions {
    private final TreeEnsemble ensemble;
    private final float[] row;
    private final int width;
    private final double[] values;
    private final double[] contributions;
    /** Of the path: its different features, whether the row meets all their splits, the products of cover ratios. */
    private final int[] features;

    private final boolean[] met;
    private final double[] coverRatios;
    private GaussLegendre quadrature = GaussLegendre.of(1);

    private TreeInteractions(TreeEnsemble ensemble, double[] row) {
        this.ensemble = ensemble;
        this.width = row.length;
        this.row = new float[width];
        for (int i = 0; i < width; i++) {
            this.row[i] = (float) row[i];
        }
        this.values = new double[width * width];
        this.contributions = new double[width];
        this.features = new int[width];
        this.met = new boolean[width];
        this.coverRatios = new double[width];
    }

    /**
     * Explains one row.
     *
     * @param row one value per feature; NaN is missing
     * @return features × features, symmetric; line i adds up to the contribution of feature i, its diagonal is what i does
     *     alone
     * @throws IllegalArgumentException if the row does not have one value per feature
     */
    public static double[] of(TreeEnsemble ensemble, double[] row) {
        if (row.length != ensemble.featureNames().size()) {
            throw new IllegalArgumentException("the model has "
                    + ensemble.featureNames().size() + " features, the row has " + row.length + " values");
        }
        TreeInteractions interactions = new TreeInteractions(ensemble, row);
        GaussLegendre[] quadratures = TreeShapes.of(ensemble).quadratures();
        for (int tree = 0; tree < ensemble.treeCount(); tree++) {
            interactions.quadrature = quadratures[tree];
            interactions.walk(ensemble.roots()[tree], 0);
        }
        interactions.setDiagonal();
        return interactions.values;
    }

    private void walk(int node, int count) {
        if (ensemble.isLeaf(node)) {
            addLeaf(ensemble.leafValue()[node], count);
            return;
        }
        int feature = ensemble.feature()[node];
        int index = 0;
        while (index < count && features[index] != feature) {
            index++;
        }
        boolean isNew = index == count;
        boolean metAbove = isNew || met[index];
        double ratioAbove = isNew ? 1 : coverRatios[index];
        boolean goesLeft =
                Float.isNaN(row[feature]) ? ensemble.defaultLeft()[node] : row[feature] < ensemble.threshold()[node];
        features[index] = feature;
        for (boolean left : new boolean[] {true, false}) {
            int child = left ? ensemble.left()[node] : ensemble.right()[node];
            met[index] = metAbove && goesLeft == left;
            coverRatios[index] = ratioAbove * ensemble.cover()[child] / ensemble.cover()[node];
            walk(child, isNew ? count + 1 : count);
        }
        met[index] = metAbove;
        coverRatios[index] = ratioAbove;
    }

    private void addLeaf(double leafValue, int count) {
        double[] quotients = new double[count];
        for (int q = 0; q < quadrature.points().length; q++) {
            double t = quadrature.points()[q];
            double product = leafValue * quadrature.weights()[q];
            for (int i = 0; i < count; i++) {
                double known = met[i] ? 1 : 0;
                double factor = t * known + (1 - t) * coverRatios[i];
                product *= factor;
                quotients[i] = (known - coverRatios[i]) / factor;
            }
            addPairs(product, quotients);
        }
    }

    private void addPairs(double product, double[] quotients) {
        for (int i = 0; i < quotients.length; i++) {
            contributions[features[i]] += product * quotients[i];
            for (int j = 0; j < i; j++) {
                double half = product * quotients[i] * quotients[j] / 2;
                values[features[i] * width + features[j]] += half;
                values[features[j] * width + features[i]] += half;
            }
        }
    }

    private void setDiagonal() {
        for (int i = 0; i < width; i++) {
            double alone = contributions[i];
            for (int j = 0; j < width; j++) {
                alone -= values[i * width + j];
            }
            values[i * width + i] = alone;
        }
    }
}
