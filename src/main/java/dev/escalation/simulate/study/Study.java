package dev.escalation.simulate.study;

import static dev.escalation.simulate.clock.OpenHours.NEVER;

import dev.escalation.data.Instants;
import dev.escalation.features.Target;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Treatment;
import dev.escalation.simulate.engine.Watch;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Policies compared on the same tickets under the same luck.
 *
 * @param policies the first one is {@link Policy#AS_TODAY}
 * @param outcomes by policy, then by replication
 */
public record Study(Setup setup, List<Policy> policies, List<List<Outcome>> outcomes) {
    public Study {
        policies = List.copyOf(policies);
        outcomes = outcomes.stream().map(List::copyOf).toList();
    }

    /**
     * What is simulated.
     *
     * @param target what rule and model predict, and the oracle knows
     * @param rule what the rule says about the donors
     * @param model what the model says about them
     * @param looksPerDay how often somebody looks at the open tickets, 1 to 8
     * @param seed decides all luck
     */
    public record Setup(
            SimulatedDesk desk,
            Assumptions assumptions,
            Period period,
            Target target,
            ScoreCourses rule,
            ScoreCourses model,
            int looksPerDay,
            int replications,
            long seed) {}

    /** @param others policies to compare with today's */
    public static Study of(Setup setup, List<Policy> others, Progress progress) {
        progress.stage("Simulating what acting would save", setup.replications());
        Runs runs = new Runs(setup, others);
        new Replications(setup.desk(), setup.assumptions(), setup.period(), setup.seed())
                .each(setup.replications(), progress, runs::run);
        return runs.study();
    }

    /** Over the replications. */
    public Range range(int policy, ToDoubleFunction<Outcome> figure) {
        return Range.of(outcomes.get(policy).stream().mapToDouble(figure).toArray());
    }

    /** How much more than as today, replication by replication. */
    public Range difference(int policy, ToDoubleFunction<Outcome> figure) {
        return Range.of(IntStream.range(0, setup.replications())
                .mapToDouble(i -> figure.applyAsDouble(outcomes.get(policy).get(i))
                        - figure.applyAsDouble(outcomes.getFirst().get(i)))
                .toArray());
    }

    /** Share more (above 0) or less (below 0) than as today, replication by replication. */
    public Range change(int policy, ToDoubleFunction<Outcome> figure) {
        return Range.of(IntStream.range(0, setup.replications())
                .mapToDouble(i -> figure.applyAsDouble(outcomes.get(policy).get(i))
                                / figure.applyAsDouble(outcomes.getFirst().get(i))
                        - 1)
                .toArray());
    }

    /** What a policy is worth, replication by replication. */
    public Range worth(int policy, Worth worth) {
        return Range.of(worths(policy, worth));
    }

    double[] worths(int policy, Worth worth) {
        return IntStream.range(0, setup.replications())
                .mapToDouble(i -> worth.of(
                        outcomes.get(policy).get(i), outcomes.getFirst().get(i)))
                .toArray();
    }

    /** All runs of a study. */
    private static final class Runs {
        private final Setup setup;
        private final List<Policy> policies;
        private final Outcome[][] outcomes;
        private final Colleagues colleagues;
        private final Looks looks;

        Runs(Setup setup, List<Policy> others) {
            this.setup = setup;
            this.policies =
                    Stream.concat(Stream.of(Policy.AS_TODAY), others.stream()).toList();
            this.outcomes = new Outcome[policies.size()][setup.replications()];
            this.colleagues = new Colleagues(setup.desk().fit().team());
            this.looks = Looks.of(
                    setup.desk().fit().hours(),
                    setup.desk().fit().data().rules().zone(),
                    setup.period(),
                    setup.looksPerDay());
        }

        void run(Replications.Turn turn) {
            DeskRun run = turn.run(Watch.NONE);
            AsToday today = AsToday.of(turn, run, setup.period());
            double share = new SplittableRandom(setup.seed() ^ ~turn.replication()).nextDouble();
            outcomes[0][turn.replication()] = outcome(turn, run, today, Policy.AS_TODAY);
            for (int p = 1; p < policies.size(); p++) {
                Policy policy = policies.get(p);
                Treatment treatment = policy.intervention()
                        .treatment(share, setup.assumptions().availability());
                Reviewer.Choice choice = choice(policy, turn, today, treatment);
                turn.run(new Reviewer(policy, choice, treatment, colleagues, looks));
                outcomes[p][turn.replication()] = outcome(turn, run, today, policy);
            }
        }

        /** A breach that has come cannot be avoided any more, and everybody can see it: no policy spends time on it. */
        private Reviewer.Choice choice(Policy policy, Replications.Turn turn, AsToday today, Treatment treatment) {
            Reviewer.Choice choice = switch (policy.ranking()) {
                case NONE -> (_, _, _) -> Double.NaN;
                case RULE -> (ticket, donor, now) -> setup.rule().at(donor, turn.ageMs(ticket, now));
                case MODEL -> (ticket, donor, now) -> setup.model().at(donor, turn.ageMs(ticket, now));
                case ORACLE -> (ticket, _, now) -> today.avoidable(setup.target(), ticket, now, treatment);
            };
            long left = Math.round(policy.hoursLeft() * Instants.MILLIS_PER_HOUR);
            return setup.target() == Target.SLA_BREACH
                    ? (ticket, donor, now) ->
                            turn.dueAt(ticket) > now + left ? choice.of(ticket, donor, now) : Double.NaN
                    : choice;
        }

        private Outcome outcome(Replications.Turn turn, DeskRun run, AsToday today, Policy policy) {
            int treated = 0;
            int breachedMore = 0;
            double delay = 0;
            int delayed = 0;
            double attention = 0;
            int escalated = 0;
            for (int ticket = 0; ticket < turn.arrivals().count(); ticket++) {
                if (run.chosenAt(ticket) != NEVER) {
                    treated++;
                } else {
                    long resolved = run.resolvedAt(ticket);
                    boolean breached = setup.period().contains(turn.dueAt(ticket)) && resolved > turn.dueAt(ticket);
                    breachedMore += (breached ? 1 : 0) - (today.breached[ticket] ? 1 : 0);
                    if (setup.period().contains(resolved) && setup.period().contains(today.resolvedAt[ticket])) {
                        delay += (resolved - today.resolvedAt[ticket]) / (double) Instants.MILLIS_PER_HOUR;
                        delayed++;
                    }
                }
                if (today.escalated[ticket]) {
                    long created = turn.arrivals().createdAt()[ticket];
                    attention += Instants.hoursBetween(created, attention(run, ticket));
                    escalated++;
                }
            }
            return new Outcome(
                    turn.measured().measures(),
                    treated,
                    treated * policy.intervention().hours(),
                    breachedMore,
                    delayed == 0 ? Double.NaN : delay / delayed,
                    escalated == 0 ? Double.NaN : attention / escalated);
        }

        /** When somebody cared: the customer made the desk, or the desk did by itself, or the ticket was resolved. */
        private long attention(DeskRun run, int ticket) {
            long first = Math.min(run.escalatedAt(ticket), Math.min(run.treatedAt(ticket), run.resolvedAt(ticket)));
            return Math.min(first, setup.period().to());
        }

        Study study() {
            return new Study(
                    setup, policies, Arrays.stream(outcomes).map(List::of).toList());
        }
    }

    /**
     * The tickets of a replication when nothing is done.
     *
     * @param breached due in the period and not resolved in time
     * @param escalated in the period
     */
    private record AsToday(
            boolean[] breached, boolean[] escalated, long[] dueAt, long[] resolvedAt, long[] escalatedAt) {
        static AsToday of(Replications.Turn turn, DeskRun run, Period period) {
            int tickets = turn.arrivals().count();
            AsToday today = new AsToday(
                    new boolean[tickets],
                    new boolean[tickets],
                    new long[tickets],
                    new long[tickets],
                    new long[tickets]);
            for (int ticket = 0; ticket < tickets; ticket++) {
                long due = turn.dueAt(ticket);
                today.dueAt[ticket] = due;
                today.breached[ticket] = period.contains(due) && run.resolvedAt(ticket) > due;
                today.escalated[ticket] = period.contains(run.escalatedAt(ticket));
                today.resolvedAt[ticket] = run.resolvedAt(ticket);
                today.escalatedAt[ticket] = run.escalatedAt(ticket);
            }
            return today;
        }

        /**
         * Higher the sooner the outcome comes that a treatment now would avoid; NaN if none comes, or it would come
         * in spite of the treatment: what is left of the ticket's life, at the treatment's pace, ends after it.
         */
        double avoidable(Target target, int ticket, long now, Treatment treatment) {
            boolean comes = target == Target.SLA_BREACH ? breached[ticket] : escalated[ticket];
            long at = target == Target.SLA_BREACH ? dueAt[ticket] : escalatedAt[ticket];
            double left = resolvedAt[ticket] == NEVER ? Double.POSITIVE_INFINITY : resolvedAt[ticket] - now;
            boolean inTime = (treatment.calms() && target == Target.ESCALATION) || treatment.pace() * left <= at - now;
            return comes && inTime ? -at : Double.NaN;
        }
    }
}
