package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.explain.TicketExplanation;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.Standing.Column;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.LiveDesk;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New scores come while somebody looks at the tickets, as a list and on the board. */
@Tag("slow")
@InWindow
class LiveQueueJourneyTest {
    @TempDir
    static Path folder;

    private static TestWindow window;
    private static List<RiskQueue.Entry> entries;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
        entries = TestWindow.onFx(
                () -> window.workspace().insightProperty().get().queue().entries());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        if (window.find("#board").isPresent()) {
            window.robot().type(KeyCode.B);
        }
        LiveDesk.keepActionsIn(window, ActionLedger.ofSession());
        LiveDesk.scores(window, _ -> entries);
        window.robot().moveTo("#nav-tickets");
        window.awaitIdle();
        window.robot().type(KeyCode.R);
        window.awaitIdle();
        assertThat(shown()).containsExactlyElementsOf(ids(entries));
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table() {
        return (TableView<TicketRow>) TestWindow.onFx(() -> window.context() == null ? null : lookup("#table"));
    }

    /** Also while the board is shown instead. */
    private static Node lookup(String selector) {
        return window.find("#nav-tickets").orElseThrow().getScene().getRoot().lookup(selector);
    }

    private static List<String> shown() {
        window.awaitIdle();
        return TestWindow.onFx(
                () -> table().getItems().stream().map(TicketRow::id).toList());
    }

    private static List<String> ids(List<RiskQueue.Entry> of) {
        return of.stream().map(entry -> entry.explanation().ticketId()).toList();
    }

    private static String selected() {
        return TestWindow.onFx(() -> table().getItems()
                .get(table().getSelectionModel().getSelectedIndex())
                .id());
    }

    /** The ticket at this place has another risk, the others theirs; in order of risk. */
    private static List<RiskQueue.Entry> with(List<RiskQueue.Entry> before, int place, double risk) {
        List<RiskQueue.Entry> next = new ArrayList<>(before);
        TicketExplanation why = before.get(place).explanation();
        TicketExplanation other = new TicketExplanation(why.ticketId(), why.row(), risk, why.factors());
        next.set(place, new RiskQueue.Entry(other, RiskBand.CRITICAL));
        next.sort(Comparator.comparingDouble(RiskQueue.Entry::risk).reversed());
        return next;
    }

    /** Where a row stands in the window. */
    private static double heightOf(String id) {
        return TestWindow.onFx(() -> table().lookupAll(".table-row-cell").stream()
                .map(node -> (TableRow<?>) node)
                .filter(row ->
                        row.getItem() instanceof TicketRow one && one.id().equals(id))
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .map(Bounds::getMinY)
                .findFirst()
                .orElse(-1.0));
    }

    @Test
    void noRowMovesUnderTheMouseUntilSomebodyAsks() {
        List<String> before = shown();
        window.robot().moveTo("#table");
        window.await("the mouse is over it", () -> table().isHover());
        List<RiskQueue.Entry> next = with(entries, 7, 0.97).subList(0, entries.size() - 1);
        List<RiskQueue.Entry> gone = new ArrayList<>(next);
        gone.remove(3);
        LiveDesk.scores(window, _ -> gone);
        window.await("the note", () -> window.find("#moved-note").isPresent());
        assertThat(shown()).isEqualTo(before);
        assertThat(TestWindow.onFx(() -> table().getItems().get(7).risk())).isEqualTo(0.97);
        assertThat(((Label) window.find("#moved-words").orElseThrow()).getText())
                .isEqualTo("1 ticket moved, 2 gone.");
        window.screenshots("live-queue-held");
        assertThat(window.textFaults()).isEmpty();
        LiveDesk.scores(window, _ -> next);
        window.await(
                "one is back",
                () -> ((Label) window.find("#moved-words").orElseThrow())
                        .getText()
                        .equals("1 ticket moved, 1 gone."));
        window.robot().type(KeyCode.R);
        assertThat(shown()).containsExactlyElementsOf(ids(next));
        assertThat(window.find("#moved-note")).isEmpty();
    }

    @Test
    void newTicketsWaitWhileTheSelectionHasJustMoved() {
        List<RiskQueue.Entry> fewer = entries.subList(2, entries.size());
        LiveDesk.scores(window, _ -> fewer);
        window.awaitIdle();
        window.robot().type(KeyCode.R);
        assertThat(shown()).containsExactlyElementsOf(ids(fewer));
        window.run(() -> table().getSelectionModel().clearAndSelect(3));
        LiveDesk.scores(window, _ -> entries);
        window.await("the note", () -> window.find("#moved-note").isPresent());
        assertThat(((Label) window.find("#moved-words").orElseThrow()).getText())
                .isEqualTo("2 new.");
        assertThat(shown()).containsExactlyElementsOf(ids(fewer));
        window.click("#moved-show");
        assertThat(shown()).containsExactlyElementsOf(ids(entries));
    }

