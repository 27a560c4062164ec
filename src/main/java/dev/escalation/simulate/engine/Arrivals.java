package dev.escalation.simulate.engine;

/**
 * Tickets in the order of their creation.
 *
 * @param createdAt milliseconds since 1970, ascending
 * @param script what each goes through
 * @param urgency class in the queues, 0 is the most urgent
 * @param patienceMs calendar time after which the customer escalates a ticket that is still open; {@link DeskRun#NEVER}
 *     for a customer who never does
 */
public record Arrivals(long[] createdAt, int[] script, byte[] urgency, long[] patienceMs) {
    public int count() {
        return createdAt.length;
    }
}
