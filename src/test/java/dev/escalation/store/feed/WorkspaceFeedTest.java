package dev.escalation.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.ImportJob;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.ChangeFeed.State;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program imports newer data into a workspace that is followed. */
class WorkspaceFeedTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String TICKETS = "ticket_id,created_at,status,priority\n";

    @TempDir
    Path folder;

    @Test
    void whatANewerImportChangedIsToldTicketByTicket() throws Exception {
        Path workspace = folder.resolve("desk");
        importInto(workspace, "1,2026-03-01T10:00:00Z,open,high\n2,2026-03-01T11:00:00Z,open,low\n");
        try (ChangeFeed feed = WorkspaceFeed.open(workspace, Duration.ofMillis(50))) {
            assertThat(HelpDesk.rows(feed.readAll()).get("tickets")).hasSize(2);
            assertThat(feed.next(Duration.ofMillis(100))).isEqualTo(Changes.NONE);
            importInto(
                    workspace,
                    "2,2026-03-01T11:00:00Z,closed,low\n1,2026-03-01T10:00:00Z,open,high\n"
                            + "3,2026-03-01T12:00:00Z,open,low\n");
            assertThat(feed.next(LONG).tickets()).containsExactlyInAnyOrder("2", "3");
            assertThat(HelpDesk.rows(feed.read(Set.of("2"))).get("tickets").first())
                    .contains("closed");
            importInto(workspace, "1,2026-03-01T10:00:00Z,open,high\n3,2026-03-01T12:00:00Z,open,low\n");
            assertThat(feed.next(LONG).tickets()).containsExactly("2");
            assertThat(HelpDesk.rows(feed.read(Set.of("2"))).get("tickets")).isEmpty();
            assertThat(feed.state()).isEqualTo(new State.Following(false, Duration.ofMillis(50)));
        }
    }

    private void importInto(Path workspace, String rows) throws IOException {
        Path export = Files.createTempDirectory(folder, "export");
        Files.writeString(export.resolve("tickets.csv"), TICKETS + rows);
        MappingChoice choice = new MappingChoice.Profile("native");
        ImportJob.run(Importer.plan(export, choice), export, choice, workspace, Progress.NONE);
    }
}
