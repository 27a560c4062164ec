package dev.escalation.live.replay;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Seven tickets at four moments, an hour apart; the week after the last of them ends at hour 171. Hours count from the
 * first moment; all expected numbers are counted by hand from the lines below.
 */
class QueueReplayTest {
    private static final double NO = Double.NaN;
    private static final long START = 1_780_000_000_000L;

    private static final QueueReplay TOP_TWO = replay(400, new Flagging.Top(2));

    private static QueueReplay replay(double dataEnd, Flagging flagging) {
        double[][] risk = {
            {0.9, 0.9, 0.9, 0.9}, // A: flagged from 0 on, happens at hour 50
            {0.5, 0.7, 0.6, 0.2}, // B: flagged at 1 and 2, happens at hour 11
            {0.8, 0.3, NO, NO}, //   C: flagged at 0, ends at hour 1.5
            {0.1, 0.2, 0.3, 0.5}, // D: flagged at 3, still open at the end
            {NO, 0.4, 0.4, 0.4}, //  E: never flagged, happens at hour 171
            {0.3, 0.1, 0.1, 0.1}, // F: never flagged, happens at hour 171.5
            {0.5, NO, NO, NO}, //    G: never flagged (ties with B, by id), happens at hour 0.5
        };
        List<ReplayTicket> tickets = List.of(
                ticket(0, "A", Fate.Kind.HAPPENED, 50),
                ticket(1, "B", Fate.Kind.HAPPENED, 11),
                ticket(2, "C", Fate.Kind.ENDED, 1.5),
                ticket(3, "D", Fate.Kind.OPEN, NO),
                ticket(4, "E", Fate.Kind.HAPPENED, 171),
                ticket(5, "F", Fate.Kind.HAPPENED, 171.5),
                ticket(6, "G", Fate.Kind.HAPPENED, 0.5));
        long[] moments = IntStream.range(0, 4).mapToLong(QueueReplayTest::at).toArray();
        return QueueReplay.of(new ScoredMoments(moments, tickets, risk, at(dataEnd)), flagging);
    }

    private static ReplayTicket ticket(int row, String id, Fate.Kind kind, double hour) {
        return new ReplayTicket(row, id, at(10), false, new Fate(kind, Double.isNaN(hour) ? MISSING : at(hour)));
    }

    private static long at(double hour) {
        return START + Math.round(hour * MILLIS_PER_HOUR);
    }

