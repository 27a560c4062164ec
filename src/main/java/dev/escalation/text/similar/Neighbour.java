package dev.escalation.text.similar;

/**
 * A similar ticket of the past.
 *
 * @param similarity cosine of the texts' vectors, from -1 to 1
 * @param escalated its outcome, known before the moment that was asked for
 * @param resolutionHours NaN if it is not known
 */
public record Neighbour(String ticketId, double similarity, boolean escalated, double resolutionHours) {}
