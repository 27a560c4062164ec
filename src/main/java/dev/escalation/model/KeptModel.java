package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import dev.escalation.task.Progress;

/**
 * A model of an earlier training with what it said then.
 *
 * @param validationProbability per validation row, of the model that learned from train alone
 * @param testProbability per test row, of the final model
 * @param seconds of training
 */
public record KeptModel(TrainedModel model, double[] validationProbability, double[] testProbability, double seconds) {
    /** Other processors may round the last digits of an exponential otherwise. */
    private static final double SAME = 1e-9;

    /** Whether the model says of the test rows what it said then, which it does only for the same features. */
    boolean isOf(FeatureTable table, int[] validation, int[] test, Progress progress) {
        if (validation.length != validationProbability.length || test.length != testProbability.length) {
            return false;
        }
        double[] now = model.probabilities(ModelInput.all(table), test, progress);
        for (int i = 0; i < now.length; i++) {
            if (!(Math.abs(now[i] - testProbability[i]) <= SAME)) {
                return false;
            }
        }
        return true;
    }
}
