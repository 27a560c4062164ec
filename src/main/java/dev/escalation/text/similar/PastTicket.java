package dev.escalation.text.similar;

/**
 * What was known of a ticket's outcome during some time. A ticket whose outcome changed, because it was reopened, has several
 * of these, one after the other.
 *
 * @param ticketId tells it from the ticket that asks
 * @param vector its text's, of unit length; all 0 if it says nothing, then it is nobody's neighbour
 * @param createdAtMillis in milliseconds of the epoch
 * @param knownFromMillis when its outcome was known, in milliseconds of the epoch
 * @param knownUntilMillis from when on it was another one or open again; {@link Long#MAX_VALUE} if it has stayed
 * @param escalated its outcome
 * @param resolutionHours from creation to resolution; NaN if it was not resolved then
 */
public record PastTicket(
        String ticketId,
        float[] vector,
        long createdAtMillis,
        long knownFromMillis,
        long knownUntilMillis,
        boolean escalated,
        double resolutionHours) {
    /** From when on it may be named: its outcome cannot be known before it was there, whatever the data says. */
    long usableFromMillis() {
        return Math.max(createdAtMillis, knownFromMillis);
    }
}
