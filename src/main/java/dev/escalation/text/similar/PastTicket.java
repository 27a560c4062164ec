package dev.escalation.text.similar;

/**
 * A ticket whose outcome is known at some time.
 *
 * @param ticketId tells it from the ticket that asks
 * @param vector its text's, of unit length; all 0 if it says nothing, then it is nobody's neighbour
 * @param createdAtMillis in milliseconds of the epoch
 * @param knownFromMillis when its outcome was known, in milliseconds of the epoch
 * @param escalated its outcome
 * @param resolutionHours from creation to resolution; NaN if it is not known
 */
public record PastTicket(
        String ticketId,
        float[] vector,
        long createdAtMillis,
        long knownFromMillis,
        boolean escalated,
        double resolutionHours) {
    /** From when on it may be named: its outcome cannot be known before it was there, whatever the data says. */
    long usableFromMillis() {
        return Math.max(createdAtMillis, knownFromMillis);
    }
}
