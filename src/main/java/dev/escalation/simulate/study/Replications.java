package dev.escalation.simulate.study;

import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.simulate.engine.Arrivals;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Watch;
import dev.escalation.task.Progress;
import java.util.function.Consumer;

/** Runs the same desk many times, on all cores; every replication has its own luck, whatever the number of threads. */
public final class Replications {
    private static final int BLOCK = 5;

    private final SimulatedDesk desk;
    private final Demand demand;
    private final Period period;
    private final long seed;

    public Replications(SimulatedDesk desk, Assumptions assumptions, Period period, long seed) {
        this.desk = desk;
        this.demand = new Demand(
                desk.fit().findings().arrivals().times(assumptions.arrivals()),
                desk.donors(),
                desk.fit().findings().escalationsPerDay());
        this.period = period;
        this.seed = seed;
    }

    /** One replication: the same tickets and the same luck in every run of it. */
    public final class Turn {
        private final int replication;
        private final DeskRun run;
        private final Arrivals arrivals;
        private final DeskRun.Course course;

        private Turn(int replication, DeskRun run) {
            this.replication = replication;
            this.run = run;
            this.arrivals = demand.draw(seed, replication, period.warmUpFrom(), period.to());
            this.course = new DeskRun.Course(arrivals, seed, replication, period.from(), period.to());
            run.fill(course);
        }

        public int replication() {
            return replication;
        }

        public Arrivals arrivals() {
            return arrivals;
        }

        /**
         * @param watch looks from the beginning of the period on
         * @return the desk after the run, until the next one
         */
        public DeskRun run(Watch watch) {
            run.goOn(watch);
            return run;
        }

        /** The same with a watch that is there while the desk fills, too. */
        public DeskRun runThroughout(Watch watch) {
            run.run(course, watch);
            return run;
        }

        long ageMs(int ticket, long now) {
            return now - arrivals.createdAt()[ticket];
        }

        /** When a ticket is due, as far as can be seen now, or after the last run. */
        long dueAt(int ticket) {
            return desk.dueAt(arrivals.script()[ticket], arrivals.createdAt()[ticket], run.answerMs(ticket));
        }

        /** What the desk did in the last run. */
        public Measures measures() {
            return measured().measures();
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
    public void each(int count, Progress progress, Consumer<Turn> body) {
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
