package dev.escalation.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class CommandPaletteTest {
    @TempDir
    Path folder;

    @Test
    void aFewLettersDoIt() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            open(window);
            window.screenshots("commands");
            window.robot().write("expla");
            assertThat(words(window)).contains("Go to Explain");
            window.robot().type(KeyCode.ENTER);
            window.awaitIdle();
            assertThat(window.find("#command-palette")).isEmpty();
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.EXPLAIN);
            boolean dark = window.workspace().darkProperty().get();
            open(window);
            window.robot().write("theme");
            window.robot().type(KeyCode.ENTER);
            assertThat(window.workspace().darkProperty().get()).isNotEqualTo(dark);
            window.click("#commandsButton");
            window.robot().write("zzz");
            assertThat(words(window)).isEmpty();
            window.robot().type(KeyCode.ENTER).type(KeyCode.ESCAPE);
            assertThat(window.find("#command-palette")).isEmpty();
        }
    }

    @Test
    void aTicketIsFoundByItsNumber() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            String id = TestWindow.onFx(() -> {
                var entries = Objects.requireNonNull(
                                window.workspace().openTicketsProperty().get())
                        .queue()
                        .entries();
                return entries.get(entries.size() / 2).explanation().ticketId();
            });
            window.run(() -> window.workspace().pageProperty().set(Page.MODELS));
            open(window);
            window.robot().write(id.substring(1));
            assertThat(words(window)).singleElement().asString().contains(id, "risk");
            window.robot().type(KeyCode.ENTER);
            window.awaitIdle();
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.TICKETS);
            TableView<?> table = (TableView<?>) window.find("#table").orElseThrow();
            window.await(
                    "the ticket",
                    () -> table.getSelectionModel().getSelectedItem() instanceof TicketRow row
                            && row.id().equals(id));
        }
    }

    @Test
    void aClickOnARowDoesItAndOneOnTheScrollBarDoesNot() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            Page before = window.workspace().pageProperty().get();
            open(window);
            window.awaitIdle();
            window.click("#command-list .scroll-bar:vertical");
            assertThat(window.find("#command-palette")).isPresent();
            assertThat(window.workspace().pageProperty().get()).isEqualTo(before);
            window.robot().write("qual");
            window.awaitIdle();
            window.click("#command-list .list-cell:selected");
            assertThat(window.find("#command-palette")).isEmpty();
            assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.QUALITY);
        }
    }

    @Test
    void withoutDataOnlyWhatIsPossibleIsOffered() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            open(window);
            assertThat(words(window))
                    .contains("Run everything on the sample", "Open a workspace\u2026", "Go to Data")
                    .noneMatch(words -> words.contains("Go to Models") || words.startsWith("Train"));
        }
    }

    private static void open(TestWindow window) {
        window.robot().press(KeyCode.SHORTCUT, KeyCode.K).release(KeyCode.K, KeyCode.SHORTCUT);
        window.await("the list", () -> window.find("#command-palette").isPresent());
    }

    private static List<String> words(TestWindow window) {
        return TestWindow.onFx(() -> ((ListView<?>) window.find("#command-list").orElseThrow())
                .getItems().stream().map(command -> ((Command) command).words()).toList());
    }
}
