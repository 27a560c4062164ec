package dev.escalation.explain;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Optional;

/**
 * An explanation, or why there is none. Scores are worth something without it; nothing is put in its place.
 *
 * @param failure in words; empty if there is an explanation
 */
public record Explained(Optional<Explanation> explanation, String failure) {
    /**
     * @param rows rows of the feature table to explain
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Explained of(TrainedModel model, FeatureTable table, int[] rows, Progress progress) {
        return of(Explainer.of(model), table, rows, progress);
    }

    /** The same by an explainer that is asked more often. */
    public static Explained of(Explainer explainer, FeatureTable table, int[] rows, Progress progress) {
        try {
            return new Explained(Optional.of(Explanation.of(explainer, table, rows, progress)), "");
        } catch (ExplanationException e) {
            return new Explained(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
