package dev.escalation.ingest.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files come of two exports. */
class SourceMergeTest {
    private static final String HEAD = "ticket_id,created_at,customer_id,status\n";

    @TempDir
    Path folder;

    private List<MergeCounts> counts = List.of();

    @Test
    void whatIsThereKeepsItsPlaceAndNewRowsFollow() throws IOException {
        Map<String, String> base =
                Map.of("tickets.csv", HEAD + "T1,2026-01-01,C1,Open\nT2,2026-01-02,C2,Open\nT3,2026-01-03,C1,Open\n");
        Map<String, String> newer =
                Map.of("tickets.csv", HEAD + "T9,2026-01-09,C9,New\nT2,2026-01-02,C2,Closed\nT1,2026-01-01,C1,Open\n");
        Path merged = merge(base, newer);
        assertThat(merged.resolve("tickets.csv"))
                .hasContent(HEAD + "T1,2026-01-01,C1,Open\nT2,2026-01-02,C2,Closed\nT3,2026-01-03,C1,Open\n"
                        + "T9,2026-01-09,C9,New");
        assertThat(counts).containsExactly(new MergeCounts(dev.escalation.ingest.InputTable.TICKETS, 1, 1, 1, 3, 4));
    }

    @Test
    void eventsAreTheUnionOfBoth() throws IOException {
        String head = "event_id,ticket_id,event_type,event_time\n";
        String tickets = HEAD + "T1,2026-01-01,C1,Open\n";
        Path merged = merge(
                Map.of(
                        "tickets.csv",
                        tickets,
                        "ticket_events.csv",
                        head
                                + "1,T1,Created,2026-01-01\n2,T1,Commented,2026-01-02\n,T1,Updated,2026-01-03\n,T1,Updated,2026-01-03\n"),
                Map.of(
                        "tickets.csv",
                        tickets,
                        "ticket_events.csv",
                        head
                                + "2,T1,Commented,2026-01-05\n,T1,Updated,2026-01-03\n3,T1,Closed,2025-12-31\n"
                                + ",T1,Updated,2026-01-04\n,T1,Updated,2026-01-04\n1,T2,Created,2026-01-01\n"));
        assertThat(merged.resolve("ticket_events.csv"))
                .hasContent(head + "1,T1,Created,2026-01-01\n2,T1,Commented,2026-01-05\n,T1,Updated,2026-01-03\n"
                        + ",T1,Updated,2026-01-03\n3,T1,Closed,2025-12-31\n,T1,Updated,2026-01-04\n"
                        + ",T1,Updated,2026-01-04\n1,T2,Created,2026-01-01");
        assertThat(counts.get(1))
                .isEqualTo(new MergeCounts(dev.escalation.ingest.InputTable.TICKET_EVENTS, 4, 1, 1, 4, 8));
        assertThat(counts.getFirst().isSame()).isTrue();
    }

    @Test
    void rowsThatCannotBeUsedStay() throws IOException {
        Path merged = merge(
                Map.of(
                        "tickets.csv",
                        HEAD + "T1,2026-01-01,C1,Open\nT1,2026-01-01,C1,Open\n\"a\"b,c,d,e\nT7,too,few\n"
                                + ",2026-01-01,C1,Open\nT2,2026-01-02,C1,Open\n"),
                Map.of("tickets.csv", HEAD + "T2,2026-01-02,C1,Closed\n,2026-01-01,C1,Open\n,2026-01-05,C1,Open\n"));
        assertThat(merged.resolve("tickets.csv"))
                .hasContent(HEAD + "T1,2026-01-01,C1,Open\nT1,2026-01-01,C1,Open\n\"\"\"a\"\"b,c,d,e\"\nT7,too,few\n"
                        + ",2026-01-01,C1,Open\nT2,2026-01-02,C1,Closed\n,2026-01-05,C1,Open");
        assertThat(counts.getFirst().added()).isEqualTo(1);
        assertThat(counts.getFirst().unchanged()).isEqualTo(1);
    }

