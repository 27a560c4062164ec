package dev.escalation.report.manager;

import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.evaluation.Evaluation;
import java.util.List;

/**
 * How well a model or a yardstick did on tickets that it had never seen.
 *
 * @param name as in files: {@code xgboost}, {@code rule}
 * @param label in plain words
 * @param alertLineHow how the alert line was chosen
 */
public record ModelFigures(String name, String label, Evaluation test, String alertLineHow) {
    public static ModelFigures of(ModelResult result) {
        String label = result.model()
                .map(model -> model.kind().label())
                .orElse(result.name().equals("rule") ? "rule: priority and age" : "base rate");
        return new ModelFigures(result.name(), label, result.test(), result.thresholdHow());
    }

    public static List<ModelFigures> of(Comparison comparison) {
        return comparison.results().stream().map(ModelFigures::of).toList();
    }
}
