package dev.escalation.model;

import java.util.List;

/**
 * What a model sees: one row per prediction point, one column per encoded feature.
 *
 * @param columns names in column order, distinct
 * @param values row-major, {@code rows × columns.size()}; NaN is a missing value
 */
public record Matrix(List<String> columns, int rows, double[] values) {
    public Matrix {
        columns = List.copyOf(columns);
        if (rows < 0 || values.length != (long) rows * columns.size()) {
            throw new IllegalArgumentException("a matrix of " + rows + " rows and " + columns.size()
                    + " columns does not have " + values.length + " values");
        }
    }

    public int width() {
        return columns.size();
    }

    public double at(int row, int column) {
        return values[row * columns.size() + column];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        return java.util.Arrays.copyOfRange(values, row * width(), (row + 1) * width());
    }
}
