package dev.escalation.model;

import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.Reliability;
import java.util.Optional;

/**
 * One line of the comparison: a model or a yardstick.
 *
 * @param name as in files: {@code xgboost}, {@code rule}
 * @param model the final model, refit on train and validation; empty for a yardstick
 * @param validation how the model that learned from train alone does on validation, where every choice was made
 * @param test how the final model does on test, which is read once
 * @param uncalibrated how reliable the final model's own probabilities are on test; empty for a yardstick
 * @param validationProbability per validation row
 * @param testProbability per test row
 * @param thresholdHow how the alert line was chosen, in words
 * @param seconds of training
 */
public record ModelResult(
        String name,
        Optional<TrainedModel> model,
        Evaluation validation,
        Evaluation test,
        Optional<Reliability> uncalibrated,
        double[] validationProbability,
        double[] testProbability,
        String thresholdHow,
        double seconds) {}