    @Test
    void columnsStandWhereTheyStoodAndOnlyWhatIsReadCounts() throws IOException {
        Path merged = merge(
                Map.of("tickets.csv", "ticket_id,created_at,status,note\nT1,2026-01-01,Open,old\n"),
                Map.of(
                        "tickets.csv",
                        "note;status;created_at;ticket_id;exported\nx;Open;2026-01-01;T1;now\n"
                                + "y;'=New;2026-01-02;T2;now\n"));
        assertThat(merged.resolve("tickets.csv"))
                .hasContent(
                        "ticket_id,created_at,status,note,exported\nT1,2026-01-01,Open,old,\nT2,2026-01-02,'=New,y,now");
        assertThat(counts.getFirst().unchanged()).isEqualTo(1);
    }

    @Test
    void anotherEncodingIsTheSameText() throws IOException {
        Path base = write("base", Map.of("tickets.csv", HEAD + "Té,2026-01-01,C1,Open\n"));
        Path newer = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(
                newer.resolve("tickets.csv"), HEAD + "Té,2026-01-01,C1,Open\n", Charset.forName("windows-1252"));
        assertThat(write(base, newer)).isNotNull();
        assertThat(counts.getFirst().isSame()).isTrue();
    }

    @Test
    void otherColumnsOrTablesAreRefusedInWords() {
        Map<String, String> base = Map.of("tickets.csv", HEAD + "T1,2026-01-01,C1,Open\n");
        assertThatThrownBy(() -> merge(base, Map.of("tickets.csv", "ticket_id,created_at\nT1,2026-01-01\n")))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("it lacks columns that what is there has: customer_id, status")
                .hasMessageContaining("tickets.csv");
        assertThatThrownBy(() -> merge(
                        base,
                        Map.of(
                                "tickets.csv",
                                "ticket_id,created_at,customer_id,status,priority\nT1,2026-01-01,C,New,Low\n")))
                .hasMessageContaining("it has columns that what is there lacks: priority");
        assertThatThrownBy(() -> merge(
                        base,
                        Map.of("tickets.csv", HEAD + "T1,2026-01-01,C1,Open\n", "agents.csv", "agent_id,name\nA,B\n")))
                .hasMessageContaining("agents.csv: it holds the table agents, which the workspace does not have");
    }

    @Test
    void oneLogIsTheUnionOfItsRows() throws IOException {
        String log = "<log><trace><string key=\"concept:name\" value=\"%s\"/>%s</trace></log>";
        String first = "<event><string key=\"concept:name\" value=\"Open\"/>"
                + "<date key=\"time:timestamp\" value=\"2026-01-01T00:00:00Z\"/></event>";
        String second = first.replace("Open", "Closed").replace("01-01", "01-02");
        Path base = Files.writeString(folder.resolve("log.xes"), log.formatted("T1", first));
        Path newer = Files.writeString(folder.resolve("later.xes"), log.formatted("T1", first + second));
        Path merged = write(base, newer);
        assertThat(Files.readAllLines(merged.resolve("log.csv")))
                .containsExactly(
                        "case:concept:name,concept:name,time:timestamp",
                        "T1,Open,2026-01-01T00:00:00Z",
                        "T1,Closed,2026-01-02T00:00:00Z");
        assertThat(counts.getFirst().added()).isEqualTo(1);
        assertThat(Importer.plan(merged.resolve("log.csv"), new MappingChoice.Profile("xes"))
                        .mapping()
                        .name())
                .isEqualTo("xes");
    }

    private Path merge(Map<String, String> base, Map<String, String> newer) throws IOException {
        return write(write("base", base), write("newer", newer));
    }

    private Path write(Path base, Path newer) throws IOException {
        Path merged = Files.createTempDirectory(folder, "merged");
        ImportPlan first = Importer.plan(base, new MappingChoice.Auto());
        ImportPlan second =
                Importer.plan(newer, new MappingChoice.Profile(first.mapping().name()));
        counts = SourceMerge.write(first, second, merged, Progress.NONE);
        return merged;
    }

    private Path write(String name, Map<String, String> files) throws IOException {
        Path of = Files.createTempDirectory(folder, name);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(of.resolve(file.getKey()), file.getValue());
        }
        return of;
    }
}
