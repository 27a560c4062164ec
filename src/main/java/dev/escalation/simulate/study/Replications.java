package dev.escalation.simulate.study;

import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.simulate.engine.Arrivals;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Watch;
import dev.escalation.task.Progress;
import java.util.function.Consumer;

/** Runs the same desk many times, on all cores; every replication has its own luck, whatever the number of threads. */
final class Replications {
    private static final int BLOCK = 5;

    private final SimulatedDesk desk;
    private final Demand demand;
    private final Period period;
    private final long seed;

    Replications(SimulatedDesk desk, Assumptions assumptions, Period period, long seed) {
        this.desk = desk;
        this.demand = new Demand(
                desk.fit().findings().arrivals().times(assumptions.arrivals()),
                desk.donors(),
                desk.fit().findings().escalationsPerDay());
        this.period = period;
        this.seed = seed;
    }

    /** One replication: the same tickets and the same luck in every run of it. */
    final class Turn {
        private final int replication;
        private final DeskRun run;
        private final Arrivals arrivals;

        private Turn(int replication, DeskRun run) {
            this.replication = replication;
            this.run = run;
            this.arrivals = demand.draw(seed, replication, period.warmUpFrom(), period.to());
        }

        int replication() {
            return replication;
        }

        Arrivals arrivals() {
            return arrivals;
        }

        /** @return the desk after the run, until the next one */
        DeskRun run(Watch watch) {
            run.run(new DeskRun.Course(arrivals, seed, replication, period.from(), period.to()), watch);
            return run;
        }

        long ageMs(int ticket, long now) {
            return now - arrivals.createdAt()[ticket];
        }

        /** When a ticket is due, as far as can be seen now, or after the last run. */
        long dueAt(int ticket) {
            return desk.dueAt(arrivals.script()[ticket], arrivals.createdAt()[ticket], run.answerMs(ticket));
        }

        Measuring measured() {
            Measuring measuring = new Measuring(period);
            for (int ticket = 0; ticket < arrivals.count(); ticket++) {
                measuring.add(
                        arrivals.createdAt()[ticket],
                        dueAt(ticket),
                        desk.replyDueAt(arrivals.script()[ticket], arrivals.createdAt()[ticket]),
                        run.firstReplyAt(ticket),
                        run.resolvedAt(ticket),
                        run.escalatedAt(ticket));
            }
            return measuring;
        }
    }

    /** @param body called from many threads, once for each replication */
    void each(int count, Progress progress, Consumer<Turn> body) {
        ParallelBlocks.run(count, BLOCK, progress, (first, end) -> {
            DeskRun run = new DeskRun(desk.desk());
            for (int replication = first; replication < end; replication++) {
                body.accept(new Turn(replication, run));
            }
        });
    }

    /** The desk as it is. */
    void asToday(int count, Progress progress, Consumer<Turn> looking) {
        each(count, progress, turn -> {
            turn.run(Watch.NONE);
            looking.accept(turn);
        });
    }
}
