package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets that were finished too long ago, by hand. */
class RetentionTest {
    private static final String TICKETS = "ticket_id,created_at,customer_id,status,resolved_at\n"
            + "old,2026-01-01,C1,Closed,\n" // ended on 2 January by its events
            + "reopened,2026-01-01,C1,Open,\n"
            + "edge,2026-01-01,C1,Resolved,\n" // ended exactly at the cut
            + "late,2026-01-01,C1,Closed,\n" // resolved early, closed late
            + "stated,2026-01-01,C1,Resolved,2026-01-03\n" // no event tells
            + "newest,2026-01-31,C1,Open,\n";
    private static final String EVENTS = "ticket_id,event_type,event_time\n"
            + "old,Resolved,2026-01-02\nreopened,Resolved,2026-01-02\nreopened,Reopened,2026-01-03\n"
            + "edge,Resolved,2026-01-21\nlate,Resolved,2026-01-02\nlate,Closed,2026-01-25\n"
            + "stated,Created,2026-01-01\nnewest,Created,2026-01-31\n";

    @TempDir
    Path folder;

    @Test
    void finishedTicketsAreKeptForSoManyDays() throws IOException {
        Path data = desk(TICKETS, EVENTS);
        Retention retention = Retention.of(
                Cleaning.run(Importer.plan(data, new MappingChoice.Auto()), Progress.NONE)
                        .data(),
                10);
        assertThat(retention.cut()).isEqualTo(Instant.parse("2026-01-21T00:00:00Z"));
        assertThat(retention.tickets()).containsExactlyInAnyOrder("old", "stated");
    }

    @Test
    void theSettingStaysAndIsKeptWithEveryImport() throws IOException {
        Path data = desk(TICKETS, EVENTS);
        Path workspace = folder.resolve("ws");
        var plan = Importer.plan(data, new MappingChoice.Auto());
        ImportJob.Imported first =
                ImportJob.run(plan, data, new MappingChoice.Auto(), workspace, OptionalInt.of(10), Progress.NONE);
        assertThat(first.notes())
                .containsExactly("2 tickets that were finished before 2026-01-21T00:00:00Z were not kept.");
        assertThat(tickets(workspace)).contains("edge", "late", "reopened").doesNotContain("old,", "stated");
        assertThat(Files.readString(WorkspaceFolder.open(workspace).source().resolve("ticket_events.csv")))
                .doesNotContain("old", "stated");

        Path newer = desk(TICKETS.replace("2026-01-31", "2026-02-05"), EVENTS);
        ImportJob.Imported added = ImportJob.add(newer, workspace, OptionalInt.empty(), Progress.NONE);
        assertThat(added.notes())
                .containsExactly("4 tickets that were finished before 2026-01-26T00:00:00Z were not kept.");
        assertThat(tickets(workspace)).contains("reopened", "newest").doesNotContain("edge", "late");

        ImportJob.Imported all = ImportJob.add(newer, workspace, OptionalInt.of(0), Progress.NONE);
        assertThat(all.notes()).isEmpty();
        assertThat(WorkspaceFolder.open(workspace).retainDays()).isEmpty();
        assertThat(tickets(workspace)).contains("old,", "stated", "edge", "late");
    }

    private static String tickets(Path workspace) throws IOException {
        return Files.readString(WorkspaceFolder.open(workspace).source().resolve("tickets.csv"));
    }

    private Path desk(String tickets, String events) throws IOException {
        Path data = Files.createTempDirectory(folder, "desk");
        Files.writeString(data.resolve("tickets.csv"), tickets);
        Files.writeString(data.resolve("ticket_events.csv"), events);
        return data;
    }
}
