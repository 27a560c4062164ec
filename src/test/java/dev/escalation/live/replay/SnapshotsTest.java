package dev.escalation.live.replay;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.live.replay.Mornings.Morning;
import dev.escalation.live.replay.Snapshots.Asked;
import dev.escalation.model.evaluation.Verdict;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two Mondays and a Tuesday with few tickets; hours count from the first Monday at nine. Counted by hand. */
class SnapshotsTest {
    /** Monday 1 June 2026, 9:00 UTC. */
    private static final long START = 1_780_304_400_000L;

    private static final List<ReplayTicket> TICKETS = List.of(
            ticket(0, Fate.Kind.HAPPENED, 48, false), //   in time
            ticket(1, Fate.Kind.ENDED, 5, false),
            ticket(2, Fate.Kind.HAPPENED, 200, false), //  after a week
            ticket(3, Fate.Kind.HAPPENED, 168, false), //  at the last moment
            ticket(4, Fate.Kind.OPEN, Double.NaN, false),
            ticket(5, Fate.Kind.HAPPENED, 10, true), //    learned from: does not count
            ticket(6, Fate.Kind.UNKNOWN, Double.NaN, false));

    private static ReplayTicket ticket(int row, Fate.Kind kind, double hour, boolean learned) {
        return new ReplayTicket(
                row, "T" + row, MISSING, learned, new Fate(kind, Double.isNaN(hour) ? MISSING : at(hour)));
    }

    private static long at(double hour) {
        return START + Math.round(hour * MILLIS_PER_HOUR);
    }

    private static Morning morning(double hour, double[] risk, double[] rule) {
        return new Morning(at(hour), TICKETS, risk, rule, IntStream.range(0, 7).toArray());
    }

    private static Mornings mornings(double dataEnd) {
        double[] risk = {0.9, 0.8, 0.7, 0.2, 0.1, 0.95, 0.99};
        double[] rule = {0.3, 0.3, 0.3, 0.3, 0.1, 0.3, 0.3};
        return new Mornings(
                ZoneOffset.UTC,
                List.of(morning(0, risk, rule), morning(24, risk, rule), morning(168, risk, rule)),
                at(dataEnd));
    }

    private static Snapshots ask(int top, double dataEnd, int... acted) {
        BitSet set = new BitSet();
        IntStream.of(acted).forEach(set::set);
        return Snapshots.of(mornings(dataEnd), new Asked(DayOfWeek.MONDAY, top, 7), set, 7);
    }

    @Test
    void ofTheListTheOutcomesInTimeCount() {
        Snapshot first = ask(2, 170).weeks().getFirst();
        assertThat(first.day()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(first.isOver()).isTrue();
        assertThat(first.learned()).isEqualTo(1);
        assertThat(first.undecided()).isEqualTo(1);
        assertThat(first.candidates()).isEqualTo(5);
        assertThat(first.outcomes()).isEqualTo(2);
        assertThat(first.listed()).isEqualTo(2);
        assertThat(first.modelHits()).isEqualTo(1);
        assertThat(first.listedTickets())
                .extracting(one -> one.ticket().ticket())
                .containsExactly(0, 1);
        assertThat(first.listedTickets()).extracting(Snapshot.Listed::came).containsExactly(true, false);
    }

    /** Four candidates tie for two places, two of them come true: one on average. */
    @Test
    void tiesOfTheRuleShareTheLastPlaces() {
        assertThat(ask(2, 170).weeks().getFirst().ruleHits()).isCloseTo(1, within(1e-12));
        assertThat(ask(5, 170).weeks().getFirst().ruleHits()).isEqualTo(2);
    }

    /** 2 · 2/5; of two drawn from five with two outcomes, none has 3/10, one 6/10 and two 1/10: both ends are possible. */
    @Test
    void chanceIsTheHypergeometricDistribution() {
        Snapshot first = ask(2, 170).weeks().getFirst();
        assertThat(first.chanceHits()).isCloseTo(0.8, within(1e-12));
        assertThat(first.chanceLow()).isZero();
        assertThat(first.chanceHigh()).isEqualTo(2);
        assertThat(ask(2, 170).chance()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aWeekThatIsNotOverHasNoFigures() {
        Snapshots snapshots = ask(2, 170);
        assertThat(snapshots.weeks()).hasSize(2);
        assertThat(snapshots.weeksOver()).isEqualTo(1);
        Snapshot second = snapshots.weeks().getLast();
        assertThat(second.isOver()).isFalse();
        assertThat(second.candidates()).isZero();
        assertThat(second.undecided()).isEqualTo(6);
        assertThat(snapshots.listed()).isEqualTo(2);
        assertThat(snapshots.model().value()).isEqualTo(0.5);
        assertThat(snapshots.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(snapshots.outcomeTickets()).isEqualTo(2);
    }

    @Test
    void whatWasActedUponIsMarkedAndLeftOutOfASecondFigure() {
        Snapshots snapshots = ask(3, 170, 1, 4);
        assertThat(snapshots.acted()).isEqualTo(1);
        assertThat(snapshots.model().value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(snapshots.withoutActed().value()).isEqualTo(0.5);
        assertThat(snapshots.weeks().getFirst().listedTickets())
                .extracting(Snapshot.Listed::acted)
                .containsExactly(false, true, false);
    }

    @Test
    void theHorizonCanBeLonger() {
        Snapshots twoWeeks = Snapshots.of(mornings(340), new Asked(DayOfWeek.MONDAY, 3, 14), new BitSet(), 7);
        assertThat(twoWeeks.weeks().getFirst().modelHits()).isEqualTo(2);
        assertThat(Snapshots.of(mornings(400), new Asked(DayOfWeek.TUESDAY, 3, 7), new BitSet(), 7)
                        .weeks())
                .hasSize(1);
        assertThatThrownBy(() -> new Asked(DayOfWeek.MONDAY, 0, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
