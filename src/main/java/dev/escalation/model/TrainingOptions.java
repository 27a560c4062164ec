package dev.escalation.model;

import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.model.tuning.SearchBudget;
import dev.escalation.model.tuning.TuningOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to train and how to choose.
 *
 * @param kinds models to train, at least one; default all
 * @param embargo default automatic
 * @param thresholdRule how the alert line is chosen on validation; default a precision of at least 75 %
 * @param calibration default sigmoid
 * @param seed of every random choice; default 7
 * @param parameters of each kind of model
 * @param search for better parameters before training; default none
 * @param tuned what a search came to that chose these parameters
 */
public record TrainingOptions(
        Set<ModelKind> kinds,
        Embargo embargo,
        ThresholdRule thresholdRule,
        Calibration calibration,
        long seed,
        ModelParameters parameters,
        Optional<SearchBudget> search,
        List<TuningOutcome> tuned) {
    public static final long DEFAULT_SEED = 7;

    public TrainingOptions {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("at least one model is needed");
        }
        kinds = Set.copyOf(kinds);
        tuned = List.copyOf(tuned);
    }

    /** With the usual parameters. */
    public TrainingOptions(
            Set<ModelKind> kinds, Embargo embargo, ThresholdRule thresholdRule, Calibration calibration, long seed) {
        this(kinds, embargo, thresholdRule, calibration, seed, ModelParameters.defaults(), Optional.empty(), List.of());
    }

    /** The same for some kinds of models. */
    public TrainingOptions only(Set<ModelKind> some) {
        return new TrainingOptions(some, embargo, thresholdRule, calibration, seed, parameters, search, tuned);
    }

    /** The same with another embargo. */
    public TrainingOptions with(Embargo other) {
        return new TrainingOptions(kinds, other, thresholdRule, calibration, seed, parameters, search, tuned);
    }

    /** The same after a search for better parameters. */
    public TrainingOptions searching(SearchBudget budget) {
        return new TrainingOptions(
                kinds, embargo, thresholdRule, calibration, seed, parameters, Optional.of(budget), tuned);
    }

    /** The same with what a search has found. */
    TrainingOptions tuned(ModelParameters found, List<TuningOutcome> outcomes) {
        return new TrainingOptions(kinds, embargo, thresholdRule, calibration, seed, found, Optional.empty(), outcomes);
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
        ISOTONIC,
        /** The model's own probability. */
        NONE,
        /** Whichever of the three says best of validation rows what it has not seen. */
        AUTO
    }
}
