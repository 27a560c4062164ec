package dev.escalation.simulate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ArrivalRatesTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final long MONDAY = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long WEEK = 168 * HOUR;

    /** Two weeks: three tickets on the first Monday from 9 to 10, one on the second; one on a Sunday at 23:30. */
    @Test
    void countedByHand() {
        long[] created = {
            MONDAY + 9 * HOUR,
            MONDAY + 9 * HOUR + 60_000,
            MONDAY + 10 * HOUR - 1,
            MONDAY + WEEK + 9 * HOUR + 5,
            MONDAY + 167 * HOUR + HOUR / 2,
            MONDAY + 2 * WEEK
        };
        ArrivalRates rates = ArrivalRates.of(created, MONDAY, MONDAY + 2 * WEEK, UTC);
        assertThat(rates.perHour()[9]).isEqualTo(2);
        assertThat(rates.perHour()[167]).isEqualTo(0.5);
        assertThat(Arrays.stream(rates.perHour()).sum()).isEqualTo(2.5);
    }

    /** Summer time begins on 29 March: from then on 9 o'clock in Berlin is 7 in UTC. */
    @Test
    void hoursAreOfTheZone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        long from = Instant.parse("2026-03-23T00:00:00+01:00").toEpochMilli();
        long[] created = {
            Instant.parse("2026-03-23T08:15:00Z").toEpochMilli(),
            Instant.parse("2026-03-30T07:15:00Z").toEpochMilli()
        };
        ArrivalRates rates = ArrivalRates.of(created, from, from + 2 * WEEK, berlin);
        assertThat(rates.perHour()[9]).isCloseTo(1, within(1e-12));
        // the hour that the clocks skip came only once in the two weeks
        assertThat(rates.perHour()).doesNotContain(Double.NaN);
    }

    /** What is drawn from rates gives the rates back: 500 weeks, the mean by hour and what days differ by. */
    @Test
    void drawnAndCountedAgain() {
        double[] perHour = new double[168];
        Arrays.setAll(perHour, hour -> 1 + hour % 24 / 4.0 + (hour < 24 ? 3 : 0));
        ArrivalRates rates = new ArrivalRates(UTC, perHour, 0.04);
        long[] drawn = rates.draw(MONDAY, MONDAY + 500 * WEEK, new SplittableRandom(5));
        assertThat(drawn).isSorted();
        ArrivalRates again = ArrivalRates.of(drawn, MONDAY, MONDAY + 500 * WEEK, UTC);
        assertThat(Arrays.stream(again.perHour()).sum())
                .isCloseTo(Arrays.stream(perHour).sum(), Percentage.withPercentage(1));
        assertThat(again.perHour()[0]).isCloseTo(4, Percentage.withPercentage(7));
        assertThat(again.dayVariation()).isCloseTo(0.04, Percentage.withPercentage(8));
    }

    /** A steady stream without luck varies less than Poisson, which is no variation of days. */
    @Test
    void daysThatAreAllAlike() {
        long[] steady =
                LongStream.range(0, 24 * 70).map(i -> MONDAY + i * HOUR + 1).toArray();
        ArrivalRates rates = ArrivalRates.of(steady, MONDAY, MONDAY + 10 * WEEK, UTC);
        assertThat(rates.dayVariation()).isZero();
        assertThat(rates.perHour()).containsOnly(1);
    }

    @Test
    void lessThanAWeekIsRefused() {
        assertThatThrownBy(() -> ArrivalRates.of(new long[0], MONDAY, MONDAY + WEEK - 1, UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least a week");
    }
}
