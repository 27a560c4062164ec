package dev.escalation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;

    @Test
    void asManyAtOnceAsASecondAllowsThenAsManyAsFlowIn() {
        RateLimit limit = new RateLimit(4, () -> now);
        for (int i = 0; i < 4; i++) {
            assertThat(limit.secondsToWait("a")).isZero();
        }
        assertThat(limit.secondsToWait("a")).isEqualTo(1);
        assertThat(limit.secondsToWait("b")).isZero();
        now += SECOND / 4;
        assertThat(limit.secondsToWait("a")).isZero();
        assertThat(limit.secondsToWait("a")).isEqualTo(1);
        now += 10 * SECOND;
        for (int i = 0; i < 4; i++) {
            assertThat(limit.secondsToWait("a")).isZero();
        }
        assertThat(limit.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void clientsWithAFullBucketAreForgotten() {
        RateLimit limit = new RateLimit(2, () -> now);
        for (int i = 0; i < 10_000; i++) {
            limit.secondsToWait("client " + i);
        }
        now += SECOND;
        limit.secondsToWait("one more");
        assertThat(limit.clients()).isEqualTo(1);
    }
}
