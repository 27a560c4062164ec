package dev.escalation.live.desk;

import dev.escalation.explain.Explainer;
import dev.escalation.explain.UsualValues;
import dev.escalation.model.TrainedModel;

/**
 * What scores now.
 *
 * @param explainer of the model that scores
 * @param modelId names it in answers and records
 * @param usual among the tickets that it learned from
 */
public record Scorer(Explainer explainer, String modelId, UsualValues usual) {
    public Scorer(TrainedModel model, String modelId, UsualValues usual) {
        this(Explainer.of(model), modelId, usual);
    }

    public TrainedModel model() {
        return explainer.model();
    }
}
