package dev.escalation.simulate.study;

import dev.escalation.task.Progress;

/**
 * What a scenario comes to, from all sides.
 *
 * @param byChance worth by how often the intervention works
 * @param byCapacity worth by tickets a day
 * @param sensitivity worth by each assumption
 */
public record Outlook(Simulation simulation, Sweep byChance, Sweep byCapacity, Sensitivity sensitivity) {
    /** Of the many simulations beside the first; the first has {@link Simulation#REPLICATIONS}. */
    public static final int REPLICATIONS_BESIDE = 60;

    /**
     * @param simulation that was made with the seed
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Outlook of(Simulation simulation, int replications, long seed, Progress progress) {
        StudiedDesk desk = simulation.desk();
        Scenario scenario = simulation.scenario();
        return new Outlook(
                simulation,
                Sweep.byChance(desk, scenario, replications, seed, progress),
                Sweep.byCapacity(desk, scenario, replications, seed, progress),
                Sensitivity.of(desk, scenario, replications, seed, progress));
    }
}
