package dev.escalation.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.EventTable;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class DataJourneyTest {
    private static final Path SAMPLE = Path.of("sample-data");

    @TempDir
    Path folder;

    @Test
    void aFolderIsLookedAtThenRead() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            ImportPlan plan = look(window, SAMPLE);
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.DATA);
            assertThat(table(window, "#data-files").getItems()).hasSameSizeAs(plan.files());
            PlannedFile file = (PlannedFile)
                    table(window, "#data-files").getSelectionModel().getSelectedItem();
            assertThat(table(window, "#data-columns").getItems())
                    .hasSize(file.columns().size() + file.unmapped().size());
            window.screenshots("data-looked");

            window.click("#data-view-rows");
            window.awaitIdle();
            assertThat(table(window, "#data-rows").getColumns()).hasSize(file.headerWidth());
            window.screenshots("data-rows");
            window.click("#data-view-notes");
            window.screenshots("data-notes");
            window.click("#data-view-columns");

            read(window);
            assertThat(steps(window)).isEqualTo(eventsOfFirstTicket(window));
            window.screenshots("data-read");
        }
    }

    @Test
    void aBrokenFileIsSaidAndTheDataStay() throws IOException {
        Path picture = Files.write(folder.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});
        Path nothing = Files.createFile(folder.resolve("nothing.csv"));
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n", StandardCharsets.UTF_8);
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            look(window, SAMPLE);
            for (Path broken : new Path[] {picture, nothing, other}) {
                window.run(() -> window.context().workbench().look(broken));
                window.await(
                        "refused", () -> window.workspace().problemProperty().get() != null);
                window.awaitIdle();
                Label message = (Label) window.find("#problem-message").orElseThrow();
                assertThat(message.getText()).contains(String.valueOf(broken.getFileName()));
                assertThat(source(window).from()).isEqualTo(SAMPLE);
            }
            window.screenshots("data-broken");
            read(window);
            assertThat(window.find("#data-story")).isPresent();
        }
    }

    @Test
    void runEverythingReadsAndTrains() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            look(window, SAMPLE);
            window.click("#run-everything");
            window.await("read", () -> window.workspace().dataProperty().get() != null);
            window.await("training cancelled", () -> cancelled(window)); // it has its own tests
            window.awaitIdle();
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    /** A click would come late where a machine is quick. */
    private static boolean cancelled(TestWindow window) {
        String training = window.context().texts().get("shell.task.train");
        boolean runs = window.context().work().running().stream()
                .anyMatch(task -> task.title().equals(training));
        if (runs) {
            ((Button) window.find("#cancel-task").orElseThrow()).fire();
        }
        return runs;
    }

    private static ImportPlan look(TestWindow window, Path from) {
        window.run(() -> window.context().workbench().look(from));
        window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
        window.awaitIdle();
        return source(window).plan();
    }

    private static void read(TestWindow window) {
        window.run(() -> window.context().workbench().load(source(window)));
        window.await("read", () -> window.workspace().dataProperty().get() != null);
        window.awaitIdle();
    }

    private static Workspace.Source source(TestWindow window) {
        return Objects.requireNonNull(window.workspace().sourceProperty().get());
    }

    private static TableView<?> table(TestWindow window, String id) {
        return (TableView<?>) window.find(id).orElseThrow();
    }

    /** Lines of the story but for subject, facts and count. */
    private static long steps(TestWindow window) {
        return ((VBox) window.find("#data-story").orElseThrow())
                .getChildren().stream().filter(node -> !(node instanceof Label)).count();
    }

    private static long eventsOfFirstTicket(TestWindow window) {
        EventTable events = Objects.requireNonNull(
                        window.workspace().dataProperty().get())
                .clean()
                .data()
                .events();
        return IntStream.of(events.ticket()).filter(ticket -> ticket == 0).count();
    }
}
