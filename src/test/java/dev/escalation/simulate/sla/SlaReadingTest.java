package dev.escalation.simulate.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.DeskFixture;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaReadingTest {
    private static final Path LOG = Path.of("..", "shared", "datasets", "servicenow", "incident_event_log.csv.zip");

    private static CleanData clean(Path source) {
        return Cleaning.run(Importer.plan(source, new MappingChoice.Auto()), Progress.NONE)
                .data();
    }

    private static SlaPolicy read(CleanData data) {
        int[] all = IntStream.range(0, data.tickets().size()).toArray();
        return SlaReading.of(data, all).orElseThrow();
    }

    /** The sample promises 336, 168, 96 and 48 hours by priority, times 1.5, 1, 0.75 and 0.5 by tier, day and night. */
    @Test
    void theSampleTellsItsPromises() {
        CleanData data = clean(Path.of("sample-data"));
        SlaPolicy policy = read(data);
        assertThat(policy.evidence()).isEqualTo(new Evidence.DueMoments(6000, 6000));
        assertThat(policy.hours()).isEqualTo(WorkingHours.ALWAYS);
        assertThat(policy.pauses()).isFalse();
        assertThat(policy.promisesReplies()).isFalse();
        assertThat(policy.resolveHours("Urgent", "enterprise")).hasValue(24);
        assertThat(policy.resolveHours("Low", "free")).hasValue(504);
        assertThat(policy.resolveHours("Medium", "premium")).hasValue(126);
    }

    /** 16 hours of an office that is open from 8 to 16 on weekdays are two days, over weekends four. */
    @Test
    void officeHoursAreTold() {
        DeskFixture desk = new DeskFixture();
        OpenHours office = WorkingHours.daily(
                        ZoneOffset.UTC,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 0))
                .between(DeskFixture.at(0), DeskFixture.at(2000));
        for (int i = 0; i < 60; i++) {
            double created = 7.5 * i;
            long due =
                    office.after(DeskFixture.at(created), Duration.ofHours(16).toMillis());
            desk.ticket("T" + i, "C1", created)
                    .priority("High")
                    .dueAt((due - DeskFixture.at(0)) / (double) Instants.MILLIS_PER_HOUR);
        }
        SlaPolicy policy = read(desk.data(1000));
        assertThat(policy.hours().week().getFirst())
                .isEqualTo(new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0)));
        assertThat(policy.targets()).containsExactly(new SlaTarget("High", SlaTarget.ANY, 16));
        assertThat(policy.evidence()).isEqualTo(new Evidence.DueMoments(60, 60));
    }

    @Test
    void aDeskThatTellsNothingHasNoPolicy() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T1", "C1", 0).resolvedAt(5);
        assertThat(SlaReading.of(desk.data(10), new int[] {0})).isEmpty();
    }

    /** Of 1, 2 and 3 hours in time and 5, 6 and 8 too late, the line from 3 to 5 judges all right; 3 is the least whole number there. */
    @Test
    void theLineBetweenKeptAndBreached() {
        boolean[] late = {false, false, false, true, true, true};
        assertThat(BreachLine.of(new double[] {1, 2, 3, 5, 6, 8}, late)).isEqualTo(new BreachLine(3, 6));
        // one that was late at 1.5 h and one in time at 7 h: two errors, the line stays
        assertThat(BreachLine.of(
                        new double[] {1, 2, 3, 5, 6, 8, 1.5, 7},
                        new boolean[] {false, false, false, true, true, true, true, false}))
                .isEqualTo(new BreachLine(3, 6));
        // no whole number between 3.2 and 3.6
        assertThat(BreachLine.of(new double[] {3.2, 3.6}, new boolean[] {false, true})
                        .hours())
                .isCloseTo(3.4, within(1e-12));
    }

    /** Tickets are judged as the more special target says; of a priority without one, as the tier says. */
    @Test
    void theMostSpecialTargetCounts() {
        SlaPolicy policy = new SlaPolicy(
                List.of(
                        new SlaTarget("High", SlaTarget.ANY, 8),
                        new SlaTarget("High", "premium", 4),
                        new SlaTarget(SlaTarget.ANY, "premium", 24)),
                WorkingHours.ALWAYS,
                false,
                new Evidence.Stated());
        assertThat(policy.resolveHours("High", "premium")).hasValue(4);
        assertThat(policy.resolveHours("High", "free")).hasValue(8);
        assertThat(policy.resolveHours("Low", "premium")).hasValue(24);
        assertThat(policy.resolveHours("Low", "free")).isEmpty();
    }

    /** The target that counts counts as a whole: what it does not promise, no other one does. */
    @Test
    void firstRepliesGoWithTheTargetThatCounts() {
        SlaPolicy policy = new SlaPolicy(
                List.of(
                        new SlaTarget("High", SlaTarget.ANY, 8, OptionalDouble.of(1)),
                        new SlaTarget("High", "premium", 4),
                        new SlaTarget(SlaTarget.ANY, "premium", 24, OptionalDouble.of(24))),
                WorkingHours.ALWAYS,
                false,
                new Evidence.Stated());
        assertThat(policy.firstReplyHours("High", "free")).hasValue(1);
        assertThat(policy.firstReplyHours("High", "premium")).isEmpty();
        assertThat(policy.firstReplyHours("Low", "premium")).hasValue(24);
        assertThat(policy.firstReplyHours("Low", "free")).isEmpty();
        assertThat(policy.promisesReplies()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e6 + 1})
    void hoursThatAreNoneAreRefused(double hours) {
        assertThatThrownBy(() -> new SlaTarget("High", "", hours)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SlaTarget("High", "", 1e6, OptionalDouble.of(hours)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() -> new SlaTarget("High", "", 8, OptionalDouble.of(8.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8.5 > 8.0");
        List<SlaTarget> twice = List.of(new SlaTarget("High", "", 8), new SlaTarget("High", "", 9));
        assertThatThrownBy(() -> new SlaPolicy(twice, WorkingHours.ALWAYS, false, new Evidence.Stated()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theServiceNowLogTellsOnlyWhatWasBreached() {
        Assumptions.assumeTrue(Files.exists(LOG), "the ServiceNow log is not here");
        SlaPolicy policy = read(clean(LOG));
        // a line by priority, on calendar time, judges nine in ten tickets as the log does
        assertThat(policy.hours()).isEqualTo(WorkingHours.ALWAYS);
        assertThat(policy.evidence()).isEqualTo(new Evidence.BreachFlags(22_380, 24_870, 9_114));
        assertThat(policy.resolveHours("Medium", SlaTarget.ANY).orElseThrow()).isBetween(115.0, 125.0);
    }
}
