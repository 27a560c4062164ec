package dev.escalation.simulate.routing;

/**
 * What agents have to do.
 *
 * @param open tickets of each agent of a team
 * @param taken tickets that each took lately: one counts half after {@value #HALF_LIFE_DAYS} days, and so on
 */
public record Loads(double[] open, double[] taken) {
    static final int HALF_LIFE_DAYS = 14;

    static Loads none(int agents) {
        return new Loads(new double[agents], new double[agents]);
    }

    /** How much a ticket counts that was taken so long ago. */
    static double counts(long ageMs) {
        return Math.exp(-ageMs * Math.log(2) / (HALF_LIFE_DAYS * 24 * 3_600_000.0));
    }
}
