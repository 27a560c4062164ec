package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.TicketRow;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job from the first start to the report, without a mouse. */
@Tag("slow")
@InWindow
class KeyboardJourneyTest {
    private static final int MOST_STOPS = 80;

    @TempDir
    Path folder;

    private TestWindow window;

    @BeforeEach
    void open() {
        window = TestWindow.open(1440, 900, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromTheSampleToTheReport() {
        trainOnTheSample();
        acknowledgeTheSecondTicket();
        moveTheAlertLine();
        lookAtTheNextFactor();
        simulateMoreTicketsADay();
        saveTheReport();
    }

    private void trainOnTheSample() {
        tabTo("runSample");
        press(KeyCode.SPACE);
        window.await("explained", () -> window.workspace().insightProperty().get() != null);
        window.awaitIdle();
    }

    private void acknowledgeTheSecondTicket() {
        shortcut(KeyCode.DIGIT1);
        tabTo("table");
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        TableView<?> table = (TableView<?>) window.find("#table").orElseThrow();
        String id = TestWindow.onFx(() -> ((TicketRow) table.getSelectionModel().getSelectedItem()).id());
        assertThat(TestWindow.onFx(() -> table.getSelectionModel().getSelectedIndex()))
                .isEqualTo(1);
        press(KeyCode.A);
        window.await(
                "acknowledged",
                () -> window.workspace().actionsProperty().get().all().stream()
                        .anyMatch(action -> action.ticketId().equals(id)));
    }

    private void moveTheAlertLine() {
        shortcut(KeyCode.DIGIT5);
        tabTo("train");
        press(KeyCode.SPACE);
        window.await("the panel", () -> window.find("#train-panel").isPresent());
        press(KeyCode.ESCAPE);
        window.await("no panel", () -> window.find("#train-panel").isEmpty());
        assertThat(focused()).contains("train");
        tabTo("alert-line");
        double before = value("#alert-line");
        for (int i = 0; i < 5; i++) {
            press(KeyCode.RIGHT);
        }
        assertThat(value("#alert-line")).isBetween(before + 4, before + 5);
        tabTo("models-part-0");
        press(KeyCode.RIGHT);
        window.await(
                "the second part",
                () -> window.find("#models-part-1")
                        .map(part -> ((ToggleButton) part).isSelected())
                        .orElse(false));
        window.awaitIdle();
        assertThat(window.find("#comparison")).as("another part is shown").isEmpty();
    }

    private void lookAtTheNextFactor() {
        shortcut(KeyCode.DIGIT6);
        tabTo("factors");
        String before = text("#factorName");
        press(KeyCode.DOWN);
        window.await("the next factor", () -> !text("#factorName").equals(before));
    }

    private void simulateMoreTicketsADay() {
        shortcut(KeyCode.DIGIT7);
        tabTo("lever-perDay");
        press(KeyCode.RIGHT);
        window.await("stale", () -> window.find("#simulation-stale").isPresent());
        window.robot().press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
        window.await("simulated again", () -> window.find("#simulation-stale").isEmpty());
        window.awaitIdle();
    }

    private void saveTheReport() {
        shortcut(KeyCode.DIGIT9);
        tabTo("report-save-pdf");
        press(KeyCode.SPACE);
        window.await("saved", () -> window.notices().exported.size() == 1);
        assertThat(window.notices().exported.getFirst()).isNotEmptyFile();
    }

    private void shortcut(KeyCode digit) {
        window.robot().press(KeyCode.SHORTCUT, digit).release(digit, KeyCode.SHORTCUT);
        window.awaitIdle();
    }

    private void press(KeyCode key) {
        window.robot().type(key);
    }

    /** As often as it takes. */
    private void tabTo(String id) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if (focused().equals(Optional.of(id))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way to " + id + " with the tab key, but to " + focused());
    }

    private Optional<String> focused() {
        return TestWindow.onFx(() -> window.find("#nav-tickets")
                .map(node -> node.getScene().getFocusOwner())
                .map(Node::getId));
    }

    /** As a screen reader says it. */
    private double value(String selector) {
        return TestWindow.onFx(
                () -> (Double) window.find(selector).orElseThrow().queryAccessibleAttribute(AccessibleAttribute.VALUE));
    }

    private String text(String selector) {
        return TestWindow.onFx(() -> ((Label) window.find(selector).orElseThrow()).getText());
    }
}
