package dev.escalation.simulate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.simulate.study.FitCheck.Figure;
import dev.escalation.simulate.study.FitCheck.Verdict;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk of the sample, fitted on the first four fifths of its tickets. */
class FitCheckTest {
    private static DeskFit fit;
    private static Assumptions calibrated;
    private static FitCheck check;

    @BeforeAll
    static void fitTheSample() {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        long[] created = data.tickets().createdAt();
        long moment = Arrays.stream(created)
                .sorted()
                .skip((long) (0.8 * created.length))
                .findFirst()
                .orElseThrow();
        int[] before = IntStream.range(0, created.length)
                .filter(ticket -> created[ticket] < moment)
                .toArray();
        fit = DeskFit.of(data, before, moment);
        calibrated = Calibration.of(fit, 1, Progress.NONE);
        check = check(1);
    }

    private static FitCheck check(long seed) {
        return FitCheck.of(fit, calibrated, FitCheck.takesTicketsUntil(fit), 60, seed, Progress.NONE);
    }

    @Test
    void breachRateIsWithinThreePoints() {
        FitCheck.Line breaches = check.lines().get(Figure.BREACH_RATE.ordinal());
        assertThat(breaches.mean()).isCloseTo(breaches.real(), within(0.03));
        assertThat(breaches.low()).isLessThan(breaches.real());
        assertThat(breaches.high()).isGreaterThan(breaches.real());
        assertThat(check.verdict()).isEqualTo(Verdict.GOOD);
    }

    /** Tickets, escalations, first replies, cycle times and backlog: the real figure is among the simulated ones. */
    @Test
    void realFiguresAreAmongTheSimulatedOnes() {
        for (FitCheck.Line line : check.lines()) {
            assertThat(line.real()).as(line.figure().name()).isBetween(line.low(), line.high());
        }
        assertThat(check.realCycleHours()).hasSize(check.real().resolved()).isSorted();
        assertThat(check.simulatedCycleHours()).isSorted();
    }

    /** The sample's tickets that are escalated are waited for 0.35 times as long as others. */
    @Test
    void theHurryAfterAnEscalationIsFoundAgain() {
        assertThat(fit.findings().escalatedPace().orElseThrow()).isCloseTo(0.35, within(0.05));
    }

    @Test
    void sameSeedSameNumbers() {
        assertThat(check(1).simulated()).isEqualTo(check.simulated());
        assertThat(check(2).simulated()).isNotEqualTo(check.simulated());
    }

    @Test
    void theSampleTakesTicketsUntilItsEnd() {
        assertThat(FitCheck.takesTicketsUntil(fit)).isEqualTo(fit.data().lastMoment());
    }

    /** Twice as much work on each ticket: queues grow, and more is late. */
    @Test
    void moreWorkMakesMoreBreaches() {
        Assumptions busy = calibrated.withHandling(2);
        FitCheck worse = FitCheck.of(fit, busy, FitCheck.takesTicketsUntil(fit), 20, 1, Progress.NONE);
        assertThat(worse.lines().get(Figure.BREACH_RATE.ordinal()).mean())
                .isGreaterThan(check.lines().get(Figure.BREACH_RATE.ordinal()).mean() + 0.05);
        assertThat(worse.verdict()).isNotEqualTo(Verdict.GOOD);
    }

    /** The sample's tickets promise no first reply, and that changes nothing else. */
    @Test
    void firstRepliesAreJudgedIfTheyArePromised() {
        assertThat(check.real().repliesDue()).isZero();
        assertThat(check.simulated()).allMatch(measures -> measures.repliesDue() == 0);
        SlaPolicy read = fit.policy().orElseThrow();
        List<SlaTarget> targets = read.targets().stream()
                .map(one -> new SlaTarget(one.priority(), one.tier(), one.resolveHours(), OptionalDouble.of(24)))
                .toList();
        SlaPolicy stated = new SlaPolicy(targets, read.hours(), read.pauses(), new SlaPolicy.Evidence.Stated());
        int[] before = IntStream.range(0, fit.data().tickets().size())
                .filter(ticket -> fit.data().tickets().createdAt()[ticket] < fit.moment())
                .toArray();
        DeskFit promising = DeskFit.of(fit.data(), before, fit.moment(), stated);
        FitCheck replies = FitCheck.of(promising, calibrated, FitCheck.takesTicketsUntil(fit), 60, 1, Progress.NONE);
        assertThat(replies.real().breached()).isEqualTo(check.real().breached());
        assertThat(replies.simulated())
                .extracting(Measures::breached)
                .isEqualTo(check.simulated().stream().map(Measures::breached).toList());
        // every ticket is due an answer a day after it was created, whatever its kind
        long due = Arrays.stream(fit.data().tickets().createdAt())
                .filter(created -> replies.period().contains(created + 24 * 3_600_000L))
                .count();
        assertThat(replies.real().repliesDue()).isEqualTo((int) due);
        assertThat(replies.real().lateReplyRate()).isBetween(0.5, 0.8);
        double simulated = replies.simulated().stream()
                .mapToDouble(Measures::lateReplyRate)
                .average()
                .orElseThrow();
        assertThat(simulated).isCloseTo(replies.real().lateReplyRate(), within(0.03));
    }
}