    /** Whoever acts while rows wait sees what was done, and nothing else moves. */
    @Test
    void onesOwnActionShowsWhileOthersWait() {
        List<String> before = new ArrayList<>(shown());
        window.run(() -> table().getSelectionModel().clearAndSelect(2));
        LiveDesk.scores(window, _ -> with(entries, 9, 0.99));
        window.await("the note", () -> window.find("#moved-note").isPresent());
        window.robot().type(KeyCode.E);
        String done = before.remove(2);
        window.await("it is done", () -> table().getItems().size() == before.size());
        assertThat(shown()).containsExactlyElementsOf(before).doesNotContain(done);
        assertThat(selected()).isEqualTo(before.get(2));
    }

    /** A list that nobody touches follows; the chosen ticket stays chosen, and stays where it was in the window. */
    @Test
    void theChosenTicketStaysWhereItIsWhenOthersMove() {
        window.run(() -> {
            table().getSelectionModel().clearAndSelect(60);
            table().scrollTo(57);
            table().layout();
        });
        window.awaitIdle();
        String chosen = selected();
        double height = heightOf(chosen);
        assertThat(height).isPositive();
        LiveDesk.scores(window, _ -> with(entries, entries.size() - 1, 0.99));
        window.await("the note", () -> window.find("#moved-note").isPresent());
        window.robot().type(KeyCode.R);
        window.awaitIdle();
        assertThat(selected()).isEqualTo(chosen);
        assertThat(TestWindow.onFx(() -> table().getSelectionModel().getSelectedIndex()))
                .isEqualTo(61);
        assertThat(heightOf(chosen)).isEqualTo(height);
    }

    @SuppressWarnings("unchecked")
    private static ListView<BoardColumn.Item> cards(String column) {
        return (ListView<BoardColumn.Item>) window.find("#cards-" + column).orElseThrow();
    }

    private static Column column(String id) {
        return TestWindow.onFx(() -> {
            ActionLedger ledger = window.workspace().actionsProperty().get();
            return ledger.standing(id, window.workspace().deskMomentProperty().get())
                    .column();
        });
    }

    private static void board() {
        window.robot().type(KeyCode.B);
        window.await("the board", () -> window.find("#board").isPresent());
        window.awaitIdle();
    }

    @Test
    void cardsAreMovedByKeyboard() {
        board();
        List<String> ids = ids(entries);
        window.run(() -> {
            cards("likely").requestFocus();
            cards("likely").getSelectionModel().clearAndSelect(0);
        });
        window.robot().press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        window.await("moved", () -> column(ids.get(0)) == Column.ACKNOWLEDGED);
        window.await("the next card is chosen", () -> selected().equals(ids.get(1)));
        window.robot().type(KeyCode.I);
        window.await("started", () -> column(ids.get(1)) == Column.IN_ACTION);
        window.await("the next", () -> selected().equals(ids.get(2)));
        window.robot().type(KeyCode.E);
        window.await("done", () -> cards("resolved").getItems().size() == 1);
        window.awaitIdle();
        window.robot().type(KeyCode.RIGHT);
        window.await("the other column", () -> selected().equals(ids.get(0)));
        window.robot().press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        window.await("moved on", () -> column(ids.get(0)) == Column.IN_ACTION);
        window.awaitIdle();
        assertThat(TestWindow.onFx(() -> cards("in-action").getItems().size())).isEqualTo(2);
        window.screenshots("board");
        assertThat(window.textFaults()).isEmpty();
        window.run(() -> {
            cards("in-action").requestFocus();
            cards("in-action").getSelectionModel().clearAndSelect(0);
        });
        window.robot().type(KeyCode.ENTER);
        window.await("detail", () -> window.find("#ticket-detail").isPresent());
        window.screenshots("board-detail");
        window.robot().type(KeyCode.ENTER);
        window.await("no detail", () -> window.find("#ticket-detail").isEmpty());
        window.resize(1280, 800);
        window.screenshot("board-1280");
        assertThat(window.textFaults()).isEmpty();
        window.resize(1440, 900);
    }

    @Test
    void cardsAreDraggedAndMoreThanTheFirstComeOnRequest() {
        board();
        List<String> ids = ids(entries);
        assertThat(TestWindow.onFx(() -> cards("likely").getItems().getLast()))
                .isEqualTo(new BoardColumn.Item.More(entries.size() - 200));
        drag(ids.get(1), "#board-in-action");
        window.await("dropped", () -> column(ids.get(1)) == Column.IN_ACTION);
        window.awaitIdle();
        drag(ids.get(1), "#board-likely");
        window.await("back", () -> column(ids.get(1)) == Column.LIKELY);
        window.awaitIdle();
        window.run(() -> cards("likely").scrollTo(200));
        window.await(
                "the button",
                () -> window.robot()
                        .lookup("Show more (" + (entries.size() - 200) + " hidden)")
                        .tryQuery()
                        .isPresent());
        window.robot().clickOn("Show more (" + (entries.size() - 200) + " hidden)");
        window.await("all", () -> cards("likely").getItems().size() == entries.size());
    }

    private static void drag(String id, String to) {
        window.robot().moveTo(card(id)).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
    }

    private static Node card(String id) {
        window.awaitIdle();
        return TestWindow.onFx(() -> lookup("#board").lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell
                        && cell.getItem() instanceof BoardColumn.Item.Card one
                        && one.row().id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
