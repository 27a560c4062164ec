package dev.escalation.simulate.study;

import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.simulate.engine.Arrivals;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Watch;
import dev.escalation.task.Progress;

/** Runs the same desk many times, on all cores; every replication has its own luck, whatever the number of threads. */
final class Replications {
    private static final int BLOCK = 5;

    private final SimulatedDesk desk;
    private final Demand demand;
    private final Period period;
    private final long seed;

    /** What is to be seen of a finished run. */
    @FunctionalInterface
    interface Looking {
        void at(int replication, DeskRun run, Measuring measured);
    }

    Replications(SimulatedDesk desk, Assumptions assumptions, Period period, long seed) {
        this.desk = desk;
        this.demand = new Demand(
                desk.fit().findings().arrivals().times(assumptions.arrivals()),
                desk.donors(),
                desk.fit().findings().escalationsPerDay());
        this.period = period;
        this.seed = seed;
    }

    /** The desk as it is. */
    void asToday(int count, Progress progress, Looking looking) {
        ParallelBlocks.run(count, BLOCK, progress, (first, end) -> {
            DeskRun run = new DeskRun(desk.desk());
            for (int replication = first; replication < end; replication++) {
                Arrivals arrivals = demand.draw(seed, replication, period.warmUpFrom(), period.to());
                run.run(new DeskRun.Course(arrivals, seed, replication, period.from(), period.to()), Watch.NONE);
                looking.at(replication, run, measured(run, arrivals));
            }
        });
    }

    private Measuring measured(DeskRun run, Arrivals arrivals) {
        Measuring measuring = new Measuring(period);
        for (int ticket = 0; ticket < arrivals.count(); ticket++) {
            long created = arrivals.createdAt()[ticket];
            measuring.add(
                    created,
                    desk.dueAt(arrivals.script()[ticket], created, run.answerMs(ticket)),
                    run.firstReplyAt(ticket),
                    run.resolvedAt(ticket),
                    run.escalatedAt(ticket));
        }
        return measuring;
    }
}
