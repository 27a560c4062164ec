package dev.escalation.ui;

import dev.escalation.app.Training;
import dev.escalation.model.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * The tickets that the queue shows.
 *
 * @param name where they come from, in words: a chip says it; empty for the open tickets
 * @param rows of the training's feature table, null for the open tickets
 */
public record TicketSet(
        String name, @Nullable Training training, @Nullable TrainedModel model, int @Nullable [] rows) {
    /** The open tickets of the queue. */
    public static final TicketSet OPEN = new TicketSet("", null, null, null);

    public boolean isOpenTickets() {
        return rows == null;
    }
}
