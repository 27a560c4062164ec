package dev.escalation.simulate.study;

/**
 * Which tickets something is done about, and what.
 *
 * @param ranking the highest first
 * @param perDay at most so many a day, 0 to {@value #MOST_PER_DAY}
 * @param threshold only from this score on; {@link Double#NEGATIVE_INFINITY} for all
 * @param hoursLeft only tickets that are not due within so many hours, at least 0: for the others it is too late. Counts
 *     where breaches are to be avoided
 * @param intervention what is done
 */
public record Policy(Ranking ranking, int perDay, double threshold, double hoursLeft, Intervention intervention) {
    /** More than anybody acts on. */
    public static final int MOST_PER_DAY = 1000;

    /** Nothing is done. */
    public static final Policy AS_TODAY = top(Ranking.NONE, 0, Intervention.fastTrack(1));

    /** @throws IllegalArgumentException if a value is out of its range */
    public Policy {
        if (perDay < 0 || perDay > MOST_PER_DAY || Double.isNaN(threshold)) {
            throw new IllegalArgumentException("A policy takes 0 to " + MOST_PER_DAY
                    + " tickets a day, from a score on: " + perDay + ", " + threshold);
        }
        if (!(hoursLeft >= 0) || Double.isInfinite(hoursLeft)) {
            throw new IllegalArgumentException("The hours left must be at least 0, not " + hoursLeft);
        }
    }

    /** So many a day, whatever their score. */
    public static Policy top(Ranking ranking, int perDay, Intervention intervention) {
        return new Policy(ranking, perDay, Double.NEGATIVE_INFINITY, 0, intervention);
    }

    /** All from a score of the model on. */
    public static Policy from(double threshold, Intervention intervention) {
        return new Policy(Ranking.MODEL, MOST_PER_DAY, threshold, 0, intervention);
    }

    public Policy leaving(double newHoursLeft) {
        return new Policy(ranking, perDay, threshold, newHoursLeft, intervention);
    }

    public Policy taking(int newPerDay) {
        return new Policy(ranking, newPerDay, threshold, hoursLeft, intervention);
    }

    public Policy with(Intervention other) {
        return new Policy(ranking, perDay, threshold, hoursLeft, other);
    }
}
