package dev.escalation.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SnoozeTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Friday 23:30 in Berlin, the evening before the clocks go back on Sunday. */
    private static final long FRIDAY = at("2026-10-23T21:30:00Z");

    @Test
    void morningsAreNineOfTheDesksClock() {
        assertThat(SnoozeTime.HOUR.until(FRIDAY, BERLIN)).isEqualTo(at("2026-10-23T22:30:00Z"));
        assertThat(SnoozeTime.FOUR_HOURS.until(FRIDAY, BERLIN)).isEqualTo(at("2026-10-24T01:30:00Z"));
        assertThat(SnoozeTime.TOMORROW.until(FRIDAY, BERLIN)).isEqualTo(at("2026-10-24T07:00:00Z"));
        assertThat(SnoozeTime.MONDAY.until(FRIDAY, BERLIN))
                .as("an hour later by then")
                .isEqualTo(at("2026-10-26T08:00:00Z"));
        long monday = at("2026-10-26T06:00:00Z");
        assertThat(SnoozeTime.MONDAY.until(monday, BERLIN)).isEqualTo(at("2026-11-02T08:00:00Z"));
    }

    @Test
    void aTypedMomentIsOfTheDesksZoneAndStillToCome() {
        assertThat(SnoozeTime.typed(" 2026-10-24 14:00 ", FRIDAY, BERLIN))
                .isEqualTo(OptionalLong.of(at("2026-10-24T12:00:00Z")));
        assertThat(SnoozeTime.typed("2026-10-23 23:30", FRIDAY, BERLIN)).isEmpty();
        assertThat(SnoozeTime.typed("2026-02-30 10:00", FRIDAY, BERLIN)).isEmpty();
        assertThat(SnoozeTime.typed("soon", FRIDAY, BERLIN)).isEmpty();
        assertThat(SnoozeTime.example(FRIDAY, BERLIN)).isEqualTo("2026-10-24 09:00");
    }

    private static long at(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
