package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace over weeks: newer exports on top, old tickets and a customer out. */
class AgainCommandsTest {
    @TempDir
    Path folder;

    private Path workspace() throws IOException {
        Path data = DeskFiles.write(folder.resolve("data"), 60, 0.5);
        Path workspace = folder.resolve("ws");
        assertThat(CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet")
                        .exitCode())
                .isZero();
        return workspace;
    }

    private Path newer() throws IOException {
        return DeskFiles.write(folder.resolve("newer"), 70, 0.5);
    }

    @Test
    void aNewerExportGoesOnTop() throws IOException {
        Path workspace = workspace();
        CliRun.of("etl", "--workspace", workspace, "--quiet");
        CliRun added = CliRun.of("import", "--from", newer(), "--workspace", workspace, "--add", "--quiet");
        assertThat(added.err()).isEmpty();
        // 24 tickets are open at the end of each export: of 60 those from 36 on, ten more are new
        assertThat(added.out())
                .contains(
                        "tickets               70 rows in the export: 10 new, 10 changed, 50 unchanged; 60 before, 70 now")
                .contains("tickets               70 rows in         70 clean        0 rejected")
                .contains("tickets_clean        in the database: 10 rows new, 10 changed, 0 gone, 50 not touched")
                .contains("Added to the workspace");
        assertThat(CliRun.of("etl", "--workspace", workspace, "--quiet").out()).contains("nothing was changed");
        CliRun again = CliRun.of("import", "--from", newer(), "--workspace", workspace, "--add", "--quiet");
        assertThat(again.out()).contains("Everything in this export was here already; nothing was changed.");
        assertThat(CliRun.of("log", "--workspace", workspace, "--quiet").out())
                .contains("A newer export was put on top:", "10 rows new, 10 changed, 0 gone, 50 not touched.");

        JsonNode json = JsonMapper.shared()
                .readTree(CliRun.of("import", "--from", newer(), "--workspace", workspace, "--add", "--json")
                        .out());
        assertThat(json.path("merged").path(0).path("unchanged").asInt()).isEqualTo(70);
        assertThat(json.path("database").asString()).isEqualTo("unchanged");
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() throws IOException {
        Path workspace = workspace();
        String before = Files.readString(workspace.resolve("workspace.json"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("tickets.csv"), "ticket_id,created_at,status\nT1,2026-01-01,Open\n");
        CliRun refused = CliRun.of("import", "--from", other, "--workspace", workspace, "--add", "--quiet");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("tickets.csv: it lacks columns that what is there has: customer_id");
        assertUsage(
                "--profile and --mapping do not go with --add",
                "--from",
                other,
                "--workspace",
                workspace,
                "--add",
                "--profile",
                "jira");
        assertUsage("--add needs the workspace", "--from", other, "--add");
        assertUsage("--retain-days needs the workspace", "--from", other, "--retain-days", "3");
        assertUsage("'-1' is no number of days", "--from", other, "--workspace", workspace, "--retain-days", "-1");
        assertUsage("not a workspace", "--from", other, "--workspace", other, "--add");
        assertThat(Files.readString(workspace.resolve("workspace.json"))).isEqualTo(before);
        assertThat(workspace.resolve("source/import-1/data/tickets.csv")).exists();
    }

    private static void assertUsage(String message, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = "import";
        System.arraycopy(args, 0, all, 1, args.length);
        CliRun run = CliRun.of(all);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void aCustomerIsForgotten() throws IOException {
        Path workspace = workspace();
        CliRun.of("etl", "--workspace", workspace, "--quiet");
        CliRun looked = CliRun.of("forget", "--workspace", workspace, "--customer", "C3", "--dry-run", "--quiet");
        assertThat(looked.err()).isEmpty();
        // tickets 3, 10, 17 … 59 of 60
        assertThat(looked.out())
                .contains("tickets                9 rows would be removed", "exports/etl would be deleted")
                .contains("Nothing was changed.");
        assertThat(workspace.resolve("exports/etl/clean/tickets.csv")).exists();

        CliRun forgotten = CliRun.of("forget", "--workspace", workspace, "--customer", "C3", "--quiet");
        assertThat(forgotten.out())
                .contains("tickets                9 rows removed", "9 tickets are removed", "What remains");
        assertThat(workspace.resolve("exports/etl")).doesNotExist();
        String log = CliRun.of("log", "--workspace", workspace, "--quiet").out();
        assertThat(log).contains("forget", "One customer was forgotten").doesNotContain("C3");
        CliRun added = CliRun.of("import", "--from", newer(), "--workspace", workspace, "--add", "--quiet");
        assertThat(added.out())
                .contains("tickets               10 rows left out, because they are about customers who were forgotten")
                .contains("tickets               60 rows in         60 clean");
        CliRun unknown = CliRun.of("forget", "--workspace", workspace, "--customer", "C77", "--quiet");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("No customer of this workspace has the id C77");
    }

    @Test
    void finishedTicketsAreKeptForATime() throws IOException {
        Path workspace = workspace();
        // the newest of 60 events is ticket 59's first transfer, 5 days less 0 hours after the start
        CliRun kept = CliRun.of(
                "import", "--from", folder.resolve("data"), "--workspace", workspace, "--retain-days", "1", "--quiet");
        assertThat(kept.err()).isEmpty();
        assertThat(kept.out()).contains("tickets that were finished before 2026-01-0", "were not kept.");
        assertThat(CliRun.of("log", "--workspace", workspace, "--quiet").out()).contains("retention");
    }
}
