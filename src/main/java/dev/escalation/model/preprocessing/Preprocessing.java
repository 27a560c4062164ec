package dev.escalation.model.preprocessing;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The road from raw columns to a model's matrix, fitted on train rows and then applied unchanged to any rows. Columns
 * and levels are found by name, so other data with other dictionaries can be scored later.
 *
 * @param options what was asked for
 * @param numeric numeric columns, in the order of the raw columns
 * @param categorical one-hot encoded columns, in the order of the raw columns
 * @param encoded the columns of the matrix: the numeric ones, then the categorical ones, each followed by its indicator
 */
public record Preprocessing(
        PreprocessingOptions options,
        List<FittedNumeric> numeric,
        List<FittedCategorical> categorical,
        List<EncodedColumn> encoded) {
    public Preprocessing {
        numeric = List.copyOf(numeric);
        categorical = List.copyOf(categorical);
        encoded = List.copyOf(encoded);
        int width = numeric.stream().mapToInt(FittedNumeric::width).sum()
                + categorical.stream().mapToInt(FittedCategorical::width).sum();
        if (encoded.size() != width) {
            throw new IllegalArgumentException(
                    "names of " + encoded.size() + " encoded columns, but " + width + " are made");
        }
    }

    /**
     * Learns from the train rows alone.
     *
     * @param trainRows row numbers, at least one
     * @throws IllegalArgumentException without train rows, or if values are too large to scale
     */
    public static Preprocessing fit(RawColumns raw, int[] trainRows, PreprocessingOptions options) {
        return fit(raw, trainRows, options, Progress.NONE);
    }

    /**
     * The same, asking before each column.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Preprocessing fit(RawColumns raw, int[] trainRows, PreprocessingOptions options, Progress progress) {
        if (trainRows.length == 0) {
            throw new IllegalArgumentException("preprocessing cannot be fitted without train rows");
        }
        List<FittedNumeric> numeric = new ArrayList<>();
        List<FittedCategorical> categorical = new ArrayList<>();
        for (RawColumn column : raw.columns()) {
            progress.checkCancelled();
            switch (column) {
                case NumericColumn values -> numeric.add(FittedNumeric.fit(values, trainRows, options));
                case CategoricalColumn codes -> {
                    FittedCategorical fitted = FittedCategorical.fit(codes, trainRows, options);
                    if (fitted != null) {
                        categorical.add(fitted);
                    }
                }
            }
        }
        return new Preprocessing(options, numeric, categorical, EncodedNames.of(numeric, categorical));
    }

    /**
     * The matrix of the given rows, in the given order.
     *
     * @param raw has at least the columns fitted on; others are passed over
     * @throws IllegalArgumentException if a column is missing or of the other kind
     */
    public Matrix apply(RawColumns raw, int[] rows) {
        return apply(raw, rows, Progress.NONE);
    }

    /**
     * The same, asking before each column.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Matrix apply(RawColumns raw, int[] rows, Progress progress) {
        int width = encoded.size();
        double[] cells = new double[Math.multiplyExact(rows.length, width)];
        int first = 0;
        for (FittedNumeric column : numeric) {
            progress.checkCancelled();
            column.encode(raw.numeric(column.name()), rows, options.imputation(), cells, first, width);
            first += column.width();
        }
        for (FittedCategorical column : categorical) {
            progress.checkCancelled();
            column.encode(raw.categorical(column.name()), rows, options.imputation(), cells, first, width);
            first += column.width();
        }
        return new Matrix(encoded.stream().map(EncodedColumn::name).toList(), rows.length, cells);
    }

    /** The raw column of each column of the matrix. */
    public List<String> sourceColumns() {
        return encoded.stream().map(EncodedColumn::source).toList();
    }
}
