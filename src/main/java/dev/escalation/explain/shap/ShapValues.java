package dev.escalation.explain.shap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Shapley values of many rows: for each row, {@code base + Σ contributions = output} of the model, in the model's
 * additive units (log-odds, or probability for a forest).
 *
 * @param columns what contributes, in order
 * @param base the model's output where nothing is known of a row
 * @param rows number of rows
 * @param values contributions, row-major, {@code rows × columns.size()}
 */
public record ShapValues(List<String> columns, double base, int rows, double[] values) {
    public ShapValues {
        columns = List.copyOf(columns);
        if (rows < 0 || values.length != (long) rows * columns.size()) {
            throw new IllegalArgumentException(
                    rows + " rows of " + columns.size() + " columns do not have " + values.length + " values");
        }
    }

    public double at(int row, int column) {
        return values[row * columns.size() + column];
    }

    /** A copy of one row's contributions. */
    public double[] row(int row) {
        return java.util.Arrays.copyOfRange(values, row * columns.size(), (row + 1) * columns.size());
    }

    /**
     * How far the values are from explaining the outputs: the largest {@code |base + Σ contributions - output|}.
     *
     * @param outputs the model's output for each row
     * @return 0 for no rows; NaN if a number is NaN
     */
    public double additivityError(double[] outputs) {
        if (outputs.length != rows) {
            throw new IllegalArgumentException(rows + " rows have " + outputs.length + " outputs");
        }
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            double sum = base;
            for (int column = 0; column < columns.size(); column++) {
                sum += at(row, column);
            }
            largest = Math.max(largest, Math.abs(sum - outputs[row]));
        }
        return largest;
    }

    /**
     * Sums the contributions of encoded columns, such as the parts of a one-hot encoding, back to the column they came
     * from. Exact for models that are additive over the parts; for trees it is the parts' joint share.
     *
     * @param sourceColumns for each column the name of its source
     * @return one column per source, in order of first appearance
     */
    public ShapValues groupedBy(List<String> sourceColumns) {
        if (sourceColumns.size() != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns have " + sourceColumns.size() + " sources");
        }
        List<String> sources = new ArrayList<>(new LinkedHashSet<>(sourceColumns));
        int[] target = sourceColumns.stream().mapToInt(sources::indexOf).toArray();
        double[] sums = new double[rows * sources.size()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < target.length; column++) {
                sums[row * sources.size() + target[column]] += at(row, column);
            }
        }
        return new ShapValues(sources, base, rows, sums);
    }
}
