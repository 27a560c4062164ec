package dev.escalation.simulate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.engine.Stations.Station;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small desks, followed by hand. Work takes an hour and a half; the office is open from 9 to 17 UTC on weekdays. */
class DeskRunTest {
    private static final int HOUR = 3600;
    private static final long FROM = ms("2026-01-05T00:00:00Z"); // a Monday
    private static final long TO = ms("2026-02-02T00:00:00Z");
    private static final OpenHours OFFICE = WorkingHours.daily(
                    ZoneOffset.UTC,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0))
            .between(FROM, TO);

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static DeskRun run(Scripts scripts, int[] script, byte[] urgency, String... created) {
        long[] createdAt = new long[created.length];
        for (int i = 0; i < created.length; i++) {
            createdAt[i] = ms(created[i]);
        }
        Stations alone = Stations.of(List.of(Station.alone(OFFICE)));
        DeskRun desk = new DeskRun(alone, scripts, List.of(new WorkTime.Constant(1.5)));
        desk.run(new Arrivals(createdAt, script, urgency), 1, 0, FROM, TO);
        return desk;
    }

    /** One step: after a delay, work, which is both the first reply and the solution. */
    private static Scripts once(int delaySeconds) {
        return new Scripts(new int[] {0, 1}, new int[1], new int[] {delaySeconds}, new byte[1], new int[1], new int[1]);
    }

    @Test
    void workBegunInTheEveningIsFinishedTheNextDay() {
        DeskRun desk = run(once(0), new int[1], new byte[1], "2026-01-09T16:00:00Z");
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-12T09:30:00Z"));
        assertThat(desk.queuedMs(0)).isZero();
    }

    @Test
    void aDelayRunsInTheHoursOfTheStation() {
        DeskRun desk = run(once(3 * HOUR), new int[1], new byte[1], "2026-01-09T16:00:00Z");
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-12T12:30:00Z"));
    }

    /** Both come at night; in the morning the urgent one is first, though it came later. */
    @Test
    void theMorningBeginsWithWhatIsUrgent() {
        DeskRun desk = run(once(0), new int[2], new byte[] {3, 1}, "2026-01-06T20:00:00Z", "2026-01-06T22:00:00Z");
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(1))).isEqualTo(Instant.parse("2026-01-07T10:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-07T12:00:00Z"));
        // from 20:00 to 10:30, nights included
        assertThat(desk.queuedMs(0)).isEqualTo(ms("2026-01-07T10:30:00Z") - ms("2026-01-06T20:00:00Z"));
    }

    /** Work that is begun is not interrupted. */
    @Test
    void anUrgentOneWaitsForWhoIsBeingServed() {
        DeskRun desk = run(once(0), new int[2], new byte[] {3, 0}, "2026-01-06T09:00:00Z", "2026-01-06T09:10:00Z");
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-06T10:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(1))).isEqualTo(Instant.parse("2026-01-06T12:00:00Z"));
    }

    /** A reply, ten hours until the customer answers, and the solution. */
    @Test
    void stepByStep() {
        Scripts scripts = new Scripts(
                new int[] {0, 3},
                new int[] {0, Scripts.NOBODY, 0},
                new int[] {HOUR, 10 * HOUR, 0},
                new byte[3],
                new int[] {0},
                new int[] {2});
        DeskRun desk = run(scripts, new int[1], new byte[1], "2026-01-06T10:00:00Z");
        assertThat(Instant.ofEpochMilli(desk.firstReplyAt(0))).isEqualTo(Instant.parse("2026-01-06T12:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-07T10:30:00Z"));
    }

    @Test
    void whatIsNotDoneStaysOpen() {
        DeskRun desk = run(once(200 * HOUR), new int[1], new byte[1], "2026-01-06T10:00:00Z");
        assertThat(desk.resolvedAt(0)).isEqualTo(DeskRun.NEVER);
        assertThat(desk.firstReplyAt(0)).isEqualTo(DeskRun.NEVER);
    }

    /** Two at once, one after the other: 1.5 h in the queue, 3 h in work. */
    @Test
    void stationsAreMeasured() {
        DeskRun desk = run(once(0), new int[2], new byte[2], "2026-01-06T10:00:00Z", "2026-01-06T10:00:00Z");
        assertThat(desk.tally().waitedMs(0)).isEqualTo(1.5 * HOUR * 1000);
        assertThat(desk.tally().inWorkMs(0)).isEqualTo(3.0 * HOUR * 1000);
    }
}
