package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.ProgramInfo;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.LogRow;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import once, then work without naming the data again. */
class WorkspaceCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aWorkspaceCarriesDataMappingModelsAndResults() throws IOException {
        Path data = DeskFiles.write(folder.resolve("data"));
        Path workspace = folder.resolve("ws");
        CliRun imported = CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet");
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out()).contains("tickets.csv -> tickets", "Imported into the workspace");
        Files.delete(data.resolve("tickets.csv"));

        CliRun early = CliRun.of("score", "--workspace", workspace, "--quiet");
        assertThat(early.exitCode()).isEqualTo(2);
        assertThat(early.err()).contains("has no model yet", "workbench train --workspace");

        CliRun trained =
                CliRun.of("train", "--workspace", workspace, "--models", "logistic", "--as-of-hours", "0", "--quiet");
        assertThat(trained.exitCode()).isZero();
        assertThat(workspace.resolve("models/logistic.json")).exists();
        assertThat(workspace.resolve("exports/train/summary.json")).exists();

        assertThat(CliRun.of("score", "--workspace", workspace, "--quiet").exitCode())
                .isZero();
        assertThat(workspace.resolve("exports/score/risk_queue.csv")).exists();
        CliRun explained = CliRun.of("explain", "--workspace", workspace, "--ticket", "T299", "--quiet");
        assertThat(explained.out()).contains("Ticket T299");

        DeskFiles.write(data);
        assertThat(CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet")
                        .exitCode())
                .isZero();
        assertThat(entries(workspace.resolve("source"))).containsExactly("import-2");
        assertThat(CliRun.of("score", "--workspace", workspace, "--quiet").exitCode())
                .isZero();
    }

    @Test
    void theWorkspaceGivesTheSameDataAsItsSource() throws IOException {
        Path data = DeskFiles.write(folder.resolve("data"), 30, 0.5);
        Path mapping = mapping(data);
        Path workspace = folder.resolve("ws");
        CliRun run = CliRun.of("import", "--from", data, "--mapping", mapping, "--workspace", workspace, "--quiet");
        assertThat(run.err()).isEmpty();
        Files.delete(mapping);
        CliRun.of("etl", "--workspace", workspace, "--quiet");
        assertThat(workspace.resolve("exports/etl/clean/tickets.csv")).content().contains("T29");
    }

    @Test
    void theDatabaseTellsTheStoryOfTheWorkspace() throws IOException {
        Path data = DeskFiles.write(folder.resolve("data"), 30, 0.5);
        Path workspace = folder.resolve("ws");
        CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet");
        assertThat(CliRun.of("etl", "--workspace", workspace, "--quiet").out())
                .contains("The clean tables are in the workspace's database.");
        assertThat(CliRun.of("etl", "--workspace", workspace, "--quiet").out()).contains("nothing was changed");
        assertThat(CliRun.cancelledAtStage(1, "etl", "--workspace", workspace).exitCode())
                .isEqualTo(130);
        Path tickets = workspace.resolve("source/import-1/data/tickets.csv");
        Files.writeString(tickets, "nothing,known\n1,2\n");
        CliRun failed = CliRun.of("etl", "--workspace", workspace, "--quiet");
        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(CliRun.of("log", "--workspace", workspace, "--quiet").out())
                .containsSubsequence("failed", "cancelled", "unchanged", "done", "30 rows in, 30 clean, 0 rejected");

        try (WorkspaceDatabase database =
                WorkspaceDatabase.open(WorkspaceFolder.open(workspace).database(), ProgramInfo.version())) {
            List<LogRow> log = database.clean().log(Progress.NONE);
            assertThat(log)
                    .extracting(LogRow::outcome)
                    .containsExactly("failed", "cancelled", "unchanged", "done", "done");
            assertThat(failed.err()).contains(log.getFirst().message());
            assertThat(database.clean()
                            .load(Progress.NONE)
                            .orElseThrow()
                            .data()
                            .tickets()
                            .size())
                    .isEqualTo(30);
        }
    }

    private Path mapping(Path data) throws IOException {
        try (var in = dev.escalation.ingest.Profiles.class.getResourceAsStream("native.yaml")) {
            return Files.write(data.resolveSibling("own.yaml"), in.readAllBytes());
        }
    }

    @Test
    void aFolderOfSomethingElseIsNoWorkspace() throws IOException {
        Path data = DeskFiles.write(folder.resolve("data"), 30, 0.5);
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "years of work");
        CliRun importing = CliRun.of("import", "--from", data, "--workspace", other, "--quiet");
        assertThat(importing.exitCode()).isEqualTo(2);
        assertThat(importing.err()).contains("other: this folder is not a workspace");
        assertThat(entries(other)).containsExactly("thesis.txt");
        assertThat(CliRun.of("etl", "--workspace", other).err()).contains("not a workspace", "workbench import");
        Files.writeString(other.resolve("workspace.json"), "{\"format\": \"x\"");
        assertThat(CliRun.of("etl", "--workspace", other).err()).contains("other/workspace.json", "cannot be read");
    }

    @Test
    void aWorkspaceOfANewerProgramIsLeftAlone() throws IOException {
        Path ahead = Files.createDirectory(folder.resolve("ahead"));
        String record = "{\"format\": \"escalation-workspace\", \"version\": 2, \"parts\": []}";
        Path file = Files.writeString(ahead.resolve("workspace.json"), record);
        CliRun run = CliRun.of("etl", "--workspace", ahead);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ahead/workspace.json", "newer version", "Update this program");
        assertThat(file).hasContent(record);
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException {
        Path data = DeskFiles.write(folder.resolve("data"), 30, 0.5);
        CliRun run = CliRun.cancelledAtStage(0, "import", "--from", data, "--workspace", folder.resolve("ws"));
        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(entries(folder)).containsExactly("data");
    }

    private static List<String> entries(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
