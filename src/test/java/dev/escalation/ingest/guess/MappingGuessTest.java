package dev.escalation.ingest.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.data.LabelSource;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.MappingReader;
import dev.escalation.ingest.MappingSchemaTest;
import dev.escalation.ingest.SourceSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingGuessTest {
    private static final String DAY_FIRST = "dd/MM/yyyy HH:mm";

    @TempDir
    Path folder;

    @Test
    void anUnknownLogIsUnderstoodByNamesAndValues() throws IOException {
        MappingDraft draft = guess(UnknownLog.write(folder.resolve("incidents.csv"), 60, DAY_FIRST));
        assertThat(draft.files()).hasSize(1);
        assertThat(draft.files().getFirst().table()).isEqualTo(InputTable.EVENT_LOG);
        assertThat(targets(draft))
                .containsExactly(
                        entry("Ref", "ticket_id"),
                        entry("Opened", "created_at"),
                        entry("Updated", "event_time"),
                        entry("State", "status"),
                        entry("Urgency", "priority"),
                        entry("Assigned group", "group"),
                        entry("Assigned to", "agent_id"),
                        entry("Caller", "customer_id"),
                        entry("Short text", "subject"),
                        entry("Hand overs", "count.Reassigned"),
                        entry("Made SLA", "sla_breached"),
                        entry("Site code", "attr.site_code"));
        assertThat(how(draft, "Ref")).isEqualTo(How.NAME_AND_VALUES);
        assertThat(how(draft, "Assigned to")).isEqualTo(How.SIMILAR_NAME);
        assertThat(how(draft, "Site code")).isEqualTo(How.FURTHER);
    }

    @Test
    void valuesAreTranslatedAndTheUnknownOneIsOpen() throws IOException {
        MappingDraft draft = guess(UnknownLog.write(folder.resolve("incidents.csv"), 60, DAY_FIRST));
        assertThat(draft.decisions("status"))
                .extracting(ValueDecision::value, ValueDecision::target)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Active", "In Progress"),
                        org.assertj.core.groups.Tuple.tuple("Awaiting caller", "Pending"),
                        org.assertj.core.groups.Tuple.tuple("-100", null));
        assertThat(draft.decisions("priority"))
                .extracting(ValueDecision::value, ValueDecision::target)
                .contains(org.assertj.core.groups.Tuple.tuple("1 - Critical", "Urgent"));
        assertThat(draft.decisions("sla_breached")) // the column says that the agreement was kept
                .extracting(ValueDecision::value, ValueDecision::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("true", "false"),
                        org.assertj.core.groups.Tuple.tuple("false", "true"));
        assertThat(draft.problems())
                .extracting(DraftProblem::kind, DraftProblem::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DraftProblem.Kind.VALUES_UNDECIDED, "-100"));
        assertThat(draft.withValue("status", "-100", "").problems()).isEmpty();
    }

    @Test
    void outcomesAreSuggested() throws IOException {
        MappingDraft draft = guess(UnknownLog.write(folder.resolve("incidents.csv"), 60, DAY_FIRST));
        assertThat(draft.chosenEscalation())
                .isEqualTo(new LabelSource.Rule(List.of(
                        new LabelSource.Condition(EventType.REASSIGNED, 2),
                        new LabelSource.Condition(EventType.PRIORITY_RAISED, 1))));
        assertThat(draft.chosenSlaBreach().describe()).isEqualTo("rule: SlaBreached");
        Mapping mapping = draft.mapping();
        assertThat(mapping.transfers()).containsExactly(EventType.REASSIGNED);
        assertThat(mapping.changes().counters()).containsExactly(entry("Hand overs", EventType.REASSIGNED));
    }

    @Test
    void namesThatSayNothingAreUnderstoodByValues() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < UnknownLog.HEADER.size(); i++) {
            names.add("Feld " + (char) ('A' + i));
        }
        MappingDraft draft = guess(UnknownLog.write(folder.resolve("x.csv"), names, 60, DAY_FIRST, 1));
        assertThat(targets(draft))
                .contains(
                        entry("Feld A", "ticket_id"),
                        entry("Feld B", "created_at"),
                        entry("Feld C", "event_time"),
                        entry("Feld D", "status"),
                        entry("Feld E", "priority"));
        assertThat(how(draft, "Feld D")).isEqualTo(How.VALUES);
    }

    @Test
    void theOrderOfDayAndMonthIsFoundOrAsked() throws IOException {
        MappingDraft day = guess(UnknownLog.write(folder.resolve("a.csv"), 60, "d.M.yyyy H:mm"));
        assertThat(day.dates().order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(day.dates().patterns()).containsExactly("d.M.yyyy H:mm");
        assertThat(day.dates().onlyDay()).isPositive();

        MappingDraft month = guess(UnknownLog.write(folder.resolve("b.csv"), 60, "M/d/yyyy h:mm a"));
        assertThat(month.dates().patterns()).containsExactly("M/d/yyyy h:mm a");

        MappingDraft open = guess(UnknownLog.write(folder.resolve("c.csv"), UnknownLog.HEADER, 60, DAY_FIRST, 0));
        assertThat(open.dates().order()).isEqualTo(DateOrder.UNDECIDED);
        assertThat(open.problems().getFirst().kind()).isEqualTo(DraftProblem.Kind.DATES_UNDECIDED);
        assertThat(open.isUsable()).isFalse();
        MappingDraft decided = open.withOrder(DateOrder.DAY_FIRST);
        assertThat(decided.isUsable()).isTrue();
        assertThat(decided.mapping().datePatterns()).hasToString("[d/M/yyyy H:mm]");
    }

    @Test
    void aLogMayBeSaidToBeTickets() throws IOException {
        MappingDraft log = guess(UnknownLog.write(folder.resolve("incidents.csv"), 60, DAY_FIRST));
        assertThat(log.mapping().ticketRow()).isEqualTo(TicketRow.FIRST_RECORD);
        MappingDraft tickets = log.withTable(log.files().getFirst(), InputTable.TICKETS);
        assertThat(targets(tickets)).contains(entry("Ref", "ticket_id"), entry("Opened", "created_at"));
        assertThat(tickets.mapping().ticketRow()).isEqualTo(TicketRow.LAST_MOMENT);
        assertThat(MappingSchemaTest.errors(tickets.mapping().text())).isEmpty();
    }

    @Test
    void problemsAreListed() throws IOException {
        Path file = UnknownLog.write(folder.resolve("incidents.csv"), 60, DAY_FIRST);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(3, lines.get(3).replaceFirst(";[^;]*;[^;]*;", ";31/02/2025 10:00;soon;"));
        MappingDraft draft = guess(Files.write(file, lines)).withValue("status", "-100", "");
        assertThat(draft.problems())
                .extracting(DraftProblem::kind, DraftProblem::column, DraftProblem::value, DraftProblem::line)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                DraftProblem.Kind.DATES_UNREADABLE, "Opened", "31/02/2025 10:00", 4),
                        org.assertj.core.groups.Tuple.tuple(DraftProblem.Kind.DATES_UNREADABLE, "Updated", "soon", 4));

        DraftFile log = draft.files().getFirst();
        MappingDraft without = draft.withColumn(log, 0, "");
        assertThat(without.problems().getFirst().kind()).isEqualTo(DraftProblem.Kind.REQUIRED_MISSING);
        assertThat(without.problems().getFirst().canonical()).isEqualTo("ticket_id");
        MappingDraft twice = draft.withColumn(log, 11, "group");
        assertThat(twice.problems().getFirst())
                .extracting(DraftProblem::kind, DraftProblem::column, DraftProblem::value)
                .containsExactly(DraftProblem.Kind.TWO_FOR_ONE, "Assigned group", "Site code");
    }

    @Test
    void tablesAreToldApart() throws IOException {
        Files.writeString(folder.resolve("requests.csv"), """
                Ref,Opened on,Requester,Handled by,Headline,Stage,Importance,Solved on,Escalated?
                R1,2025-03-01 10:00,C1,A1,Mail does not come in,Open,High,,yes
                R2,2025-03-02 11:00,C2,A2,Screen is black today,Solved,Low,2025-03-03 09:00,no
                R3,2025-03-04 12:00,C1,A1,Disk is full again,Solved,Low,2025-03-05 09:00,no
                """);
        Files.writeString(folder.resolve("steps.csv"), """
                Ref,What,When,Done by
                R1,Created,2025-03-01 10:00,C1
                R1,Escalated,2025-03-01 12:00,A1
                R2,Created,2025-03-02 11:00,C2
                R2,Resolved,2025-03-03 09:00,A2
                R3,Created,2025-03-04 12:00,C1
                R3,Resolved,2025-03-05 09:00,A1
                """);
        Files.writeString(
                folder.resolve("customer_list.csv"),
                "Requester,Full name,Mail\nC1,Ann,ann@a.example\nC2,Bo,bo@b.example\n");
        MappingDraft draft = guess(folder);
        Map<String, InputTable> tables = new LinkedHashMap<>();
        draft.files().forEach(file -> tables.put(file.name(), file.table()));
        assertThat(tables)
                .containsOnly(
                        entry("requests.csv", InputTable.TICKETS),
                        entry("steps.csv", InputTable.TICKET_EVENTS),
                        entry("customer_list.csv", InputTable.CUSTOMERS));
        Mapping mapping = draft.mapping();
        assertThat(MappingSchemaTest.errors(mapping.text())).isEmpty();
        assertThat(mapping.escalation()).isEqualTo(new LabelSource.Flag("escalated_flag"));
        ImportPlan plan = Importer.plan(folder, new MappingChoice.Given(mapping, "Made."));
        assertThat(plan.files()).hasSize(3);
    }

    @Test
    void draftsAreValidAndComeBack() throws IOException {
        MappingDraft draft = guess(UnknownLog.write(folder.resolve("servicenow.csv"), 60, DAY_FIRST));
        assertThat(draft.name()).isEqualTo("servicenow-own");
        Mapping mapping = draft.named("desk").mapping();
        assertThat(MappingSchemaTest.errors(mapping.text())).isEmpty();
        assertThat(MappingReader.read("desk.yaml", mapping.text())).isEqualTo(mapping);
    }

    @Test
    void aProfileIsAdjustedWithoutLosingItsRules() {
        Path sample = Path.of("sample-data");
        ImportPlan plan = Importer.plan(sample, new MappingChoice.Auto());
        MappingDraft draft = MappingGuess.adjusting(SourceSample.read(sample, 200), plan);
        assertThat(draft.problems()).isEmpty();
        Mapping mapping = draft.mapping();
        assertThat(mapping.name()).isEqualTo("native-own");
        assertThat(mapping.labels()).isEqualTo(plan.mapping().labels());
        assertThat(mapping.changes()).isEqualTo(plan.mapping().changes());
        assertThat(mapping.tables().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        plan.files().stream().map(file -> file.table()).toList());
        assertThat(Collections.max(
                        draft.files().stream().map(file -> file.facts().size()).toList()))
                .isPositive();
    }

    private static MappingDraft guess(Path source) {
        return MappingGuess.of(SourceSample.read(source, 2000));
    }

    private static Map<String, String> targets(MappingDraft draft) {
        Map<String, String> targets = new LinkedHashMap<>();
        DraftFile file = draft.files().getFirst();
        file.matches().forEach(match -> targets.put(file.factsOf(match).name(), match.target()));
        return targets;
    }

    private static How how(MappingDraft draft, String source) {
        DraftFile file = draft.files().getFirst();
        return file.matches().stream()
                .filter(match -> file.factsOf(match).name().equals(source))
                .findFirst()
                .orElseThrow()
                .how();
    }
}
