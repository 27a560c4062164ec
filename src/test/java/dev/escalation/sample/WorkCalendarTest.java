package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Dates and weekdays by the calendar of 2026: 2026-01-05 is a Monday. */
class WorkCalendarTest {
    private final WorkCalendar office = new WorkCalendar(60, 9 * 60, 17 * 60, 0b0011111); // UTC+1, Monday to Friday

    @Test
    void countsOnlyWorkingHours() {
        // Friday 15:00 UTC is 16:00 local: one hour on Friday, two on Monday from 8:00 UTC
        assertThat(office.worked(at("2026-01-09T15:00:00Z"), at("2026-01-12T10:00:00Z")))
                .isEqualTo(3 * 3600);
        assertThat(office.worked(at("2026-01-10T00:00:00Z"), at("2026-01-11T23:00:00Z")))
                .isZero();
    }

    @Test
    void addsWorkingHours() {
        assertThat(office.after(at("2026-01-09T15:00:00Z"), 3 * 3600)).isEqualTo(at("2026-01-12T10:00:00Z"));
        assertThat(office.after(at("2026-01-05T03:00:00Z"), 60)).isEqualTo(at("2026-01-05T08:01:00Z"));
    }

    @Test
    void refusesACalendarWithoutWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(0, 540, 540, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(0, 540, 1000, 0));
    }

    private static long at(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }
}
