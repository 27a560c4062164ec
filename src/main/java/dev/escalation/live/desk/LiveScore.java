package dev.escalation.live.desk;

import dev.escalation.live.RiskBand;

/**
 * The latest score of a ticket in the queue.
 *
 * @param risk 0 to 1
 * @param asOf the moment it is of, in milliseconds since 1970
 * @param modelId of the model that gave it
 */
public record LiveScore(String ticketId, double risk, RiskBand band, long asOf, String modelId) {}
