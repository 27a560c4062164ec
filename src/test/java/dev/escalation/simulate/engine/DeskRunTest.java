package dev.escalation.simulate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.engine.DeskRun.Course;
import dev.escalation.simulate.engine.DeskRun.Desk;
import dev.escalation.simulate.engine.Stations.Station;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
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

    private static final Stations ALONE = Stations.of(List.of(Station.alone(OFFICE)));

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static DeskRun run(Scripts scripts, int[] script, byte[] urgency, String... created) {
        long[] createdAt = new long[created.length];
        for (int i = 0; i < created.length; i++) {
            createdAt[i] = ms(created[i]);
        }
        return run(ALONE, scripts, new Arrivals(createdAt, script, urgency, patience(script.length)), Watch.NONE);
    }

    private static long[] patience(int tickets) {
        long[] patience = new long[tickets];
        Arrays.fill(patience, DeskRun.NEVER);
        return patience;
    }

    /** Once escalated, a ticket is waited for half as long. */
    private static DeskRun run(Stations stations, Scripts scripts, Arrivals arrivals, Watch watch) {
        OpenHours always = WorkingHours.ALWAYS.between(FROM, TO);
        DeskRun desk = new DeskRun(new Desk(stations, scripts, List.of(new WorkTime.Constant(1.5)), 0.5, always));
        desk.run(new Course(arrivals, 1, 0, FROM, TO), watch);
        return desk;
    }

    /** One step: after a delay, work, which is both the first reply and the solution. */
    private static Scripts once(int delaySeconds) {
        return new Scripts(
                new int[] {0, 1},
                new int[1],
                new int[] {delaySeconds},
                new byte[1],
                new boolean[1],
                new int[1],
                new int[1]);
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
                new boolean[] {false, true, false},
                new int[] {0},
                new int[] {2});
        DeskRun desk = run(scripts, new int[1], new byte[1], "2026-01-06T10:00:00Z");
        assertThat(Instant.ofEpochMilli(desk.firstReplyAt(0))).isEqualTo(Instant.parse("2026-01-06T12:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-07T10:30:00Z"));
        assertThat(desk.answerMs(0)).isEqualTo(10L * HOUR * 1000);
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

    /** Nine hours of delay from Tuesday 9:00; after four of them the customer escalates, and half of five is left. */
    @Test
    void anEscalationShortensTheDelayThatRuns() {
        Arrivals one = new Arrivals(
                new long[] {ms("2026-01-06T09:00:00Z")}, new int[1], new byte[] {3}, new long[] {4L * HOUR * 1000});
        DeskRun desk = run(ALONE, once(9 * HOUR), one, Watch.NONE);
        assertThat(Instant.ofEpochMilli(desk.escalatedAt(0))).isEqualTo(Instant.parse("2026-01-06T13:00:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-06T17:00:00Z"));
    }

    @Test
    void whoIsServedInTimeDoesNotEscalate() {
        Arrivals one = new Arrivals(
                new long[] {ms("2026-01-06T09:00:00Z")}, new int[1], new byte[] {3}, new long[] {2L * HOUR * 1000});
        assertThat(run(ALONE, once(0), one, Watch.NONE).escalatedAt(0)).isEqualTo(DeskRun.NEVER);
    }

    /** At 11:00 half an hour of work is put on the only agent, who is free; 8 h of delay left then take a quarter. */
    @Test
    void aTreatmentCostsTimeAndThenHurries() {
        DeskRun desk =
                treated(new Treatment(30, 1, 0.25, 1, false), ms("2026-01-06T12:00:00Z") - ms("2026-01-06T09:00:00Z"));
        assertThat(Instant.ofEpochMilli(desk.treatedAt(0))).isEqualTo(Instant.parse("2026-01-06T11:30:00Z"));
        // at 11:30 7.5 h of 10 h are left: 1 h 52 min 30 s, until 13:22:30
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-06T14:52:30Z"));
        assertThat(Instant.ofEpochMilli(desk.escalatedAt(0))).isEqualTo(Instant.parse("2026-01-06T12:00:00Z"));
        assertThat(desk.tally().inWorkMs(0)).isEqualTo(2.0 * HOUR * 1000);
    }

    @Test
    void aTreatmentThatFailsOnlyCosts() {
        DeskRun desk = treated(new Treatment(30, 0, 0.25, 1, true), DeskRun.NEVER);
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-07T12:30:00Z"));
        assertThat(desk.tally().inWorkMs(0)).isEqualTo(2.0 * HOUR * 1000);
    }

    @Test
    void aCalmCustomerDoesNotEscalate() {
        DeskRun desk = treated(new Treatment(30, 1, 1, 1, true), 3L * HOUR * 1000);
        assertThat(desk.escalatedAt(0)).isEqualTo(DeskRun.NEVER);
    }

    /** A ticket of Tuesday 9:00 with ten hours of delay, of which something is done at 11:00. */
    private static DeskRun treated(Treatment treatment, long patience) {
        Arrivals one = new Arrivals(
                new long[] {ms("2026-01-06T09:00:00Z")}, new int[1], new byte[] {3}, new long[] {patience});
        return run(ALONE, once(10 * HOUR), one, at("2026-01-06T11:00:00Z", desk -> desk.treat(0, treatment, 0)));
    }

    private static Watch at(String instant, Consumer<DeskRun> then) {
        return new Watch() {
            @Override
            public long nextLook(long after) {
                return after < ms(instant) ? ms(instant) : DeskRun.NEVER;
            }

            @Override
            public void look(DeskRun desk, long now) {
                then.accept(desk);
            }
        };
    }

    /** Two agents; the first is busy with a first ticket when the second ticket, in his queue, is handed to the other. */
    @Test
    void aTicketIsHandedToSomebodyElse() {
        Stations two = Stations.of(List.of(Station.alone(OFFICE), Station.alone(OFFICE)));
        long nine = ms("2026-01-06T09:00:00Z");
        Arrivals arrivals = new Arrivals(new long[] {nine, nine}, new int[2], new byte[] {3, 3}, patience(2));
        DeskRun desk = run(two, once(0), arrivals, at("2026-01-06T09:30:00Z", run -> run.handTo(1, 1)));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-06T10:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(1))).isEqualTo(Instant.parse("2026-01-06T11:00:00Z"));
        assertThat(desk.queuedMs(1)).isEqualTo(HOUR / 2 * 1000L);
        assertThat(desk.tally().waitedMs(0)).isEqualTo(HOUR / 2 * 1000.0);
    }

    /** Three wait; the last of them is treated: it leaves its place for the front. */
    @Test
    void whoIsTreatedOvertakesTheQueue() {
        long nine = ms("2026-01-06T09:00:00Z");
        Arrivals arrivals =
                new Arrivals(new long[] {nine, nine, nine, nine}, new int[4], new byte[] {3, 3, 3, 3}, patience(4));
        Watch watch = at("2026-01-06T09:15:00Z", run -> run.treat(3, new Treatment(30, 1, 1, 1, false), 0));
        DeskRun desk = run(ALONE, once(0), arrivals, watch);
        // the first until 10:30, the extra work until 11:00, the treated one until 12:30, the others after it
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(3))).isEqualTo(Instant.parse("2026-01-06T12:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(1))).isEqualTo(Instant.parse("2026-01-06T14:00:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(2))).isEqualTo(Instant.parse("2026-01-06T15:30:00Z"));
    }

    /** Tuesday 9:00 to the other agent at once, who takes three times as long: 6 h of delay and 4.5 h of work. */
    @Test
    void aNewTicketGoesToASlowerOne() {
        Stations two = Stations.of(List.of(Station.alone(OFFICE), Station.alone(OFFICE)));
        Desk slower = new Desk(
                two,
                once(2 * HOUR),
                List.of(new WorkTime.Constant(1.5)),
                0.5,
                WorkingHours.ALWAYS.between(FROM, TO),
                (_, _, station) -> station == 1 ? 3 : 1);
        Arrivals one = new Arrivals(new long[] {ms("2026-01-06T09:00:00Z")}, new int[1], new byte[] {3}, patience(1));
        DeskRun desk = new DeskRun(slower);
        desk.run(new Course(one, 1, 0, FROM, TO), onArrival((run, ticket) -> run.handTo(ticket, 1)));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-07T11:30:00Z"));
        assertThat(desk.tally().workMs(1)).isEqualTo(4.5 * HOUR * 1000);
        assertThat(desk.tally().workMs(0)).isZero();
        // in work over night as well, from 15:00 to 11:30
        assertThat(desk.tally().inWorkMs(1)).isEqualTo(20.5 * HOUR * 1000);
        desk.run(new Course(one, 1, 0, FROM, TO), Watch.NONE);
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-06T12:30:00Z"));
    }

    /** After one of two hours of delay: three times the hour that is left. */
    @Test
    void whatIsLeftOfADelayIsTheOthers() {
        Stations two = Stations.of(List.of(Station.alone(OFFICE), Station.alone(OFFICE)));
        Desk slower = new Desk(
                two,
                once(2 * HOUR),
                List.of(new WorkTime.Constant(1.5)),
                0.5,
                WorkingHours.ALWAYS.between(FROM, TO),
                (_, _, _) -> 3);
        Arrivals one = new Arrivals(new long[] {ms("2026-01-06T09:00:00Z")}, new int[1], new byte[] {3}, patience(1));
        DeskRun desk = new DeskRun(slower);
        desk.run(new Course(one, 1, 0, FROM, TO), at("2026-01-06T10:00:00Z", run -> run.handTo(0, 1)));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-07T09:30:00Z"));
    }

    private static Watch onArrival(ObjIntConsumer<DeskRun> then) {
        return new Watch() {
            @Override
            public long nextLook(long after) {
                return DeskRun.NEVER;
            }

            @Override
            public void look(DeskRun desk, long now) {}

            @Override
            public void arrived(DeskRun desk, int ticket, long now) {
                then.accept(desk, ticket);
            }
        };
    }

    /** The customer, who would have answered in ten hours, is called and answers at once; the agent works until 10:30. */
    @Test
    void aCustomerWhoIsCalledAnswersAtOnceAndTheTicketIsNext() {
        Scripts answerFirst = new Scripts(
                new int[] {0, 2, 3},
                new int[] {Scripts.NOBODY, 0, 0},
                new int[] {10 * HOUR, 0, 0},
                new byte[3],
                new boolean[] {true, false, false},
                new int[] {1, 2},
                new int[] {1, 2});
        long nine = ms("2026-01-06T09:00:00Z");
        Arrivals arrivals =
                new Arrivals(new long[] {nine, nine, nine}, new int[] {0, 1, 1}, new byte[] {3, 3, 3}, patience(3));
        Watch watch = at("2026-01-06T09:15:00Z", run -> run.treat(0, new Treatment(30, 1, 1, 1e-9, false), 0));
        DeskRun desk = run(ALONE, answerFirst, arrivals, watch);
        // the second ticket until 10:30, the call until 11:00, then the ticket of the call, before the third
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(0))).isEqualTo(Instant.parse("2026-01-06T12:30:00Z"));
        assertThat(Instant.ofEpochMilli(desk.resolvedAt(2))).isEqualTo(Instant.parse("2026-01-06T14:00:00Z"));
        assertThat(desk.answerMs(0)).isEqualTo(2L * HOUR * 1000);
    }
}
