package dev.escalation.explain.shap;

import dev.escalation.model.Matrix;
import dev.escalation.model.linear.LinearModel;

/**
 * Exact interventional Shapley values of a linear model against its training rows: coefficient × (value - mean)
 * (Štrumbelj and Kononenko, 2014).
 */
public final class LinearShap {
    private LinearShap() {}

    /**
     * Explains rows; base = intercept + Σ coefficient × mean.
     *
     * @param rows with the model's columns, none missing
     * @throws IllegalArgumentException if the matrix has other columns than the model
     */
    public static ShapValues explain(LinearModel model, Matrix rows) {
        model.checkColumns(rows);
        int width = rows.width();
        double[] values = new double[rows.values().length];
        for (int i = 0; i < values.length; i++) {
            int column = i % width;
            values[i] = model.coefficients()[column] * (rows.values()[i] - model.means()[column]);
        }
        return new ShapValues(rows.columns(), model.output(model.means()), rows.rows(), values);
    }
}
