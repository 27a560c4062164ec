package dev.escalation.ui.models;

import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.ui.TrainingRun;

/**
 * What the screen shows.
 *
 * @param inFront the model in use if it is of this run, else the best of the run; it has the first colour
 * @param selected the model of the cards
 */
public record Shown(TrainingRun run, ModelResult inFront, ModelResult selected) {
    public Comparison comparison() {
        return run.training().comparison();
    }
}
