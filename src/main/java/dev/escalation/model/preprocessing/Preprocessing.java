package dev.escalation.model.preprocessing;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The road from raw columns to a model's matrix, fitted on train rows and then applied unchanged to any rows. Columns
 * and levels are found by name, so other data with other dictionaries can be scored later.
 *
 * @param options what was asked for
 * @param numeric numeric columns, in the order of the raw columns
 * @param categorical one-hot encoded columns, in the order of the raw columns
 * @param learned columns of many levels, each as one number; only where outcomes were told
 * @param encoded the columns of the matrix: the numeric ones, then the categorical ones, each followed by its indicator,
 *     then the learned ones
 */
public record Preprocessing(
        PreprocessingOptions options,
        List<FittedNumeric> numeric,
        List<FittedCategorical> categorical,
        List<FittedLevels> learned,
        List<EncodedColumn> encoded) {
    public Preprocessing {
        numeric = List.copyOf(numeric);
        categorical = List.copyOf(categorical);
        learned = List.copyOf(learned);
        encoded = List.copyOf(encoded);
        int width = numeric.stream().mapToInt(FittedNumeric::width).sum()
                + categorical.stream().mapToInt(FittedCategorical::width).sum()
                + learned.size();
        if (encoded.size() != width) {
            throw new IllegalArgumentException(
                    "names of " + encoded.size() + " encoded columns, but " + width + " are made");
        }
        List<EncodedColumn> made = EncodedNames.of(numeric, categorical, learned);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < width; i++) {
            EncodedColumn column = encoded.get(i);
            if (!names.add(column.name()) || !column.source().equals(made.get(i).source())) {
                throw new IllegalArgumentException("encoded column " + i + ", " + column.name() + " of "
                        + column.source() + ", is there twice or is made of another column");
            }
        }
    }

    /**
     * With the matrix of the train rows. It is not what {@link #apply} makes of them: a row is encoded without its own
     * outcome.
     */
    public record Fitted(Preprocessing preprocessing, Matrix trainRows) {}

    /**
     * Learns from the train rows alone. Categorical columns of too many levels are left out.
     *
     * @param trainRows row numbers, at least one
     * @throws IllegalArgumentException without train rows, or if values are too large to scale
     */
    public static Preprocessing fit(RawColumns raw, int[] trainRows, PreprocessingOptions options) {
        return fit(raw, trainRows, options, List.of(), Progress.NONE);
    }

    /**
     * Learns from the train rows and their outcomes: a categorical column of too many levels for one-hot becomes
     * {@link FittedLevels}.
     *
     * @param trainRows row numbers, at least one
     * @param outcomes of the train rows
     * @throws IllegalArgumentException without train rows, or if values are too large to scale
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Fitted fit(
            RawColumns raw, int[] trainRows, TrainOutcomes outcomes, PreprocessingOptions options, Progress progress) {
        List<LevelLessons> lessons = new ArrayList<>();
        for (RawColumn column : raw.columns()) {
            progress.checkCancelled();
            if (column instanceof CategoricalColumn codes && FittedCategorical.fit(codes, trainRows, options) == null) {
                lessons.add(new LevelLessons(codes, trainRows, outcomes));
            }
        }
        Preprocessing fitted = fit(
                raw,
                trainRows,
                options,
                lessons.stream().map(LevelLessons::fitted).toList(),
                progress);
        Matrix matrix = fitted.apply(raw, trainRows, progress);
        int width = matrix.width();
        for (int i = 0; i < lessons.size(); i++) {
            lessons.get(i).encodeTrainRows(matrix.values(), width - lessons.size() + i, width);
        }
        return new Fitted(fitted, matrix);
    }

    private static Preprocessing fit(
            RawColumns raw,
            int[] trainRows,
            PreprocessingOptions options,
            List<FittedLevels> learned,
            Progress progress) {
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
        return new Preprocessing(
                options, numeric, categorical, learned, EncodedNames.of(numeric, categorical, learned));
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
        for (FittedLevels column : learned) {
            column.encode(raw.categorical(column.name()), rows, cells, first, width);
            first++;
        }
        return new Matrix(encoded.stream().map(EncodedColumn::name).toList(), rows.length, cells);
    }

    /** The raw column of each column of the matrix. */
    public List<String> sourceColumns() {
        return encoded.stream().map(EncodedColumn::source).toList();
    }
}
