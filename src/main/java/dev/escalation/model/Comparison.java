package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.evaluation.Verdict;
import java.util.List;

/**
 * Models and yardsticks side by side on the same rows.
 *
 * @param validationRows rows of the feature table on which choices were made
 * @param testRows rows of the feature table in the order of every {@code testProbability}
 * @param results models first, in the order of {@link ModelKind}, then the yardsticks
 * @param best the model with the highest average precision on validation
 * @param lessons that were heeded besides the data
 */
public record Comparison(
        FeatureTable table,
        Split split,
        TrainingOptions options,
        int[] validationRows,
        int[] testRows,
        List<ModelResult> results,
        ModelResult best,
        Lessons lessons) {
    public Comparison {
        results = List.copyOf(results);
    }

    /** Of the data alone. */
    public Comparison(
            FeatureTable table,
            Split split,
            TrainingOptions options,
            int[] validationRows,
            int[] testRows,
            List<ModelResult> results,
            ModelResult best) {
        this(table, split, options, validationRows, testRows, results, best, Lessons.NONE);
    }

    /** The verdict on the evidence of the test segment. */
    public Verdict verdict() {
        return best.test().verdict();
    }
}
