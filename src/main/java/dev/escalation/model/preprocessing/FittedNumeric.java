package dev.escalation.model.preprocessing;

import dev.escalation.model.preprocessing.PreprocessingOptions.Imputation;
import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import dev.escalation.model.preprocessing.PreprocessingOptions.Scaling;
import java.util.Arrays;

/**
 * What was learnt of a numeric column from the train rows.
 *
 * @param name the column's name
 * @param knownTrainRows train rows with a value; with none, the encoded column is 0 everywhere
 * @param imputedWith median of the known train values; 0 without any
 * @param mean subtracted; 0 if not scaled
 * @param scale divided by, above 0; 1 if constant or not scaled
 * @param indicator whether a column of 0 and 1 says where values were missing
 */
public record FittedNumeric(
        String name, int knownTrainRows, double imputedWith, double mean, double scale, MissingIndicators indicator) {
    /** Two to the power -52. */
    private static final double EPSILON = Math.ulp(1.0);

    public FittedNumeric {
        if (name.isBlank() || knownTrainRows < 0) {
            throw new IllegalArgumentException("column '" + name + "' with " + knownTrainRows + " known rows");
        }
        if (!Double.isFinite(imputedWith) || !Double.isFinite(mean) || !(scale > 0 && scale < Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "column " + name + ": values too large to scale, with median (imputedWith) " + imputedWith
                            + ", mean " + mean + " and scale " + scale);
        }
    }

    static FittedNumeric fit(NumericColumn column, int[] trainRows, PreprocessingOptions options) {
        double[] known = Arrays.stream(trainRows)
                .mapToDouble(row -> column.values()[row])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double median = median(known);
        boolean standardised = options.scaling() == Scaling.STANDARDISED && known.length > 0;
        int imputedRows = options.imputation() == Imputation.MEDIAN ? trainRows.length - known.length : 0;
        double mean = standardised ? mean(known, median, imputedRows) : 0;
        double scale = standardised ? scale(known, median, imputedRows, mean) : 1;
        boolean someMissing = known.length > 0 && known.length < trainRows.length;
        return new FittedNumeric(
                column.name(),
                known.length,
                median,
                mean,
                scale,
                someMissing ? options.missingIndicators() : MissingIndicators.NONE);
    }

    private static double median(double[] ascending) {
        int middle = ascending.length / 2;
        if (ascending.length == 0) {
            return 0;
        }
        return ascending.length % 2 == 1
                ? ascending[middle]
                : ascending[middle - 1] + (ascending[middle] - ascending[middle - 1]) / 2;
    }

    private static double mean(double[] known, double median, int imputedRows) {
        return (Arrays.stream(known).sum() + imputedRows * median) / (known.length + imputedRows);
    }

    /**
     * Population standard deviation of the imputed column; 1 if it is no more than the rounding error of a constant
     * column, by the bound of Chan, Golub and LeVeque (1983) that scikit-learn uses too.
     */
    private static double scale(double[] known, double median, int imputedRows, double mean) {
        double squares = imputedRows * (median - mean) * (median - mean);
        for (double value : known) {
            squares += (value - mean) * (value - mean);
        }
        int rows = known.length + imputedRows;
        double variance = squares / rows;
        double rounding = rows * EPSILON * variance + rows * mean * EPSILON * (rows * mean * EPSILON);
        return variance < Double.POSITIVE_INFINITY && variance <= rounding ? 1 : Math.sqrt(variance);
    }

    int width() {
        return indicator == MissingIndicators.ADDED ? 2 : 1;
    }

    /** Writes this column's cells from the given position on, one row every {@code stride} cells. */
    void encode(NumericColumn column, int[] rows, Imputation imputation, double[] cells, int first, int stride) {
        for (int i = 0; i < rows.length; i++) {
            double value = column.values()[rows[i]];
            int cell = first + i * stride;
            cells[cell] = encoded(value, imputation);
            if (indicator == MissingIndicators.ADDED) {
                cells[cell + 1] = Double.isNaN(value) ? 1 : 0;
            }
        }
    }

    private double encoded(double value, Imputation imputation) {
        if (knownTrainRows == 0) {
            return 0;
        }
        double filled = Double.isNaN(value) && imputation == Imputation.MEDIAN ? imputedWith : value;
        return (filled - mean) / scale;
    }
}
