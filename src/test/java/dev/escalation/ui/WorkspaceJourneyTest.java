package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.live.RiskQueue;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.store.tables.LogRow;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work is kept in a workspace and found again, by one window and by two. */
@Tag("slow")
@InWindow
class WorkspaceJourneyTest {
    @TempDir
    Path folder;

    private Path desk;

    @BeforeEach
    void place() {
        desk = folder.resolve("desk");
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() throws IOException {
        String figures;
        List<String> queue;
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            assertThat(menu(window).getTooltip().getText()).startsWith("Not kept");
            Insight before = window.workspace().insightProperty().get();
            keep(window, desk);
            assertThat(window.workspace().insightProperty().get()).isSameAs(before);
            assertThat(window.workspace().history()).hasSize(1);
            assertThat(menu(window).getText()).isEqualTo("desk");
            figures = figures(window);
            queue = queue(window);
            window.screenshots("workspace-kept");
            window.remember();
        }
        assertThat(isServerRunning()).isFalse();
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.openWorkspaceAgain();
            window.await(
                    "there again", () -> window.workspace().insightProperty().get() != null);
            window.awaitIdle();
            assertThat(figures(window)).isEqualTo(figures);
            assertThat(queue(window)).isEqualTo(queue);
            assertThat(window.workspace().dataProperty().get().sample()).isTrue();
            window.click("#nav-models");
            window.screenshots("workspace-again-models");
            fire(window, "workspace-leave");
            window.await("left", () -> window.find("#runSample").isPresent());
            window.awaitIdle();
            assertThat(window.workspace().sessionProperty().get()).isNull();
            assertThat(isServerRunning()).isFalse();
            window.remember();
        }
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.openWorkspaceAgain();
            window.awaitIdle();
            assertThat(window.workspace().sessionProperty().get()).isNull();
            window.run(() -> window.context().workbench().look(desk));
            window.await("opened", () -> window.workspace().insightProperty().get() != null);
            assertThat(queue(window)).isEqualTo(queue);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherTrainingIsKeptWithoutAsking() throws IOException {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            load(window, Path.of("sample-data"));
            keep(window, desk);
            window.run(() -> window.context().workbench().train(TrainedSample.QUICK));
            window.await("trained", () -> window.workspace().insightProperty().get() != null);
            window.awaitIdle();
            assertThat(window.workspace().problemProperty().get()).isNull();
            assertThat(log(window)).containsExactly("train done", "clean done");
            window.run(() -> window.context().workbench().train(TrainedSample.QUICK));
            window.await("again", () -> window.workspace().history().size() == 2);
            window.awaitIdle();
            assertThat(log(window).getFirst()).isEqualTo("train unchanged");
            window.click("#nav-quality");
            window.click("#quality-part-5");
            window.awaitIdle();
            TableView<LogRow> history =
                    (TableView<LogRow>) window.find("#quality-history").orElseThrow();
            assertThat(history.getItems())
                    .isEqualTo(window.workspace().sessionProperty().get().log(Progress.NONE));
            window.screenshots("quality-history");
            window.resize(1280, 800);
            assertThat(window.textFaults()).isEmpty();
            window.click("#quality-history-export");
            window.await("exported", () -> !window.notices().exported.isEmpty());
            assertThat(Files.readAllLines(window.notices().exported.getFirst()))
                    .hasSize(1 + history.getItems().size());
        }
    }

    @Test
    void twoWindowsShareAWorkspace() throws IOException {
        Path shorter = shorterSample();
        try (TestWindow one = TestWindow.open(1440, 900, folder.resolve("one"));
                TestWindow other = TestWindow.open(1440, 900, folder.resolve("other"))) {
            load(one, Path.of("sample-data"));
            keep(one, desk);
            open(other, desk);
            assertThat(snapshot(other)).isEqualTo(snapshot(one));

            load(other, shorter);
            assertThat(snapshot(other)).isNotEqualTo(snapshot(one));
            one.run(() -> one.context()
                    .workbench()
                    .workspaces()
                    .lookForNewer(() -> one.notices().told.add("newer")));
            one.await("told", () -> !one.notices().told.isEmpty());
            open(one, desk);
            assertThat(snapshot(one)).isEqualTo(snapshot(other));
            one.run(() -> one.context().workbench().workspaces().leave());
            one.awaitIdle();
            assertThat(isServerRunning()).as("the other one works with it").isTrue();
            other.run(() -> other.context().workbench().train(TrainedSample.QUICK));
            other.await("trained", () -> other.workspace().insightProperty().get() != null);
            other.awaitIdle();
            assertThat(log(other).getFirst()).isEqualTo("train done");
        }
        assertThat(isServerRunning()).isFalse();
    }

    @Test
    void otherPeoplesFoldersAreLeftAlone() throws IOException {
        Path full = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(full.resolve("letter.txt"), "dear");
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            load(window, Path.of("sample-data"));
            window.click("#nav-quality");
            window.click("#quality-part-5");
            window.screenshots("quality-history-none");
            window.notices().nextFolder = Optional.of(full);
            fire(window, "workspace-keep");
            window.await("refused", () -> window.workspace().problemProperty().get() != null);
            assertThat(window.workspace().problemProperty().get().message()).contains("documents", "holds other files");
            assertThat(window.workspace().sessionProperty().get()).isNull();
            assertThat(window.workspace().dataProperty().get()).isNotNull();
            window.notices().nextFolder = Optional.of(desk);
            window.click("#quality-history-keep");
            window.await("kept", () -> window.workspace().sessionProperty().get() != null);
            window.await("told", () -> window.find("#quality-history").isPresent());
            window.run(() -> window.context().workbench().workspaces().leave());
            load(window, Path.of("sample-data"));
            window.notices().nextFolder = Optional.of(desk);
            fire(window, "workspace-keep");
            window.await("refused", () -> window.workspace().problemProperty().get() != null);
            assertThat(window.workspace().problemProperty().get().message()).contains("a workspace already");
        }
        try (Stream<Path> files = Files.list(full)) {
            assertThat(files).containsExactly(full.resolve("letter.txt"));
        }
    }

    private static void load(TestWindow window, Path from) {
        window.run(() -> window.context().workbench().look(from));
        window.await("looked", () -> {
            Workspace.Source source = window.workspace().sourceProperty().get();
            return source != null && source.from().equals(from);
        });
        LoadedData before = window.workspace().dataProperty().get();
        // windows cover one another, so the mouse may not reach the button
        window.run(() -> ((Button) window.find("#read").orElseThrow()).fire());
        window.await("read", () -> window.workspace().dataProperty().get() != before);
        window.awaitIdle();
    }

    private static void keep(TestWindow window, Path into) {
        window.notices().nextFolder = Optional.of(into);
        fire(window, "workspace-keep");
        window.await("kept", () -> window.workspace().sessionProperty().get() != null);
        window.awaitIdle();
    }

    private static void open(TestWindow window, Path workspace) {
        LoadedData before = window.workspace().dataProperty().get();
        window.notices().nextFolder = Optional.of(workspace);
        fire(window, "workspace-open");
        window.await("opened", () -> window.workspace().dataProperty().get() != before);
        window.awaitIdle();
    }

    private static MenuButton menu(TestWindow window) {
        return (MenuButton) window.find("#workspace-menu").orElseThrow();
    }

    private static void fire(TestWindow window, String item) {
        window.run(() -> menu(window).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
    }

    private static String snapshot(TestWindow window) {
        return window.workspace().dataProperty().get().clean().data().origin().snapshotHash();
    }

    private static List<String> log(TestWindow window) throws IOException {
        return window.workspace().sessionProperty().get().log(Progress.NONE).stream()
                .map(row -> row.stage() + " " + row.outcome())
                .distinct()
                .toList();
    }

    private String figures(TestWindow window) throws IOException {
        Path file = Files.createTempFile(folder, "figures", ".csv");
        ComparisonFiles.writeComparison(
                window.workspace().runProperty().get().training().comparison(), file);
        return Files.readString(file);
    }

    private static List<String> queue(TestWindow window) {
        RiskQueue queue = window.workspace().insightProperty().get().queue();
        return queue.entries().stream()
                .map(entry -> entry.explanation().ticketId() + " "
                        + entry.explanation().risk())
                .toList();
    }

    private boolean isServerRunning() {
        return Files.exists(desk.resolve("db/data/postmaster.pid"));
    }

    /** The sample without its last ticket's line. */
    private Path shorterSample() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("shorter"));
        try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                List<String> lines = Files.readAllLines(file);
                boolean tickets = file.endsWith("tickets.csv");
                Files.write(copy.resolve(file.getFileName()), tickets ? lines.subList(0, lines.size() - 1) : lines);
            }
        }
        return copy;
    }
}
