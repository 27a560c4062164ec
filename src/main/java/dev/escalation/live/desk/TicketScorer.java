package dev.escalation.live.desk;

import dev.escalation.data.CleanData;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.TrainedModel;
import java.util.OptionalLong;

/** Scores tickets as they are told, against the history of a desk. Safe for many threads. */
public interface TicketScorer {
    /** The model that scores now. */
    TrainedModel model();

    /** Names the model in answers and records: kind, and when and on which data it was trained. */
    String modelId();

    /** Whether the desk has a ticket, open or not. */
    boolean has(String ticketId);

    /** The latest moment that the desk knows of, in milliseconds since 1970. */
    long now();

    /**
     * Scores the tickets that are open and without the outcome, with their reasons, as if they stood in the desk as
     * described; the desk stays as it is.
     *
     * @param described whole tickets with all their events
     * @param asOf the moment; empty for the later of the desk's and the described tickets' last moment
     * @return entries in order of risk; tickets that are not open then have none
     * @throws dev.escalation.features.PassedMomentException if the moment is before the desk's
     */
    RiskQueue score(CleanData described, OptionalLong asOf);
}
