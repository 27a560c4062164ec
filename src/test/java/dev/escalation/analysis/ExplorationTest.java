package dev.escalation.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.analysis.Column.AsOf;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk of five tickets, counted by hand. */
class ExplorationTest {
    private static final String TICKETS = """
            ticket_id,customer_id,agent_id,subject,status,priority,created_at,resolved_at,escalated_flag,attr.visits
            T1,C1,A1,one,Resolved,High,2026-01-05T10:00:00Z,2026-01-06T10:00:00Z,true,4
            T2,C1,A1,two,Resolved,Low,2026-01-07T00:00:00Z,2026-01-09T00:00:00Z,false,1
            T3,C2,A1,three,Cancelled,Medium,2026-02-02T00:00:00Z,,false,1
            T4,C2,A1,four,Open,,2026-02-03T00:00:00Z,,false,1
            T5,C3,A2,five,Resolved,Urgent,2026-02-10T00:00:00Z,2026-02-11T12:00:00Z,false,2
            """;
    private static final String EVENTS = """
            event_id,ticket_id,event_type,event_time,actor_id,actor_role,from_value,to_value
            E1,T1,PriorityRaised,2026-01-05T12:00:00Z,A1,agent,Low,High
            E2,T1,Resolved,2026-01-06T10:00:00Z,A1,agent,,
            E3,T2,Resolved,2026-01-09T00:00:00Z,A1,agent,,
            E4,T3,Cancelled,2026-02-03T00:00:00Z,C2,customer,,
            E5,T5,Resolved,2026-02-10T12:00:00Z,A2,agent,,
            E6,T5,Reopened,2026-02-10T20:00:00Z,C3,customer,,
            E7,T5,Resolved,2026-02-11T12:00:00Z,A2,agent,,
            """;

    @TempDir
    private Path folder;

