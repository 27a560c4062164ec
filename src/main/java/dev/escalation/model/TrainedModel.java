package dev.escalation.model;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.Target;
import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.ChosenThreshold;
import dev.escalation.model.evaluation.IdentityCalibration;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.SigmoidCalibration;
import dev.escalation.model.preprocessing.Preprocessing;
import dev.escalation.model.preprocessing.RawColumns;
import dev.escalation.task.Progress;

/**
 * Everything needed to score a ticket.
 *
 * @param plan what it learned from; features count earlier outcomes at the ages of its points
 * @param calibrator from the predictor's output to a probability
 * @param threshold the alert line, on the probability
 */
public record TrainedModel(
        ModelKind kind,
        FeaturePlan plan,
        Preprocessing preprocessing,
        Predictor predictor,
        Calibrator calibrator,
        ChosenThreshold threshold) {
    public Target target() {
        return plan.target();
    }

    /** The matrix that the predictor sees. */
    public Matrix encode(RawColumns columns, int[] rows) {
        return preprocessing.apply(columns, rows);
    }

    /** What the predictor's outputs say by themselves. */
    Calibrator uncalibrated() {
        return CalibratorChoice.uncalibrated(kind);
    }

    /** How its outputs become probabilities, as in files: sigmoid, isotonic or none. */
    public String calibration() {
        return switch (calibrator) {
            case SigmoidCalibration _ -> "sigmoid";
            case IsotonicCalibration _ -> "isotonic";
            case NoCalibration _, IdentityCalibration _ -> "none";
        };
    }

    /**
     * Probabilities of the outcome, 0 to 1.
     *
     * @throws IllegalArgumentException if a column that the model learned from is missing
     */
    public double[] probabilities(RawColumns columns, int[] rows, Progress progress) {
        return calibrator.probabilities(predictor.outputs(encode(columns, rows), progress));
    }
}
