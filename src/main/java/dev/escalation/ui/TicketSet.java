package dev.escalation.ui;

import dev.escalation.app.Training;
import dev.escalation.model.TrainedModel;

/** Which tickets the queue shows. */
public sealed interface TicketSet {
    /** The open tickets, scored by the model in use. */
    record Open() implements TicketSet {}

    /**
     * Some of the open tickets, scored by the model in use.
     *
     * @param name what they have in common, in words: a chip says it
     * @param rows of the feature table of the training in use
     */
    record SomeOpen(String name, int[] rows) implements TicketSet {}

    /**
     * Scores of a training that stand behind a number of another screen.
     *
     * @param name where they come from, in words: a chip says it
     * @param model the one that gave the scores
     * @param rows of the training's feature table
     */
    record Scores(String name, Training training, TrainedModel model, int[] rows) implements TicketSet {}

    TicketSet OPEN = new Open();
}
