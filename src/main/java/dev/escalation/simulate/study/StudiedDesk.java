package dev.escalation.simulate.study;

import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.Segment;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.fit.Donors;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A desk that is ready for questions: fitted on the tickets before the test period, checked against that period, and with
 * the tickets of the test period as donors, about which rule and model have said something without having seen them.
 *
 * @param assumptions as calibrated on the history before the test period
 * @param donors tickets of the test period, on which the scores are honest
 * @param rule what the rule says about the donors
 * @param model what the best model says about them
 * @param alertLine score from which on the model alerts, as chosen on validation
 */
public record StudiedDesk(
        DeskFit fit,
        Assumptions assumptions,
        FitCheck check,
        Donors donors,
        Target target,
        ScoreCourses rule,
        ScoreCourses model,
        double alertLine) {
    /** Hardly a ticket is open for longer. */
    public static final Duration WARM_UP = Duration.ofDays(42);

    private static final Duration SHORTEST_HISTORY = Duration.ofDays(14);
    private static final String RULE = "rule";

    /**
     * @param stated service levels; empty to read them off the tickets before the test period
     * @param replications of the check against the test period
     * @param seed decides all luck
     * @throws CannotSimulateException if the history says too little
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static StudiedDesk of(
            Comparison comparison, Optional<SlaPolicy> stated, int replications, long seed, Progress progress) {
        FeatureTable table = comparison.table();
        long moment = comparison.split().testStart();
        long[] created = table.data().tickets().createdAt();
        int[] before = tickets(created.length, ticket -> created[ticket] < moment);
        int[] test = tickets(created.length, ticket -> comparison.split().ofTicket()[ticket] == Segment.TEST);
        requireHistory(created, before, test, moment);
        DeskFit fit = stated.map(policy -> DeskFit.of(table.data(), before, moment, policy))
                .orElseGet(() -> DeskFit.of(table.data(), before, moment));
        requireDesk(fit, table.target());
        progress.checkCancelled();
        Assumptions assumptions = Calibration.of(fit, seed, progress);
        long until = FitCheck.takesTicketsUntil(fit);
        FitCheck check = FitCheck.of(fit, assumptions, until, replications, seed, progress);
        return new StudiedDesk(
                fit,
                assumptions,
                check,
                fit.donors(test, table.data().lastMoment()),
                table.target(),
                courses(comparison, yardstick(comparison), test),
                courses(comparison, comparison.best(), test),
                comparison.best().test().threshold());
    }

    private static void requireHistory(long[] created, int[] before, int[] test, long moment) {
        if (test.length == 0) {
            throw new CannotSimulateException(Said.of("simulate.scores.none"));
        }
        long first =
                Arrays.stream(before).mapToLong(ticket -> created[ticket]).min().orElse(moment);
        if (moment - first < SHORTEST_HISTORY.toMillis()) {
            throw new CannotSimulateException(Said.of("simulate.history.short", SHORTEST_HISTORY.toDays()));
        }
    }

    private static void requireDesk(DeskFit fit, Target target) {
        if (fit.team().size() == 0) {
            throw new CannotSimulateException(Said.of("simulate.agents.none"));
        }
        if (target == Target.ESCALATION && fit.findings().escalationsPerDay() == 0) {
            throw new CannotSimulateException(Said.of("simulate.escalations.none"));
        }
        if (target == Target.SLA_BREACH && fit.policy().isEmpty()) {
            throw new CannotSimulateException(Said.of("simulate.sla.none"));
        }
    }

    private static int[] tickets(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).toArray();
    }

    private static ModelResult yardstick(Comparison comparison) {
        return comparison.results().stream()
                .filter(one -> one.name().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private static ScoreCourses courses(Comparison comparison, ModelResult of, int[] tickets) {
        return ScoreCourses.of(comparison.table(), comparison.testRows(), of.testProbability(), tickets);
    }

    /**
     * A period to simulate, from the end of the fit's history on.
     *
     * @param days 1 to 365
     */
    public Period period(int days) {
        if (days < 1 || days > 365) {
            throw new IllegalArgumentException("A simulation lasts 1 to 365 days, not " + days);
        }
        return Period.of(fit.moment(), fit.moment() + Duration.ofDays(days).toMillis(), WARM_UP);
    }

    /** The desk under other assumptions. */
    public SimulatedDesk with(Assumptions other) {
        return SimulatedDesk.of(fit, donors, other);
    }
}
