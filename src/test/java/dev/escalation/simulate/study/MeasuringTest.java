package dev.escalation.simulate.study;

import static dev.escalation.simulate.clock.OpenHours.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Counted by hand; hours, of which 100 to 200 count. */
class MeasuringTest {
    private static final long HOUR = 3_600_000;

    private static Measures measured(long[]... tickets) {
        Measuring measuring = new Measuring(new Period(0, 100 * HOUR, 200 * HOUR));
        for (long[] ticket : tickets) {
            measuring.add(hour(ticket[0]), hour(ticket[1]), NEVER, hour(ticket[2]), hour(ticket[3]), hour(ticket[4]));
        }
        return measuring.measures();
    }

    private static long hour(long at) {
        return at == NEVER ? NEVER : at * HOUR;
    }

    /** Created, due, replied, resolved, escalated. */
    @Test
    void byHand() {
        Measures measures = measured(
                new long[] {90, 110, 95, 120, NEVER}, // from before; late by ten hours
                new long[] {100, 150, 110, 150, NEVER}, // on the minute, which is in time
                new long[] {120, 130, 150, NEVER, 140}, // never resolved
                new long[] {150, 250, 190, 260, 199}, // due and resolved later
                new long[] {10, 20, 30, 90, 40}); // long over
        assertThat(measures.arrived()).isEqualTo(3);
        assertThat(measures.due()).isEqualTo(3);
        assertThat(measures.breached()).isEqualTo(2);
        assertThat(measures.breachRate()).isEqualTo(2 / 3.0);
        assertThat(measures.escalated()).isEqualTo(2);
        assertThat(measures.resolved()).isEqualTo(2);
        assertThat(measures.meanResolveHours()).isEqualTo(40);
        assertThat(measures.medianResolveHours()).isEqualTo(30);
        assertThat(measures.ninthResolveHours()).isEqualTo(50);
        // replies after 10, 30 and 40 hours; the one of hour 95 was before
        assertThat(measures.meanReplyHours()).isEqualTo(80 / 3.0);
        // open for 20, 50, 80 and 50 of the hundred hours
        assertThat(measures.meanOpen()).isEqualTo(2);
    }

    /** Created, reply due, replied, resolved. */
    @Test
    void repliesByHand() {
        Measuring measuring = new Measuring(new Period(0, 100 * HOUR, 200 * HOUR));
        long[][] tickets = {
            {90, 110, 105, 120}, // from before, in time
            {100, 104, 104, 150}, // on the minute, which is in time
            {100, 104, 105, 150}, // an hour late
            {100, 110, NEVER, 108}, // resolved without a word, in time
            {100, 110, NEVER, 112}, // likewise, too late
            {150, 160, NEVER, NEVER}, // never answered
            {120, NEVER, 180, 190}, // promised nothing
            {190, 210, 220, 230}, // due after the period
            {80, 99, 120, 130}, // due before it
        };
        for (long[] ticket : tickets) {
            measuring.add(hour(ticket[0]), NEVER, hour(ticket[1]), hour(ticket[2]), hour(ticket[3]), NEVER);
        }
        Measures measures = measuring.measures();
        assertThat(measures.repliesDue()).isEqualTo(6);
        assertThat(measures.repliesLate()).isEqualTo(3);
        assertThat(measures.lateReplyRate()).isEqualTo(0.5);
        assertThat(measures.due()).isZero();
    }

    @Test
    void nothingHappened() {
        Measures measures = measured();
        assertThat(measures.breachRate()).isNaN();
        assertThat(measures.repliesDue()).isZero();
        assertThat(measures.lateReplyRate()).isNaN();
        assertThat(measures.meanResolveHours()).isNaN();
        assertThat(measures.meanReplyHours()).isNaN();
        assertThat(measures.meanOpen()).isZero();
    }

    @Test
    void aPeriodLasts() {
        assertThatThrownBy(() -> new Period(0, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(6, 5, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
