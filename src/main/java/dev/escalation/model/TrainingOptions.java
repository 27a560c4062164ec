package dev.escalation.model;

import dev.escalation.model.evaluation.ThresholdRule;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to train and how to choose.
 *
 * @param kinds models to train, at least one; default all
 * @param embargo default automatic
 * @param thresholdRule how the alert line is chosen on validation; default a precision of at least 75 %
 * @param calibration default sigmoid
 * @param seed of every random choice; default 7
 */
public record TrainingOptions(
        Set<ModelKind> kinds, Embargo embargo, ThresholdRule thresholdRule, Calibration calibration, long seed) {
    public static final long DEFAULT_SEED = 7;

    public TrainingOptions {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("at least one model is needed");
        }
        kinds = Set.copyOf(kinds);
    }

    /** The same for some kinds of models. */
    public TrainingOptions only(Set<ModelKind> some) {
        return new TrainingOptions(some, embargo, thresholdRule, calibration, seed);
    }

    public static TrainingOptions defaults() {
        return new TrainingOptions(
                EnumSet.allOf(ModelKind.class),
                new Embargo.Automatic(),
                ThresholdRule.standard(),
                Calibration.SIGMOID,
                DEFAULT_SEED);
    }

    /** From a model's score to a probability. */
    public enum Calibration {
        /** Effects still add up in log-odds behind it. */
        SIGMOID,
        ISOTONIC
    }
}
