package dev.escalation.text.similar;

/**
 * What to look for.
 *
 * @param ticketId the ticket that asks, never its own neighbour
 * @param vector its text's, of unit length
 * @param asOfMillis only outcomes known strictly before are seen, in milliseconds of the epoch
 * @param count neighbours at most, from 1
 */
public record SimilarQuery(String ticketId, float[] vector, long asOfMillis, int count) {
    public SimilarQuery {
        if (count < 1) {
            throw new IllegalArgumentException("at least one neighbour, not " + count);
        }
    }
}
