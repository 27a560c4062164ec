package dev.escalation.simulate.study;

/**
 * What a desk did in a period.
 *
 * @param arrived tickets that were created
 * @param due tickets with a target that became due
 * @param breached of those, not resolved in time
 * @param repliesDue tickets with a target for the first reply that became due
 * @param repliesLate of those, neither answered nor resolved in time
 * @param escalated tickets that their customer escalated
 * @param resolved tickets
 * @param meanResolveHours of those, calendar time since creation; NaN if there are none
 * @param medianResolveHours likewise
 * @param ninthResolveHours nine in ten of those were resolved within, likewise
 * @param meanReplyHours calendar time from creation to the first reply, of replies in the period, likewise
 * @param meanOpen tickets open on average
 */
public record Measures(
        int arrived,
        int due,
        int breached,
        int repliesDue,
        int repliesLate,
        int escalated,
        int resolved,
        double meanResolveHours,
        double medianResolveHours,
        double ninthResolveHours,
        double meanReplyHours,
        double meanOpen) {
    /** 0 to 1; NaN if nothing was due. */
    public double breachRate() {
        return breached / (double) due;
    }

    /** 0 to 1; NaN if no reply was due. */
    public double lateReplyRate() {
        return repliesLate / (double) repliesDue;
    }
}
