package dev.escalation.live.desk;

import dev.escalation.explain.UsualValues;
import dev.escalation.model.TrainedModel;

/**
 * What scores now.
 *
 * @param modelId names it in answers and records
 * @param usual among the tickets that it learned from
 */
public record Scorer(TrainedModel model, String modelId, UsualValues usual) {}
