package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.crash.MemoryWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told of what nobody expected. */
@InWindow
class GuardTest {
    private static final String DATA = "Printer broken, says anna.berger@example.org";

    @TempDir
    Path folder;

    @Test
    void whatNobodyCaughtIsToldWithACodeAndAReportThatHoldsNoData() throws Exception {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            Thread thread = new Thread(() -> fail(DATA), "some-worker");
            thread.setUncaughtExceptionHandler(window.guard());
            thread.start();
            Problem problem = awaitProblem(window);
            assertThat(problem.code()).matches("EW-X-[0-9A-F]{6}");
            assertThat(problem.message()).contains("crash-", ".txt").doesNotContain("anna", "Printer");
            assertThat(problem.details())
                    .contains("GuardTest.fail", problem.code())
                    .doesNotContain("anna", "Printer");
            List<Path> reports = reports();
            assertThat(reports).hasSize(1);
            assertThat(Files.readString(reports.getFirst())).isEqualTo(problem.details());
            window.run(() -> details(window).fire());
            assertThat(window.find("#problem-dialog")).isPresent();
            assertThat(dialogDetails(window)).isEqualTo(problem.details());
            window.screenshots("crash-report");
            window.run(() -> ((Button) window.find("#problem-folder").orElseThrow()).fire());
            assertThat(window.notices().exported).containsExactly(folder.resolve("settings/crash-reports"));
        }
    }

    /** On the JavaFX thread and in work alike; the window goes on. */
    @Test
    void theWindowGoesOnAfterAFailureOnItsOwnThreadAndInATask() throws IOException {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            javafx.application.Platform.runLater(() -> fail(DATA));
            String first = awaitProblem(window).code();
            window.run(() -> window.workspace().failed(null));
            window.run(() -> window.context().work().prepare(this, _ -> failed(DATA), _ -> {}));
            assertThat(awaitProblem(window).code()).isNotEqualTo(first);
            assertThat(reports()).hasSize(2);
            window.run(() -> window.context().workbench().dismissProblem());
            window.click("#nav-data");
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.DATA);
            window.forgetUncaught();
        }
    }

    @Test
    void memoryThatGetsShortIsToldBeforeItIsGone() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.guard().tellOf(new MemoryWatch.Shortage(5_400_000_000L, 6_000_000_000L)));
            Problem problem = awaitProblem(window);
            assertThat(problem.message()).contains("5.4 of 6.0 GB", "WORKBENCH_OPTS=-Xmx");
            window.screenshots("memory-short");
        }
    }

    @Test
    void memoryThatIsGoneEndsTheTaskInWordsAndTheProgramGoesOn() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().work().prepare(this, _ -> outOfMemory(), _ -> {}));
            Problem problem = awaitProblem(window);
            assertThat(problem.code()).isEqualTo("EW-SY-003");
            assertThat(problem.message()).contains("WORKBENCH_OPTS=-Xmx");
            assertThat(problem.reports()).isNull();
            window.run(() -> window.context().workbench().runSample());
            window.await("begun", () -> !window.context().work().isIdle());
        }
    }

    @Test
    void aRunThatNeverEndedIsToldAtTheNextStart() throws IOException {
        Path marks = Files.createDirectories(folder.resolve("settings/crash-reports"));
        Files.writeString(marks.resolve("running-1999999999"), "1700000000000\n" + folder + "\n");
        Path java = Files.writeString(marks.resolve("hs_err_pid1999999999.log"), "SIGSEGV");
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            assertThat(TestWindow.<Boolean>onFx(() -> window.guard().tellOfUnfinished()))
                    .isTrue();
            Problem problem = awaitProblem(window);
            assertThat(problem.message()).contains("2023", String.valueOf(java.getFileName()));
            assertThat(problem.reports()).isEqualTo(marks);
            window.screenshots("crash-last-run");
            assertThat(window.textFaults()).isEmpty();
            assertThat(TestWindow.<Boolean>onFx(() -> window.guard().tellOfUnfinished()))
                    .isFalse();
        }
    }

    @Test
    void damagedSettingsOfTheWindowAreMovedAsideAndTold() throws IOException {
        Path settings = Files.createDirectories(folder.resolve("settings"));
        String damaged = "{\"page\": \"quality\", \"views\": [{\"name\": \"My vie";
        Files.writeString(settings.resolve("window.json"), damaged);
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            Problem problem = awaitProblem(window);
            assertThat(problem.code()).isEqualTo("EW-ST-001");
            assertThat(problem.message()).contains("window.json.damaged-1");
            assertThat(problem.reports()).isEqualTo(settings.toAbsolutePath());
            window.remember();
        }
        assertThat(settings.resolve("window.json.damaged-1")).hasContent(damaged);
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    private static Object failed(String words) {
        throw new IllegalArgumentException(words);
    }

    private static void fail(String words) {
        throw new IllegalStateException(words);
    }

    private static Object outOfMemory() {
        throw new OutOfMemoryError("Java heap space");
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("settings/crash-reports"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    private static Problem awaitProblem(TestWindow window) {
        window.await("told", () -> window.workspace().problemProperty().get() != null);
        return Objects.requireNonNull(
                TestWindow.onFx(() -> window.workspace().problemProperty().get()));
    }

    private static Button details(TestWindow window) {
        return window.find("#problem-strip").orElseThrow().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Details"))
                .findFirst()
                .orElseThrow();
    }

    private static String dialogDetails(TestWindow window) {
        return TestWindow.onFx(
                () -> ((TextArea) window.find("#problem-dialog").orElseThrow().lookup(".text-area")).getText());
    }
}
