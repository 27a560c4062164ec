package dev.escalation.analysis;

import dev.escalation.chart.Estimate;
import dev.escalation.chart.Interval;

/**
 * How many tickets had an outcome.
 *
 * @param yes tickets with it
 * @param decided tickets of which it is known
 * @param undecided tickets that may still come to it, mostly open ones; in no share
 */
public record Share(int yes, int decided, int undecided) {
    /** Beyond this share of undecided tickets on, those decided early speak for too few. */
    private static final double MOST_UNKNOWN = 0.1;

    /** With Wilson's 95 % interval (Wilson 1927); NaN without a decided ticket. */
    public Estimate estimate() {
        return decided == 0
                ? Estimate.of(Double.NaN)
                : new Estimate((double) yes / decided, Interval.wilson(yes, decided));
    }

    /**
     * Whether enough is decided to compare it with others. A ticket with the outcome is decided at once and one without it
     * only when it ends, so a share among young tickets is too large.
     */
    public boolean isSettled() {
        return isMostlyKnown(decided, undecided);
    }

    static boolean isMostlyKnown(int known, int unknown) {
        return known > 0 && unknown <= MOST_UNKNOWN * (known + unknown);
    }
}
