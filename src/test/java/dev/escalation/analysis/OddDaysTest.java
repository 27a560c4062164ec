package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.analysis.DayFinding.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counted by hand. */
class OddDaysTest {
    private static final long DAY = 86_400_000L;
    private static final long MONDAY = Instant.parse("2025-06-02T00:00:00Z").toEpochMilli();

    @Test
    void usualIsAroundTheMedian() {
        // Median 50; apart: 10 8 4 2 0 2 4 8 10, their median 4; 1.4826 × 4 = 5.93, but √50 = 7.07; 3.5 × 7.07 = 24.7.
        UsualCount usual = UsualCount.of(new double[] {40, 42, 46, 48, 50, 52, 54, 58, 60});
        assertThat(usual.median()).isEqualTo(50);
        assertThat(usual.low()).isEqualTo(26);
        assertThat(usual.high()).isEqualTo(74);
    }

    @Test
    void spreadCountsWhereItIsLargerThanThatOfPoisson() {
        // Median 100; apart: 40 20 0 20 40, their median 20; 3.5 × 1.4826 × 20 = 103.8.
        UsualCount usual = UsualCount.of(new double[] {60, 80, 100, 120, 140});
        assertThat(usual.low()).isZero();
        assertThat(usual.high()).isEqualTo(203);
    }

    @Test
    void smallEqualCountsMakeNoNarrowBand() {
        UsualCount none = UsualCount.of(new double[] {0, 0, 0, 0});
        assertThat(none.high()).isEqualTo(3); // 0 + 3.5 × 1
        assertThat(UsualCount.of(new double[] {5, 5, 5}).isKnown()).isFalse();
    }

    @Test
    void daysAreComparedWithTheirWeekday() {
        // Ten weeks of 20 a day and 2 on weekends; the Sunday of the fifth week has 20.
        int[] counts = new int[70];
        Arrays.setAll(counts, day -> day % 7 < 5 ? 20 : 2);
        counts[34] = 20;
        counts[44] = 60; // a Wednesday
        OddDays odd = new OddDays(days(70), counts);
        // Weekends: 2 ± 3.5 × √2, 0 to 6. Weekdays: 20 ± 3.5 × √20, 5 to 35.
        assertThat(odd.findings())
                .extracting(DayFinding::first, DayFinding::kind, DayFinding::count)
                .containsExactly(tuple(34, Kind.MANY, 20), tuple(44, Kind.MANY, 60));
        assertThat(odd.usual().get(34).high()).isEqualTo(6);
        assertThat(odd.usual().get(44).low()).isEqualTo(5);
        assertThat(odd.usual().get(44).high()).isEqualTo(35);
    }

    @Test
    void aFewTooFewAreTold() {
        int[] counts = new int[70];
        Arrays.fill(counts, 100);
        counts[30] = 64; // 100 ± 35
        counts[31] = 65;
        List<DayFinding> findings = new OddDays(days(70), counts).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().kind()).isEqualTo(Kind.FEW);
        assertThat(findings.getFirst().first()).isEqualTo(30);
    }

    @Test
    void gapsAreDaysInARowThatUsuallyHaveSomething() {
        // Four on weekdays, none on weekends. Monday and Tuesday of week 4 are empty, the weekend before as well: 8
        // missing.
        int[] counts = new int[63];
        Arrays.setAll(counts, day -> day % 7 < 5 ? 4 : 0);
        counts[21] = 0;
        counts[22] = 0;
        counts[38] = 0; // one Thursday: 4 missing, e⁻⁴ is 2 %
        List<DayFinding> findings = new OddDays(days(63), counts).findings();
        assertThat(findings).hasSize(1);
        DayFinding gap = findings.getFirst();
        assertThat(gap.kind()).isEqualTo(Kind.NOTHING);
        assertThat(gap.first()).isEqualTo(19);
        assertThat(gap.last()).isEqualTo(22);
        assertThat(gap.usual().median()).isCloseTo(8, within(1e-9));
    }

    @Test
    void theFirstAndTheLastDayAreNotJudged() {
        int[] counts = new int[40];
        Arrays.fill(counts, 50);
        counts[0] = 1;
        counts[39] = 500;
        assertThat(new OddDays(days(40), counts).findings()).isEmpty();
    }

    @Test
    void daysBeginAtMidnightOfTheDesk() {
        // Lisbon: summer time ends on 26 October 2025, that day has 25 hours.
        ZoneId zone = ZoneId.of("Europe/Lisbon");
        long first = Instant.parse("2025-10-24T23:30:00Z").toEpochMilli(); // 25 October, 00:30
        long last = Instant.parse("2025-10-27T00:10:00Z").toEpochMilli();
        Periods days = Periods.of(Grain.DAY, zone, first, last);
        long lateOnSunday = Instant.parse("2025-10-26T23:59:00Z").toEpochMilli();
        assertThat(days.size()).isEqualTo(3);
        assertThat(DayCounts.of(new long[] {first, lateOnSunday, last}, days)).containsExactly(1, 1, 1);
    }

    private static Periods days(int count) {
        return Periods.of(Grain.DAY, ZoneOffset.UTC, MONDAY, MONDAY + (count - 1) * DAY);
    }
}
