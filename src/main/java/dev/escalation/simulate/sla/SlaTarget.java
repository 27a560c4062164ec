package dev.escalation.simulate.sla;

/**
 * The time to resolve tickets of one kind.
 *
 * @param priority label of the priority at creation; {@link #ANY} for all
 * @param tier of the customer, likewise
 * @param resolveHours on the policy's clock, above 0
 */
public record SlaTarget(String priority, String tier, double resolveHours) {
    public static final String ANY = "";

    /** @throws IllegalArgumentException if the hours are not above 0 */
    public SlaTarget {
        if (!(resolveHours > 0) || Double.isInfinite(resolveHours)) {
            throw new IllegalArgumentException("The time to resolve must be above 0 hours, not " + resolveHours);
        }
    }
}
