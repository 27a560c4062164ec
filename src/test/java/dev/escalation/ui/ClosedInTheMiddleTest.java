package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.work.RunningTask;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window may be closed in the middle of anything: nothing further is begun, and the program ends well. */
@Tag("slow")
@Isolated("counts the threads of this process")
class ClosedInTheMiddleTest {
    private static final List<String> WORKERS = List.of("work-", "view-", "cleaning-", "pool-");

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private UncaughtExceptionHandler before;

    @TempDir
    Path folder;

    @BeforeEach
    void record() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> uncaught.add(failure));
    }

    @AfterEach
    void restore() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    /** The words are those of the stages that the window shows. */
    @ParameterizedTest
    @ValueSource(strings = {"Reading", "Computing features", "Training XGBoost", "interval"})
    void closingInTheMiddleOfWorkEndsAllThreads(String stage) {
        List<Thread> older = workers();
        TestWindow window = TestWindow.open(1440, 900, folder);
        window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), TrainedSample.QUICK));
        window.await(
                stage,
                () -> window.context().work().running().stream()
                        .map(RunningTask::stageProperty)
                        .anyMatch(words -> words.get().contains(stage)));
        List<Thread> started = new ArrayList<>(workers());
        started.removeAll(older);
        assertThat(started).isNotEmpty();
        Workspace workspace = window.workspace();

        window.run(window::close);

        window.await("all workers ended", () -> started.stream().noneMatch(Thread::isAlive));
        window.close(); // once more: it fails if the JavaFX thread has met an exception since
        List<Thread> left = workers();
        left.removeAll(older);
        assertThat(left).as("workers that were started later").isEmpty();
        assertThat(uncaught).isEmpty();
        assertThat(workspace.insightProperty().get()).isNull();
    }

    /** Most of a minute goes by until XGBoost starts in a new process. */
    @Test
    @Tag("soak")
    void theProgramEndsWellWhenItsWindowIsClosedDuringNativeTraining() throws IOException, InterruptedException {
        TestWindow.requireToolkit();
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dworkbench.config=" + folder.resolve("settings"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClosesDuringTraining.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("the process ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output)).isEqualTo("closing during training" + System.lineSeparator());
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("settings/window.json")).exists();
    }

    private static List<Thread> workers() {
        List<Thread> found = new ArrayList<>(Thread.getAllStackTraces().keySet());
        found.removeIf(thread -> WORKERS.stream().noneMatch(thread.getName()::startsWith));
        return found;
    }
}
