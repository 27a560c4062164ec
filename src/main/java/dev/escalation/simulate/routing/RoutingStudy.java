package dev.escalation.simulate.routing;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.fit.Donors;
import dev.escalation.simulate.fit.TicketCourses;
import dev.escalation.simulate.study.Measures;
import dev.escalation.simulate.study.Period;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Replications;
import dev.escalation.simulate.study.SimulatedDesk;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules for who gets a ticket, compared on the same tickets under the same luck. When a ticket comes, all its work goes to
 * the agent that the rule names; the steps that it needs stay the same, also those that were hand-overs.
 *
 * @param rules the first one is {@link RoutingRule#AS_TODAY}
 * @param outcomes by rule, then by replication
 */
public record RoutingStudy(Setup setup, List<RoutingRule> rules, List<List<Outcome>> outcomes) {
    private static final double HOUR = Instants.MILLIS_PER_HOUR;

    public RoutingStudy {
        rules = List.copyOf(rules);
        outcomes = outcomes.stream().map(List::copyOf).toList();
    }

    /**
     * What is simulated.
     *
     * @param replications at least 1
     * @param seed decides all luck
     */
    public record Setup(StudiedDesk studied, AgentSkills skills, Period period, int replications, long seed) {
        /** On the period that the fit was checked against. */
        public static Setup of(StudiedDesk studied, AgentSkills skills, int replications, long seed) {
            return new Setup(studied, skills, studied.check().period(), replications, seed);
        }
    }

    /**
     * What a rule came to in one replication.
     *
     * @param workedHours of each agent
     * @param resolved tickets of the period that each agent resolved
     */
    public record Outcome(Measures measures, double[] workedHours, int[] resolved) {}

    /** @param others rules to compare with today's */
    public static RoutingStudy of(Setup setup, List<RoutingRule> others, Progress progress) {
        List<RoutingRule> rules =
                Stream.concat(Stream.of(RoutingRule.AS_TODAY), others.stream()).toList();
        progress.stage("Simulating who gets which ticket", setup.replications());
        Runs runs = new Runs(setup, rules);
        new Replications(runs.desk, setup.studied().assumptions(), setup.period(), setup.seed())
                .each(setup.replications(), progress, runs::run);
        return new RoutingStudy(
                setup, rules, Arrays.stream(runs.outcomes).map(List::of).toList());
    }

    /** Over the replications. */
    public Range range(int rule, ToDoubleFunction<Measures> figure) {
        return Range.of(outcomes.get(rule).stream()
                .mapToDouble(outcome -> figure.applyAsDouble(outcome.measures()))
                .toArray());
    }

    /** How much more than as today, replication by replication. */
    public Range difference(int rule, ToDoubleFunction<Measures> figure) {
        return Range.of(IntStream.range(0, setup.replications())
                .mapToDouble(i -> figure.applyAsDouble(outcomes.get(rule).get(i).measures())
                        - figure.applyAsDouble(outcomes.getFirst().get(i).measures()))
                .toArray());
    }

    /** Hours that each agent works in the period. */
    public double[] workingHours() {
        return setup.studied().fit().hours().stream()
                .mapToDouble(hours ->
                        hours.worked(setup.period().from(), setup.period().to()) / HOUR)
                .toArray();
    }

    /** All runs of a study. */
    private static final class Runs {
        final SimulatedDesk desk;
        final Outcome[][] outcomes;
        private final Setup setup;
        private final List<Recommender> recommenders;
        private final Donors donors;
        private final int[] kindOfDonor;

        Runs(Setup setup, List<RoutingRule> rules) {
            this.setup = setup;
            this.donors = setup.studied().donors();
            this.kindOfDonor =
                    Arrays.stream(donors.ticket()).map(setup.skills()::kindOf).toArray();
            SimulatedDesk same = setup.studied().with(setup.studied().assumptions());
            this.desk = same.with(new PaceOfAgents(donors, kindOfDonor, setup.skills()));
            this.recommenders = rules.stream()
                    .map(rule -> Recommender.of(same.fit(), setup.studied().assumptions(), setup.skills(), rule))
                    .toList();
            this.outcomes = new Outcome[rules.size()][setup.replications()];
        }

        void run(Replications.Turn turn) {
            int agents = desk.fit().team().size();
            for (int rule = 0; rule < recommenders.size(); rule++) {
                RoutingWatch watch = new RoutingWatch(
                        recommenders.get(rule),
                        kindOfDonor,
                        agents,
                        turn.arrivals().count());
                DeskRun run = turn.runThroughout(watch);
                outcomes[rule][turn.replication()] = new Outcome(
                        turn.measures(),
                        IntStream.range(0, agents)
                                .mapToDouble(agent -> run.tally().workMs(agent) / HOUR)
                                .toArray(),
                        resolved(turn, run, watch, agents));
            }
        }

        private int[] resolved(Replications.Turn turn, DeskRun run, RoutingWatch watch, int agents) {
            int[] resolved = new int[agents];
            for (int ticket = 0; ticket < turn.arrivals().count(); ticket++) {
                long at = run.resolvedAt(ticket);
                if (at >= setup.period().from() && at < setup.period().to()) {
                    int agent = watch.given(ticket) == Recommender.NOBODY
                            ? resolver(turn.arrivals().script()[ticket])
                            : watch.given(ticket);
                    if (agent != Dictionary.MISSING) {
                        resolved[agent]++;
                    }
                }
            }
            return resolved;
        }

        /** Who worked on a donor last before it was resolved. */
        private int resolver(int donor) {
            int resolve = donors.resolveStep()[donor];
            for (int step = resolve; resolve != TicketCourses.NONE && step >= donors.first()[donor]; step--) {
                if (donors.agent()[step] != Dictionary.MISSING) {
                    return donors.agent()[step];
                }
            }
            return Dictionary.MISSING;
        }
    }
}
