package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.Launcher;
import dev.escalation.app.ProgramInfo;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that several processes use, and one that is killed in the middle of its work. */
class SharedWorkspaceTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void aSecondProcessSavesWhileTheFirstReads() throws IOException, InterruptedException {
        Path workspace = imported();
        try (WorkspaceDatabase mine = open(workspace)) {
            assertThat(mine.clean().load(Progress.NONE)).isEmpty();
            Process other = start(workspace, "etl");
            boolean ended;
            do {
                mine.clean().load(Progress.NONE).ifPresent(SharedWorkspaceTest::assertComplete);
                ended = other.waitFor(20, TimeUnit.MILLISECONDS);
            } while (!ended);
            assertThat(other.exitValue()).isZero();
            // the other one has left, and the server runs on for this one
            assertComplete(mine.clean().load(Progress.NONE).orElseThrow());
        }
        assertThat(workspace.resolve("db/data/postmaster.pid")).doesNotExist();
    }

    /** Moments are spread over a whole run, from the start of the process to its end. */
    @Test
    @Tag("soak")
    void aRunThatIsKilledLeavesItsLastFinishedStage() throws IOException, InterruptedException {
        long wholeRunMillis = wholeRunMillis();
        Path workspace = imported();
        Random random = new Random(20);
        List<String> story = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Process run = start(workspace, "run");
            long moment = random.nextLong(wholeRunMillis);
            boolean ended = run.waitFor(moment, TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            boolean serverLives =
                    serverProcess(workspace).map(ProcessHandle::isAlive).orElse(false);
            long started = System.nanoTime();
            Optional<CleanResult> found;
            boolean models;
            try (WorkspaceDatabase database = open(workspace)) {
                found = database.clean().load(Progress.NONE);
                found.ifPresent(SharedWorkspaceTest::assertComplete);
                models = found.isPresent() && hasModels(database, found.get());
            }
            long openMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            assertThat(workspace.resolve("db/data/postmaster.pid")).doesNotExist();
            assertThat(workspace.resolve("db/users")).isEmptyDirectory();
            story.add("killed after %d ms%s%s: opened in %d ms with %s"
                    .formatted(
                            moment,
                            ended ? " (had ended)" : "",
                            serverLives ? ", server alive" : "",
                            openMillis,
                            found.isPresent() ? "clean tables" + (models ? " and models" : "") : "nothing yet"));
        }
        story.forEach(System.out::println);
        assertThat(CliRun.of("run", "--workspace", workspace, "--models", "logistic", "--quiet")
                        .exitCode())
                .isZero();
    }

    /** In another workspace, so that the killed ones begin with nothing. */
    private long wholeRunMillis() throws IOException, InterruptedException {
        Path workspace = imported("whole");
        long started = System.nanoTime();
        assertThat(start(workspace, "run").waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static boolean hasModels(WorkspaceDatabase database, CleanResult result) {
        return database.runs()
                .latest(result.data().origin().snapshotHash(), Progress.NONE)
                .map(run -> run.models().size() == 1
                        && run.scores().size() == 3
                        && run.scores().stream().allMatch(scores -> scores.rows() > 0))
                .orElse(false);
    }

    private static Optional<ProcessHandle> serverProcess(Path workspace) throws IOException {
        Path file = workspace.resolve("db/data/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private Path imported() throws IOException {
        return imported("ws");
    }

    private Path imported(String name) throws IOException {
        Path data = DeskFiles.write(folder.resolve("data-" + name), 3000, 0.6);
        Path workspace = folder.resolve(name);
        assertThat(CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet")
                        .exitCode())
                .isZero();
        return workspace;
    }

    private static WorkspaceDatabase open(Path workspace) throws IOException {
        return WorkspaceDatabase.open(workspace.resolve("db"), ProgramInfo.version());
    }

    private static void assertComplete(CleanResult result) {
        CleanData data = result.data();
        assertThat(data.tickets().size()).isEqualTo(3000);
        assertThat(data.events().size())
                .isEqualTo(Math.toIntExact(result.logs().stream()
                        .filter(log -> log.table().equals("ticket_events"))
                        .findFirst()
                        .orElseThrow()
                        .rowsClean()));
    }

    private Process start(Path workspace, String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dworkbench.cache=" + System.getProperty("workbench.cache"),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                command,
                "--workspace",
                workspace.toString(),
                "--quiet"));
        if (command.equals("run")) {
            words.addAll(List.of("--models", "logistic", "--as-of-hours", "0,24"));
        }
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }
}
