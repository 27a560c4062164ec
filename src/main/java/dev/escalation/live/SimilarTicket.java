package dev.escalation.live;

/**
 * An earlier ticket that is about the same, as far as it was known at the moment that was asked for.
 *
 * @param ticket row of the ticket table
 * @param similarity cosine of what both begin with, from -1 to 1
 * @param positive whether the outcome that is predicted had happened
 * @param resolutionHours from creation to resolution; NaN while it was not resolved
 * @param helped what was written when it was resolved, personal data masked; empty if nothing was
 */
public record SimilarTicket(
        int ticket,
        String id,
        String subject,
        long createdAt,
        double similarity,
        boolean positive,
        double resolutionHours,
        String helped) {}
