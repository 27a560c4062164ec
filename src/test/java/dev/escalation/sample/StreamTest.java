package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected moments are those of the distributions. */
class StreamTest {
    private static final int DRAWS = 200_000;
    private final Stream stream = Stream.of(1, Stream.Purpose.TICKET, 2, 3);

    @Test
    void normalAndExponentialHaveTheirMoments() {
        double sum = 0;
        double squares = 0;
        double waits = 0;
        for (int i = 0; i < DRAWS; i++) {
            double z = stream.gaussian();
            sum += z;
            squares += z * z;
            waits += stream.exponential();
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(0.01));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.02));
        assertThat(waits / DRAWS).isCloseTo(1, within(0.01));
    }

    @Test
    void aWaitDrawnOnFromAnAgeHasTheConditionalDistribution() {
        // P(W > 3 | W > 1) of a Weibull with scale 2, shape 0.7: exp(0.5^0.7 - 1.5^0.7)
        int longer = 0;
        for (int i = 0; i < DRAWS; i++) {
            longer += stream.weibullBeyond(1, 2, 0.7) > 3 ? 1 : 0;
        }
        double expected = Math.exp(Math.pow(0.5, 0.7) - Math.pow(1.5, 0.7));
        assertThat((double) longer / DRAWS).isCloseTo(expected, within(0.005));
    }

    @Test
    void streamsOfOtherPurposesOrNumbersDiffer() {
        double first = Stream.of(1, Stream.Purpose.TICKET, 2, 3).uniform();
        assertThat(Stream.of(1, Stream.Purpose.TICKET, 2, 3).uniform()).isEqualTo(first);
        assertThat(Stream.of(1, Stream.Purpose.TEXT, 2, 3).uniform()).isNotEqualTo(first);
        assertThat(Stream.of(1, Stream.Purpose.TICKET, 3, 2).uniform()).isNotEqualTo(first);
        assertThat(Stream.of(2, Stream.Purpose.TICKET, 2, 3).uniform()).isNotEqualTo(first);
    }
}
