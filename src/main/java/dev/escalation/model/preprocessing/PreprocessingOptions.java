package dev.escalation.model.preprocessing;

/**
 * How columns become the matrix of a model.
 *
 * @param scaling of numeric columns
 * @param missingIndicators whether a column {@code <name> missing} of 0 and 1 follows each column that has missing and
 *     known values in train
 * @param imputation of missing values
 * @param minimumLevelRows levels with fewer train rows are pooled into the level "other"; 0 keeps every level, default
 *     20
 * @param maximumOneHotLevels a categorical column with more distinct train levels (before pooling) is left out, because
 *     numeric columns stand for it; {@link Integer#MAX_VALUE} for no limit, default 20 for trees
 */
public record PreprocessingOptions(
        Scaling scaling,
        MissingIndicators missingIndicators,
        Imputation imputation,
        int minimumLevelRows,
        int maximumOneHotLevels) {
    /** Default of {@code minimumLevelRows}. */
    public static final int MINIMUM_LEVEL_ROWS = 20;

    /** Default of {@code maximumOneHotLevels} for trees. */
    public static final int MAXIMUM_TREE_LEVELS = 20;

    /** What happens to the scale of numeric columns. */
    public enum Scaling {
        /** (value - mean) / population standard deviation, both of the imputed train column. */
        STANDARDISED,
        /** As it is. */
        RAW
    }

    /** Whether columns say where a value was missing. */
    public enum MissingIndicators {
        ADDED,
        NONE
    }

    /** What stands for a missing value. */
    public enum Imputation {
        /** The median, or the most frequent level, of the train rows. */
        MEDIAN,
        /** NaN, in every one-hot column too: for models that know missing values. */
        KEPT
    }

    public PreprocessingOptions {
        if (minimumLevelRows < 0 || maximumOneHotLevels < 0) {
            throw new IllegalArgumentException(
                    "limits on levels below 0: " + minimumLevelRows + ", " + maximumOneHotLevels);
        }
    }

    /** For logistic regression: standardised, imputed, with missing indicators, every categorical column one-hot. */
    public static PreprocessingOptions forLinear() {
        return new PreprocessingOptions(
                Scaling.STANDARDISED,
                MissingIndicators.ADDED,
                Imputation.MEDIAN,
                MINIMUM_LEVEL_ROWS,
                Integer.MAX_VALUE);
    }

    /** For random forests: raw, imputed, with missing indicators. */
    public static PreprocessingOptions forForest() {
        return new PreprocessingOptions(
                Scaling.RAW, MissingIndicators.ADDED, Imputation.MEDIAN, MINIMUM_LEVEL_ROWS, MAXIMUM_TREE_LEVELS);
    }

    /** For gradient boosting: raw, missing values kept. */
    public static PreprocessingOptions forBoosting() {
        return new PreprocessingOptions(
                Scaling.RAW, MissingIndicators.NONE, Imputation.KEPT, MINIMUM_LEVEL_ROWS, MAXIMUM_TREE_LEVELS);
    }
}