    private static Course course(QueueReplay replay, String id) {
        return replay.courses().stream()
                .filter(course -> course.ticket().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ticketsAreRankedAtEveryMoment() {
        assertThat(course(TOP_TWO, "A").rank()).containsExactly(1, 1, 1, 1);
        assertThat(course(TOP_TWO, "B").rank()).containsExactly(3, 2, 2, 4);
        assertThat(course(TOP_TWO, "G").rank()).containsExactly(4, 0, 0, 0);
        assertThat(course(TOP_TWO, "E").rank()).containsExactly(0, 3, 3, 3);
        assertThat(TOP_TWO.size(0)).isEqualTo(6);
        assertThat(TOP_TWO.at(3, 1).ticket().id()).isEqualTo("D");
        assertThat(course(TOP_TWO, "D").bestRank()).isEqualTo(2);
        assertThat(course(TOP_TWO, "D").highestRisk()).isEqualTo(0.5);
    }

    @Test
    void aFlagHasABeginningAndAnEnd() {
        Course b = course(TOP_TWO, "B");
        assertThat(b.flagged()).containsExactly(false, true, true, false);
        assertThat(b.firstFlag()).isEqualTo(1);
        assertThat(b.flaggedSince(2)).isEqualTo(1);
        assertThat(b.flaggedSince(3)).isEqualTo(Course.NEVER);
        assertThat(b.lastFlag(3)).isEqualTo(2);
        assertThat(b.lastFlag(0)).isEqualTo(Course.NEVER);
        assertThat(course(TOP_TWO, "E").firstFlag()).isEqualTo(Course.NEVER);
        assertThat(b.risen(1)).isEqualTo(1);
        assertThat(b.risen(3)).isEqualTo(-2);
        assertThat(course(TOP_TWO, "E").isNew(1)).isTrue();
        assertThat(course(TOP_TWO, "E").risen(1)).isZero();
    }

    /** A and B happen in time: 50 h after hour 0 and 10 h after hour 1, median 30. E at the very end counts, F does not. */
    @Test
    void theDayIsCountedUntilAWeekAfterItsEnd() {
        Tally tally = TOP_TWO.tally();
        assertThat(tally.flagged()).isEqualTo(4);
        assertThat(tally.right()).isEqualTo(2);
        assertThat(tally.ended()).isEqualTo(1);
        assertThat(tally.later()).isEqualTo(1);
        assertThat(tally.undecided()).isZero();
        assertThat(tally.missed()).isEqualTo(2); // E and G
        assertThat(tally.medianWarningHours()).isEqualTo(30, within(1e-9));
        assertThat(tally.caught()).isEqualTo(0.5);
        assertThat(TOP_TWO.isOver()).isTrue();
    }

    /** At hour 0, A and C are flagged; B, F (no: later than 168 h) and G are not. */
    @Test
    void aMomentHasAWeekOfItsOwn() {
        Tally tally = TOP_TWO.tallyAt(0);
        assertThat(tally.flagged()).isEqualTo(2);
        assertThat(tally.right()).isEqualTo(1);
        assertThat(tally.ended()).isEqualTo(1);
        assertThat(tally.missed()).isEqualTo(2);
        assertThat(tally.medianWarningHours()).isEqualTo(50, within(1e-9));
        assertThat(TOP_TWO.tallyAt(3).missed()).isEqualTo(2); // B and E, which comes exactly a week later
    }

    /** At hour 2, C has ended and G happened; what A and B come to is not known. */
    @Test
    void whileTheDayRunsOnlyThePastIsCounted() {
        Tally tally = TOP_TWO.tallyUpTo(2);
        assertThat(tally.flagged()).isEqualTo(3);
        assertThat(tally.right()).isZero();
        assertThat(tally.ended()).isEqualTo(1);
        assertThat(tally.undecided()).isEqualTo(2);
        assertThat(tally.missed()).isEqualTo(1);
        assertThat(TOP_TWO.tallyUpTo(0).missed()).isZero();
    }

    @Test
    void whereTheDataEndsFirstNothingIsDecided() {
        QueueReplay early = replay(60, new Flagging.Top(2));
        assertThat(early.isOver()).isFalse();
        assertThat(early.isWeekOver(0)).isFalse();
        assertThat(early.tally().later()).isZero();
        assertThat(early.tally().undecided()).isEqualTo(1); // D
    }

    @Test
    void theAlertLineFlagsAllFromItOn() {
        QueueReplay line = replay(400, new Flagging.AlertLine(0.5));
        assertThat(IntStream.range(0, 4).map(line::flaggedAt).toArray()).containsExactly(4, 2, 2, 2);
        assertThat(line.tally().flagged()).isEqualTo(5);
        assertThat(line.tally().missed()).isEqualTo(1);
    }

    @Test
    void whatTheModelHasLearnedFromDoesNotCount() {
        ScoredMoments scored = TOP_TWO.scored();
        List<ReplayTicket> learned = scored.tickets().stream()
                .map(one -> new ReplayTicket(one.ticket(), one.id(), one.dueAt(), "AG".contains(one.id()), one.fate()))
                .toList();
        Tally tally = QueueReplay.of(
                        new ScoredMoments(scored.moments(), learned, scored.risk(), scored.dataEnd()),
                        new Flagging.Top(2))
                .tally();
        assertThat(tally.learned()).isEqualTo(1);
        assertThat(tally.flagged()).isEqualTo(3);
        assertThat(tally.right()).isEqualTo(1);
        assertThat(tally.missed()).isEqualTo(1);
        assertThat(tally.medianWarningHours()).isEqualTo(10, within(1e-9));
    }

    @Test
    void anOutcomeWithoutAMomentIsNeitherRightNorMissed() {
        Fate undated = new Fate(Fate.Kind.UNKNOWN, MISSING);
        assertThat(undated.by(at(100), at(400))).isEqualTo(Fate.Verdict.UNDECIDED);
        assertThatThrownBy(() -> new Fate(Fate.Kind.HAPPENED, MISSING)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Flagging.Top(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeLeftMayBeOver() {
        ReplayTicket ticket = course(TOP_TWO, "A").ticket();
        assertThat(ticket.slaHoursLeft(at(3))).isEqualTo(7, within(1e-9));
        assertThat(ticket.slaHoursLeft(at(12))).isEqualTo(-2, within(1e-9));
    }
}