    private Exploration desk;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("tickets.csv"), TICKETS);
        Files.writeString(folder.resolve("ticket_events.csv"), EVENTS);
        Files.writeString(
                folder.resolve("customers.csv"), "customer_id,name,tier\nC1,Ann,premium\nC2,Bob,free\nC3,Cyd,\n");
        desk = Exploration.of(Cleaning.run(Importer.plan(folder, new MappingChoice.Auto()), Progress.NONE)
                .data());
    }

    @Test
    void countsWhatComesEndsAndIsLeft() {
        Volumes volumes = desk.volumes(Selection.ALL, Grain.MONTH);
        assertThat(volumes.periods().start(0)).isEqualTo("2026-01-01");
        assertThat(volumes.created()).containsExactly(2, 3);
        assertThat(volumes.ended()).containsExactly(2, 2);
        assertThat(volumes.open()).containsExactly(0, 1);
        assertThat(volumes.periods().wholeFrom()).isEqualTo(1);
        assertThat(volumes.periods().wholeTo()).isEqualTo(1);
    }

    @Test
    void weeksBeginOnMondayAndHaveNoGaps() {
        Volumes volumes = desk.volumes(Selection.ALL, Grain.WEEK);
        assertThat(volumes.periods().start(0)).isEqualTo("2026-01-05");
        assertThat(volumes.created()).containsExactly(2, 0, 0, 0, 2, 1);
        assertThat(volumes.periods().wholeFrom()).isZero();
    }

    @Test
    void timesEndAtTheLastResolutionAndLeaveOutTheCancelled() {
        ResolutionTimes times = desk.resolutionTimes(Selection.ALL, Grain.MONTH);
        assertThat(times.all().hours()).containsExactly(24, 36, 48);
        assertThat(times.all().open()).isEqualTo(1);
        assertThat(times.byPeriod().get(1).hours()).containsExactly(36);
        assertThat(times.byPeriod().get(1).isSettled()).isFalse();
        assertThat(Arrays.stream(times.histogram().counts()).sum()).isEqualTo(3);
    }

    @Test
    void sharesLeaveOutTheUndecided() {
        Rates rates = desk.rates(Target.ESCALATION, Selection.ALL, Grain.MONTH);
        assertThat(rates.all()).isEqualTo(new Share(1, 4, 1));
        assertThat(rates.byPeriod()).containsExactly(new Share(1, 2, 0), new Share(0, 2, 1));
        assertThat(desk.rates(Target.SLA_BREACH, Selection.ALL, Grain.MONTH).isKnown())
                .isFalse();
        assertThat(rates.basis().source(Target.ESCALATION).describe()).isEqualTo("column escalated_flag");
        assertThat(rates.basis().origin().snapshotHash()).hasSize(64);
    }

    @Test
    void valuesAreThoseOfTheCreation() {
        Levels levels = desk.levels(column("priority"));
        assertThat(levels.column().asOf()).isEqualTo(AsOf.CREATION);
        assertThat(levels.levels()).extracting(Level::name).containsExactly("Low", "Medium", "Urgent", "");
        assertThat(levels.levels()).extracting(Level::tickets).containsExactly(2, 1, 1, 1);
        assertThat(levels.levels().getFirst().escalated()).isEqualTo(new Share(1, 2, 0));
        assertThat(levels.levels().getFirst().durations().hours()).containsExactly(24, 48);
        assertThat(levels.levels().getLast().isMissing()).isTrue();
        assertThat(levels.all().tickets()).isEqualTo(5);
        assertThat(levels.all().open()).isEqualTo(1);
    }

    @Test
    void customersGiveTheirColumnsToTickets() {
        Levels tiers = desk.levels(column("tier"));
        assertThat(tiers.column().asOf()).isEqualTo(AsOf.DATA_END);
        assertThat(tiers.levels()).extracting(Level::name).containsExactly("free", "premium", "");
        assertThat(desk.levels(column("created_weekday")).levels())
                .extracting(Level::name)
                .containsExactly("Monday", "Tuesday", "Wednesday");
        assertThat(desk.columns()).extracting(Column::name).doesNotContain("category", "region");
    }

    @Test
    void aSelectionCountsItsTicketsOnly() {
        Column.Categories tier = column("tier");
        Selection premium = new Selection(tier, tier.values().dictionary().codeOf("premium"));
        assertThat(desk.volumes(premium, Grain.MONTH).created()).containsExactly(2, 0);
        assertThat(desk.rates(Target.ESCALATION, premium, Grain.MONTH).all()).isEqualTo(new Share(1, 2, 0));
        assertThat(desk.resolutionTimes(premium, Grain.MONTH).all().hours()).containsExactly(24, 48);
    }

    @Test
    void gapsAreCountedByColumnAndMonth() {
        MissingMap missing = desk.missing(Grain.MONTH);
        assertThat(missing.tickets()).containsExactly(2, 3);
        assertThat(gaps(missing, "priority").byPeriod()).containsExactly(0, 1);
        assertThat(gaps(missing, "resolved_at").missing()).isEqualTo(2);
        assertThat(gaps(missing, "tier").byPeriod()).containsExactly(0, 1);
        assertThat(missing.share(gaps(missing, "tier"), 1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(missing.share(gaps(missing, "category"))).isEqualTo(1);
        assertThat(missing.columns().getLast().missing()).isZero();
    }

    /** Of the four decided tickets the escalated one has 4 visits and the others 1, 1 and 2: r = 0.9428, by hand. */
    @Test
    void numbersGoWithTheOutcome() {
        Associations found = desk.associations(Target.ESCALATION);
        assertThat(found.all()).isEqualTo(new Share(1, 4, 1));
        Association visits = found.columns().stream()
                .filter(association -> association.column().name().equals("attr.visits"))
                .findFirst()
                .orElseThrow();
        assertThat(visits).isInstanceOfSatisfying(Association.OfNumbers.class, numbers -> {
            assertThat(numbers.correlation()).isCloseTo(0.9428, within(1e-4));
            assertThat(numbers.auc()).isEqualTo(1);
            assertThat(numbers.tickets()).isEqualTo(4);
        });
        assertThat(desk.associations(Target.SLA_BREACH).columns()).isEmpty();
    }

    private Column.Categories column(String name) {
        return desk.categories().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MissingMap.Gaps gaps(MissingMap missing, String name) {
        return missing.columns().stream()
                .filter(gaps -> gaps.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
