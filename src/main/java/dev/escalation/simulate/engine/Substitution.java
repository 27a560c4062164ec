package dev.escalation.simulate.engine;

/** What changes when a step is done at another station than the script's. */
@FunctionalInterface
public interface Substitution {
    /** Everybody takes the same time. */
    Substitution SAME = (_, _, _) -> 1;

    /**
     * Factor on the step's delay and work, above 0.
     *
     * @param step in the numbers of {@link Scripts}; a step of somebody
     * @param station where it is done instead
     */
    double factor(int script, int step, int station);
}
