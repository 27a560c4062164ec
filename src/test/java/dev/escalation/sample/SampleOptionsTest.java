package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleOptionsTest {
    @Test
    void thePeriodIsTwentySixWholeWeeks() {
        assertThat(Instant.ofEpochSecond(SampleOptions.DEFAULT.startSecond())).hasToString("2025-12-31T00:00:00Z");
        assertThat(Instant.ofEpochSecond(SampleOptions.DEFAULT.lastSecond())).hasToString("2026-06-30T23:59:59Z");
    }

    @Test
    void tooFewOrTooManyTicketsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleOptions.DEFAULT.withTickets(99));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleOptions.DEFAULT.withTickets(10_000_001));
    }
}
