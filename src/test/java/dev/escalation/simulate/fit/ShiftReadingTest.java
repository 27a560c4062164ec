package dev.escalation.simulate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShiftReadingTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long TO = Instant.parse("2026-07-01T00:00:00Z").toEpochMilli();

    /** So many moments, evenly over the hours of work. */
    private static long[] actions(WorkingHours hours, int count) {
        OpenHours open = hours.between(FROM, TO);
        long all = open.worked(FROM, TO);
        Random random = new Random(7);
        return LongStream.range(0, count)
                .map(_ -> open.after(FROM, 1 + random.nextLong(all)))
                .toArray();
    }

    @Test
    void anOfficeDay() {
        WorkingHours office = WorkingHours.daily(UTC, WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 30));
        assertThat(ShiftReading.of(actions(office, 3000), UTC)).hasValue(office);
    }

    /** Friday's shift ends on Saturday, and Sunday's begins none. */
    @Test
    void aNightShift() {
        WorkingHours nights = WorkingHours.daily(UTC, WEEKDAYS, LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(ShiftReading.of(actions(nights, 3000), UTC)).hasValue(nights);
    }

    @Test
    void aZoneThatChangesItsClocks() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingHours office = WorkingHours.daily(berlin, WEEKDAYS, LocalTime.of(8, 0), LocalTime.of(16, 0));
        assertThat(ShiftReading.of(actions(office, 3000), berlin)).hasValue(office);
    }

    @Test
    void dayAndNight() {
        assertThat(ShiftReading.of(actions(WorkingHours.ALWAYS, 3000), UTC)
                        .orElseThrow()
                        .week())
                .isEqualTo(WorkingHours.ALWAYS.week());
    }

    /** One in a hundred at any time does not make a shift longer, nor weekends work. */
    @Test
    void exceptionsStayExceptions() {
        WorkingHours office = WorkingHours.daily(UTC, WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0));
        long[] actions = LongStream.concat(
                        LongStream.of(actions(office, 3000)), LongStream.of(actions(WorkingHours.ALWAYS, 30)))
                .toArray();
        WorkingHours found = ShiftReading.of(actions, UTC).orElseThrow();
        assertThat(found).isEqualTo(office);
    }

    @Test
    void fewActionsSayNothing() {
        WorkingHours office = WorkingHours.daily(UTC, WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(ShiftReading.of(actions(office, ShiftReading.FEWEST - 1), UTC))
                .isEmpty();
        WorkingHours some =
                ShiftReading.of(actions(office, ShiftReading.FEWEST), UTC).orElseThrow();
        assertThat(some.between(FROM, TO).worked(FROM, TO))
                .isBetween(
                        Duration.ofHours(129 * 7).toMillis(),
                        Duration.ofHours(129 * 8).toMillis());
    }
}
