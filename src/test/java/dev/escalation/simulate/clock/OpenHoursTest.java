package dev.escalation.simulate.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours OFFICE =
            WorkingHours.daily(BERLIN, WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static OpenHours year(WorkingHours hours) {
        return hours.between(ms("2026-01-01T00:00:00Z"), ms("2027-01-01T00:00:00Z"));
    }

    /** Berlin is an hour ahead of UTC in winter and two in summer; the clocks change on 29 March and 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        // within a day, over a night, over a weekend
        "2026-01-14T08:30:00Z, 2026-01-14T10:00:00Z, PT1H30M",
        "2026-01-14T15:00:00Z, 2026-01-15T09:00:00Z, PT2H",
        "2026-01-16T15:00:00Z, 2026-01-19T08:30:00Z, PT1H30M",
        // from a night into a weekend
        "2026-01-16T20:00:00Z, 2026-01-18T20:00:00Z, PT0S",
        // Friday before the clocks go forward: from 16:00 to Monday 10:00, which is 08:00 in UTC
        "2026-03-27T15:00:00Z, 2026-03-30T08:00:00Z, PT2H",
        // Friday before they go back: from 16:00 to Monday 10:00, which is 09:00 in UTC
        "2026-10-23T14:00:00Z, 2026-10-26T09:00:00Z, PT2H",
        // a week with a change in it has its 40 hours
        "2026-03-26T00:00:00Z, 2026-04-02T00:00:00Z, PT40H",
        // backwards
        "2026-01-15T10:00:00Z, 2026-01-14T10:00:00Z, PT0S",
    })
    void officeHours(String from, String to, Duration worked) {
        assertThat(year(OFFICE).worked(ms(from), ms(to))).isEqualTo(worked.toMillis());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T08:30:00Z, PT1H30M, 2026-01-14T10:00:00Z",
        // the end of a day, not the beginning of the next
        "2026-01-14T15:00:00Z, PT1H, 2026-01-14T16:00:00Z",
        "2026-01-14T15:00:00Z, PT1H1S, 2026-01-15T08:00:01Z",
        "2026-01-16T15:00:00Z, PT9H, 2026-01-19T16:00:00Z",
        "2026-01-17T12:00:00Z, PT1H, 2026-01-19T09:00:00Z",
        // over the change: Monday 10:00 is 08:00 in UTC
        "2026-03-27T15:00:00Z, PT2H, 2026-03-30T08:00:00Z",
        "2026-01-17T12:00:00Z, PT0S, 2026-01-17T12:00:00Z",
    })
    void anInstantSoMuchWorkLater(String from, Duration work, String expected) {
        assertThat(Instant.ofEpochMilli(year(OFFICE).after(ms(from), work.toMillis())))
                .isEqualTo(Instant.parse(expected));
    }

    /** 29 March 2026 has 23 hours in Berlin, 25 October has 25. */
    @Test
    void wholeDaysFollowTheClocks() {
        WorkingHours sundays =
                WorkingHours.daily(BERLIN, Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        OpenHours year = year(sundays);
        assertThat(year.worked(ms("2026-03-28T12:00:00Z"), ms("2026-03-30T12:00:00Z")))
                .isEqualTo(Duration.ofHours(23).toMillis());
        assertThat(year.worked(ms("2026-10-24T12:00:00Z"), ms("2026-10-26T12:00:00Z")))
                .isEqualTo(Duration.ofHours(25).toMillis());
    }

    /** 22:00 to 06:00 on Saturday night before the change: 7 hours, as 2:00 to 3:00 does not exist. */
    @Test
    void aShiftOverMidnightAndTheChange() {
        WorkingHours nights =
                WorkingHours.daily(BERLIN, Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(year(nights).worked(ms("2026-03-28T00:00:00Z"), ms("2026-03-30T00:00:00Z")))
                .isEqualTo(Duration.ofHours(7).toMillis());
    }

    /** The night before the first instant reaches into it. */
    @Test
    void aShiftThatBeganBefore() {
        WorkingHours nights = WorkingHours.daily(
                ZoneId.of("UTC"), Set.of(DayOfWeek.WEDNESDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        // 31 December 2025 is a Wednesday
        assertThat(year(nights).worked(ms("2025-12-31T00:00:00Z"), ms("2026-01-02T00:00:00Z")))
                .isEqualTo(Duration.ofHours(6).toMillis());
    }

    @Test
    void holidaysAreLeftOut() {
        WorkingHours free = OFFICE.without(Set.of(LocalDate.of(2026, 5, 1)));
        assertThat(year(free).worked(ms("2026-04-30T00:00:00Z"), ms("2026-05-05T00:00:00Z")))
                .isEqualTo(Duration.ofHours(16).toMillis());
    }

    @Test
    void shiftsThatOverlapCountOnce() {
        WorkingHours two = new WorkingHours(
                ZoneId.of("UTC"),
                List.of(
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0)),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(14, 0))),
                Set.of());
        assertThat(year(two).worked(ms("2026-01-05T00:00:00Z"), ms("2026-01-06T00:00:00Z")))
                .isEqualTo(Duration.ofHours(6).toMillis());
    }

    @Test
    void openAndClosed() {
        OpenHours year = year(OFFICE);
        assertThat(year.isOpen(ms("2026-01-14T08:00:00Z"))).isTrue();
        assertThat(year.isOpen(ms("2026-01-14T16:00:00Z"))).isFalse();
        assertThat(year.opensAt(ms("2026-01-16T16:00:00Z"))).isEqualTo(ms("2026-01-19T08:00:00Z"));
        assertThat(year.opensAt(ms("2026-01-16T15:00:00Z"))).isEqualTo(ms("2026-01-16T15:00:00Z"));
        assertThat(year.opensAt(ms("2026-12-31T16:00:00Z"))).isEqualTo(OpenHours.NEVER);
        assertThat(year.after(ms("2026-12-31T15:00:00Z"), Duration.ofHours(2).toMillis()))
                .isEqualTo(OpenHours.NEVER);
    }

    @Test
    void calendarTimeIsTimeItself() {
        OpenHours always = year(WorkingHours.ALWAYS);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            long from = ms("2026-01-01T00:00:00Z")
                    + random.nextLong(Duration.ofDays(300).toMillis());
            long span = 1 + random.nextLong(Duration.ofDays(60).toMillis());
            assertThat(always.worked(from, from + span)).isEqualTo(span);
            assertThat(always.after(from, span)).isEqualTo(from + span);
        }
    }

    /** Each is the inverse of the other, at any instants. */
    @Test
    void thereAndBack() {
        OpenHours year = year(OFFICE);
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            long from = ms("2026-01-01T00:00:00Z")
                    + random.nextLong(Duration.ofDays(300).toMillis());
            long work = 1 + random.nextLong(Duration.ofHours(80).toMillis());
            long end = year.after(from, work);
            assertThat(year.worked(from, end)).isEqualTo(work);
            assertThat(year.worked(from, end - 1)).isEqualTo(work - 1);
        }
    }

    @Test
    void hoursWithoutShiftsAreRefused() {
        assertThatThrownBy(() -> new WorkingHours(BERLIN, List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
