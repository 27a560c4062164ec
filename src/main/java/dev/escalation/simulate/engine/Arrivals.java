package dev.escalation.simulate.engine;

/**
 * Tickets in the order of their creation.
 *
 * @param createdAt milliseconds since 1970, ascending
 * @param script what each goes through
 * @param urgency class in the queues, 0 is the most urgent
 */
public record Arrivals(long[] createdAt, int[] script, byte[] urgency) {
    public int count() {
        return createdAt.length;
    }
}
