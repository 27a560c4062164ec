package dev.escalation.model.linear;

import dev.escalation.model.Matrix;
import java.util.List;

/**
 * A linear model: {@code output = intercept + Σ coefficient × value}, in log-odds for logistic regression.
 *
 * @param columns names of the inputs in order
 * @param coefficients one per column, finite
 * @param intercept finite
 * @param means mean of each column over the training rows, finite; the background that explanations compare with
 */
public record LinearModel(List<String> columns, double[] coefficients, double intercept, double[] means) {
    public LinearModel {
        columns = List.copyOf(columns);
        if (coefficients.length != columns.size() || means.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns have " + coefficients.length
                    + " coefficients and " + means.length + " means");
        }
        requireFinite("intercept", intercept, "");
        for (int i = 0; i < means.length; i++) {
            requireFinite("coefficients", coefficients[i], " of " + columns.get(i));
            requireFinite("means", means[i], " of " + columns.get(i));
        }
    }

    private static void requireFinite(String what, double number, String where) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    "a linear model needs finite numbers; among its " + what + " is " + number + where);
        }
    }

    /**
     * The output for one row, in log-odds.
     *
     * @param row one value per column, none missing
     */
    public double output(double[] row) {
        if (row.length != coefficients.length) {
            throw new IllegalArgumentException(
                    "the model has " + coefficients.length + " columns, the row has " + row.length + " values");
        }
        double sum = intercept;
        for (int i = 0; i < row.length; i++) {
            sum += coefficients[i] * row[i];
        }
        return sum;
    }

    /**
     * The output for every row, in log-odds.
     *
     * @throws IllegalArgumentException if the matrix has other columns than the model
     */
    public double[] outputs(Matrix rows) {
        checkColumns(rows);
        double[] outputs = new double[rows.rows()];
        for (int row = 0; row < outputs.length; row++) {
            outputs[row] = output(rows.row(row));
        }
        return outputs;
    }

    /** @throws IllegalArgumentException if the matrix has other columns than the model, or in another order */
    public void checkColumns(Matrix rows) {
        if (!rows.columns().equals(columns)) {
            throw new IllegalArgumentException("the model's columns " + columns + " are not " + rows.columns());
        }
    }
}
