package dev.escalation.simulate.sla;

import java.util.OptionalDouble;

/**
 * The times to answer and to resolve tickets of one kind, on the policy's clock.
 *
 * @param priority label of the priority at creation; {@link #ANY} for all
 * @param tier of the customer, likewise
 * @param resolveHours above 0, at most {@link #MOST_HOURS}
 * @param firstReplyHours above 0, at most the hours to resolve; empty where no first reply is promised
 */
public record SlaTarget(String priority, String tier, double resolveHours, OptionalDouble firstReplyHours) {
    public static final String ANY = "";

    /** More than a century: whatever is longer is a mistake. */
    public static final double MOST_HOURS = 1_000_000;

    /** @throws IllegalArgumentException if hours are out of range */
    public SlaTarget {
        check("The time to resolve", resolveHours);
        if (firstReplyHours.isPresent()) {
            check("The time to the first reply", firstReplyHours.getAsDouble());
            if (firstReplyHours.getAsDouble() > resolveHours) {
                throw new IllegalArgumentException("The time to the first reply must not be above the time to resolve, "
                        + firstReplyHours.getAsDouble() + " > " + resolveHours);
            }
        }
    }

    /** Without a promise of a first reply. */
    public SlaTarget(String priority, String tier, double resolveHours) {
        this(priority, tier, resolveHours, OptionalDouble.empty());
    }

    private static void check(String what, double hours) {
        if (!isTime(hours)) {
            throw new IllegalArgumentException(
                    what + " must be above 0 and at most " + (long) MOST_HOURS + " hours, not " + hours);
        }
    }

    /** Whether a target can have so many hours. */
    public static boolean isTime(double hours) {
        return hours > 0 && hours <= MOST_HOURS;
    }
}
