package dev.escalation.simulate.study;

import dev.escalation.task.Progress;
import java.util.function.ToDoubleFunction;

/**
 * What a scenario comes to.
 *
 * @param study its policies are {@link Compared}
 */
public record Simulation(StudiedDesk desk, Scenario scenario, Study study) {
    /** Fewer say too little about the range. */
    public static final int REPLICATIONS = 200;

    /**
     * @param replications at least 2
     * @param seed decides all luck
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Simulation of(StudiedDesk desk, Scenario scenario, int replications, long seed, Progress progress) {
        Study.Setup setup = setup(desk, scenario, scenario.on(desk.assumptions()), replications, seed);
        return new Simulation(desk, scenario, Study.of(setup, scenario.policies(), progress));
    }

    static Study.Setup setup(
            StudiedDesk desk, Scenario scenario, Assumptions assumptions, int replications, long seed) {
        return new Study.Setup(
                desk.with(assumptions),
                assumptions,
                desk.period(scenario.days()),
                desk.target(),
                desk.rule(),
                desk.model(),
                scenario.looksPerDay(),
                replications,
                seed);
    }

    /** Money where costs are stated, else outcomes that are avoided. */
    public Worth worth() {
        return Worth.of(scenario.costs(), desk.target());
    }

    /** What a policy is worth. */
    public Range worth(Compared policy) {
        return study.worth(policy.ordinal(), worth());
    }

    /** Breaches, or escalations, that a policy avoids. */
    public Range avoided(Compared policy) {
        return study.worth(policy.ordinal(), (one, today) -> Worth.avoided(desk.target(), one, today));
    }

    public Range range(Compared policy, ToDoubleFunction<Outcome> figure) {
        return study.range(policy.ordinal(), figure);
    }

    /** Share more than as today. */
    public Range change(Compared policy, ToDoubleFunction<Outcome> figure) {
        return study.change(policy.ordinal(), figure);
    }

    /** Breaches, or escalations. */
    public ToDoubleFunction<Outcome> outcomes() {
        return switch (desk.target()) {
            case SLA_BREACH -> one -> one.measures().breached();
            case ESCALATION -> one -> one.measures().escalated();
        };
    }
}
