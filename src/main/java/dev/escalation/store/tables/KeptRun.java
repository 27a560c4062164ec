package dev.escalation.store.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A training as it is kept: models as documents, and what they said.
 *
 * @param target what was predicted
 * @param snapshot hash of the data it learned from
 * @param settings JSON of everything that was chosen for it
 * @param took from the features to the explanations
 * @param programVersion that trained
 */
public record KeptRun(
        String runId,
        String target,
        String snapshot,
        String settings,
        Instant trainedAt,
        Duration took,
        String programVersion,
        List<Model> models,
        List<KeptScores> scores) {
    public KeptRun {
        models = List.copyOf(models);
        scores = List.copyOf(scores);
    }

    /**
     * @param name such as {@code xgboost}
     * @param best whether it was the best of the run
     * @param figures JSON of what validation and test showed
     * @param document as in a model file
     */
    public record Model(String name, boolean best, String figures, byte[] document, double trainingSeconds) {}
}
