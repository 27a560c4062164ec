package dev.escalation.simulate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.ActorRole;
import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.features.DeskFixture;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaTarget;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An office from 9 to 17 that promises a first reply within 3 of its hours and a solution within 8. A ticket comes on
 * Friday at 15:00 and waits for its customer from 16:00 until Monday at 11:00, which are 3 hours of the office. By hand.
 */
class SlaClockTest {
    private static final SlaTarget TARGET = new SlaTarget("High", SlaTarget.ANY, 8, OptionalDouble.of(3));

    private static WorkingHours office(String zone) {
        return WorkingHours.daily(
                ZoneId.of(zone),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
    }

    private static double hour(Instant moment) {
        return Duration.between(Instant.ofEpochMilli(DeskFixture.at(0)), moment).toMinutes() / 60.0;
    }

    /** The ticket is the last one. */
    private static DeskFit fit(WorkingHours hours, boolean pauses, Instant created, Instant pending, Instant answered) {
        DeskFixture desk = desk(created);
        desk.change("T", EventType.STATUS_CHANGED, hour(pending), "Open", "Pending");
        desk.change("T", EventType.STATUS_CHANGED, hour(answered), "Pending", "Open");
        desk.message("T", ActorRole.AGENT, hour(answered));
        return fit(desk, hours, pauses);
    }

    private static DeskFixture desk(Instant created) {
        DeskFixture desk = new DeskFixture();
        for (int i = 0; i < 10; i++) {
            desk.ticket("F" + i, "C", 24 * i);
        }
        desk.ticket("T", "C", hour(created)).priority("High");
        return desk;
    }

    private static DeskFit fit(DeskFixture desk, WorkingHours hours, boolean pauses) {
        CleanData data = desk.data(hour(Instant.parse("2026-12-01T00:00:00Z")));
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        SlaPolicy policy = new SlaPolicy(List.of(TARGET), hours, pauses, new SlaPolicy.Evidence.Stated());
        return DeskFit.of(data, all, data.lastMoment(), policy);
    }

    private static Instant due(DeskFit fit) {
        return Instant.ofEpochMilli(fit.dueAt(10, fit.moment()));
    }

    private static Instant replyDue(DeskFit fit) {
        return Instant.ofEpochMilli(fit.replyDueAt(10));
    }

    /**
     * The reply is due on Monday at 10:00, pauses or not: 2 hours of Friday, 1 of Monday. Solved it has to be after 11
     * hours of the office: 2 of Friday, 8 of Monday, so on Tuesday at 10:00. Clocks change on the Sunday between.
     */
    @ParameterizedTest
    @CsvSource({
        // forward on 29 March: Berlin is 1 hour ahead of UTC before, 2 after
        "Europe/Berlin, 2026-03-27T14:00:00Z, 2026-03-27T15:00:00Z, 2026-03-30T09:00:00Z, "
                + "2026-03-30T08:00:00Z, 2026-03-31T08:00:00Z",
        // back on 25 October
        "Europe/Berlin, 2026-10-23T13:00:00Z, 2026-10-23T14:00:00Z, 2026-10-26T10:00:00Z, "
                + "2026-10-26T09:00:00Z, 2026-10-27T09:00:00Z",
        // forward on 8 March: New York is 5 hours behind before, 4 after
        "America/New_York, 2026-03-06T20:00:00Z, 2026-03-06T21:00:00Z, 2026-03-09T15:00:00Z, "
                + "2026-03-09T14:00:00Z, 2026-03-10T14:00:00Z",
        // back on 1 November
        "America/New_York, 2026-10-30T19:00:00Z, 2026-10-30T20:00:00Z, 2026-11-02T16:00:00Z, "
                + "2026-11-02T15:00:00Z, 2026-11-03T15:00:00Z",
    })
    void overTheChangeOfTheClocks(
            String zone, Instant created, Instant pending, Instant answered, Instant replyDue, Instant due) {
        DeskFit pausing = fit(office(zone), true, created, pending, answered);
        assertThat(replyDue(pausing)).isEqualTo(replyDue);
        assertThat(due(pausing)).isEqualTo(due);
        // without pauses: 2 hours of Friday, 6 of Monday, so on Monday at 15:00, five hours after the reply
        DeskFit running = fit(office(zone), false, created, pending, answered);
        assertThat(replyDue(running)).isEqualTo(replyDue);
        assertThat(due(running)).isEqualTo(replyDue.plus(Duration.ofHours(5)));
    }

    /**
     * Monday is a holiday: only the hour of Friday was a wait. The reply is due on Tuesday at 10:00, the solution after 2
     * hours of Friday and 7 of Tuesday, at 16:00.
     */
    @Test
    void aHolidayIsNeitherWorkNorPause() {
        WorkingHours hours = office("Europe/Berlin").without(Set.of(LocalDate.of(2026, 3, 30)));
        DeskFit fit = fit(
                hours,
                true,
                Instant.parse("2026-03-27T14:00:00Z"),
                Instant.parse("2026-03-27T15:00:00Z"),
                Instant.parse("2026-03-30T09:00:00Z"));
        assertThat(replyDue(fit)).isEqualTo(Instant.parse("2026-03-31T08:00:00Z"));
        assertThat(due(fit)).isEqualTo(Instant.parse("2026-03-31T14:00:00Z"));
    }

    /** On the calendar 3 and 8 hours are what they are, and a wait of 67 hours with 23 in a day counts 66. */
    @Test
    void calendarTime() {
        DeskFit fit = fit(
                WorkingHours.ALWAYS,
                true,
                Instant.parse("2026-03-27T14:00:00Z"),
                Instant.parse("2026-03-27T15:00:00Z"),
                Instant.parse("2026-03-30T09:00:00Z"));
        assertThat(replyDue(fit)).isEqualTo(Instant.parse("2026-03-27T17:00:00Z"));
        assertThat(due(fit)).isEqualTo(Instant.parse("2026-03-30T16:00:00Z"));
    }

    /** A ticket of another priority has no target. */
    @Test
    void withoutATargetNothingIsDue() {
        DeskFixture desk = desk(Instant.parse("2026-03-27T14:00:00Z"));
        desk.message("T", ActorRole.AGENT, hour(Instant.parse("2026-03-27T15:00:00Z")));
        DeskFit fit = fit(desk, WorkingHours.ALWAYS, false);
        assertThat(fit.replyDueAt(0)).isEqualTo(OpenHours.NEVER);
        assertThat(fit.dueAt(0, fit.moment())).isEqualTo(OpenHours.NEVER);
        assertThat(fit.targets().repliesAreOnRecord()).isTrue();
    }

    /** What only customers wrote is no reply; where the desk wrote nothing, nobody can say that it was late. */
    @Test
    void withoutMessagesNoReplyIsDue() {
        DeskFixture desk = desk(Instant.parse("2026-03-27T14:00:00Z"));
        desk.message("T", ActorRole.CUSTOMER, hour(Instant.parse("2026-03-27T15:00:00Z")));
        DeskFit fit = fit(desk, WorkingHours.ALWAYS, false);
        assertThat(fit.targets().repliesAreOnRecord()).isFalse();
        assertThat(fit.replyDueAt(10)).isEqualTo(OpenHours.NEVER);
        assertThat(due(fit)).isEqualTo(Instant.parse("2026-03-27T22:00:00Z"));
    }
}
