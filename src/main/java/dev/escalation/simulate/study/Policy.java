package dev.escalation.simulate.study;

/**
 * Which tickets something is done about, and what.
 *
 * @param ranking the highest first
 * @param perDay at most so many a day, 0 to {@value #MOST_PER_DAY}
 * @param threshold only from this score on; {@link Double#NEGATIVE_INFINITY} for all
 * @param intervention what is done
 */
public record Policy(Ranking ranking, int perDay, double threshold, Intervention intervention) {
    /** More than anybody acts on. */
    public static final int MOST_PER_DAY = 1000;

    /** Nothing is done. */
    public static final Policy AS_TODAY =
            new Policy(Ranking.NONE, 0, Double.NEGATIVE_INFINITY, Intervention.fastTrack(1));

    /** @throws IllegalArgumentException if a value is out of its range */
    public Policy {
        if (perDay < 0 || perDay > MOST_PER_DAY || Double.isNaN(threshold)) {
            throw new IllegalArgumentException("A policy takes 0 to " + MOST_PER_DAY
                    + " tickets a day, from a score on: " + perDay + ", " + threshold);
        }
    }

    /** So many a day, whatever their score. */
    public static Policy top(Ranking ranking, int perDay, Intervention intervention) {
        return new Policy(ranking, perDay, Double.NEGATIVE_INFINITY, intervention);
    }

    /** All from a score of the model on. */
    public static Policy from(double threshold, Intervention intervention) {
        return new Policy(Ranking.MODEL, MOST_PER_DAY, threshold, intervention);
    }
}
