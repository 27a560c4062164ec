package dev.escalation.ui.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.Standing.Column;
import dev.escalation.live.action.TicketAction;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.LiveDesk;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody works through the queue: by keyboard, several at once, and takes it back. */
@Tag("slow")
@InWindow
class TriageJourneyTest {
    @TempDir
    static Path folder;

    private static TestWindow window;

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** A desk at which nothing was done, the mouse elsewhere. */
    @BeforeEach
    void begin() {
        LiveDesk.keepActionsIn(window, ActionLedger.ofSession());
        window.run(() -> {
            if (table().isVisible()) {
                table().requestFocus();
            }
        });
        window.run(() -> window.find("#views").map(node -> (MenuButton) node).ifPresent(MenuButton::hide));
        while (window.find(".floating-panel").isPresent()) {
            window.run(() -> window.find(".floating-panel").orElseThrow().requestFocus());
            window.robot().clickOn(".floating-panel .button").type(KeyCode.ESCAPE);
        }
        window.robot().type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        window.robot().moveTo("#nav-tickets");
        settle();
        window.run(() -> table().getSelectionModel().clearAndSelect(0));
        settle();
    }

    private static void settle() {
        window.awaitIdle();
        window.run(() -> {});
        window.awaitIdle();
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table() {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private static List<TicketRow> rows() {
        settle();
        return TestWindow.onFx(() -> List.copyOf(table().getItems()));
    }

    private static ActionLedger ledger() {
        return TestWindow.onFx(() -> window.workspace().actionsProperty().get());
    }

    private static long now() {
        return TestWindow.onFx(() -> window.workspace().deskMomentProperty().get());
    }

    private static Column column(String id) {
        return ledger().standing(id, now()).column();
    }

    private static String selected() {
        settle();
        return TestWindow.onFx(() -> table().getItems()
                .get(table().getSelectionModel().getSelectedIndex())
                .id());
    }

    private static String words(String selector) {
        return ((Label) window.find(selector).orElseThrow()).getText();
    }

    /** A panel over the page lies over its words. */
    private static List<String> faults() {
        boolean panel = window.find(".floating-panel").isPresent();
        return window.textFaults().stream()
                .filter(fault -> !panel || !fault.startsWith("overlap"))
                .toList();
    }

    private static void type(KeyCode code) {
        window.robot().type(code);
    }

    /** Every key is pressed without waiting for what the one before has brought. */
    @Test
    void tenTicketsAreTriagedWithoutTheMouse() {
        List<String> ten = rows().stream().limit(11).map(TicketRow::id).toList();
        type(KeyCode.A);
        type(KeyCode.I);
        type(KeyCode.E);
        type(KeyCode.S);
        type(KeyCode.DIGIT1);
        type(KeyCode.D);
        window.robot().write("The customer agreed; ask max@example.com");
        type(KeyCode.ENTER);
        type(KeyCode.A);
        type(KeyCode.E);
        type(KeyCode.S);
        type(KeyCode.DIGIT3);
        type(KeyCode.I);
        type(KeyCode.E);
        window.await("the tenth", () -> ledger().all().size() == 10);
        assertThat(selected()).isEqualTo(ten.get(10));
        assertThat(ten.subList(0, 10))
                .extracting(TriageJourneyTest::column)
                .containsExactly(
                        Column.ACKNOWLEDGED,
                        Column.IN_ACTION,
                        Column.RESOLVED,
                        Column.SNOOZED,
                        Column.DISAGREED,
                        Column.ACKNOWLEDGED,
                        Column.RESOLVED,
                        Column.SNOOZED,
                        Column.IN_ACTION,
                        Column.RESOLVED);
        TicketAction disagreed = ledger().of(ten.get(4)).getFirst();
        assertThat(disagreed.reason()).isEqualTo("The customer agreed; ask <EMAIL>");
        assertThat(disagreed.by()).isEqualTo(System.getProperty("user.name"));
        assertThat(disagreed.risk()).isPositive();
        assertThat(ledger().of(ten.get(3)).getFirst().until()).contains(now() + 3_600_000);
        long midnight = Math.floorDiv(now(), 86_400_000L) * 86_400_000L;
        assertThat(ledger().of(ten.get(7)).getFirst().until()).contains(midnight + 33 * 3_600_000L);
        assertThat(rows())
                .extracting(TicketRow::id)
                .startsWith(ten.get(0), ten.get(1), ten.get(5), ten.get(8), ten.get(10));
        type(KeyCode.K);
        settle();
        window.screenshots("triage");
        assertThat(faults()).isEmpty();
        window.resize(1280, 800);
        window.screenshots("triage-1280");
        assertThat(faults()).isEmpty();
        window.resize(1440, 900);
    }

    @Test
    void aSnoozedTicketComesBackWhenTheDesksClockPassesItsMoment() {
        String id = rows().getFirst().id();
        int all = rows().size();
        type(KeyCode.S);
        window.await("asked", () -> window.find("#snooze-panel").isPresent());
        window.screenshots("triage-snooze");
        assertThat(faults()).isEmpty();
        type(KeyCode.DIGIT1);
        window.await("it is away", () -> table().getItems().size() == all - 1);
        long until = now() + 3_600_000;
        LiveDesk.clock(window, until - 1);
        assertThat(rows()).extracting(TicketRow::id).doesNotContain(id);
        LiveDesk.clock(window, until);
        window.await(
                "it is told of",
                () -> table().getItems().size() == all
                        || window.find("#moved-note").isPresent());
        type(KeyCode.R);
        assertThat(rows()).hasSize(all).first().extracting(TicketRow::id).isEqualTo(id);
        assertThat(column(id)).isEqualTo(Column.LIKELY);
    }

    @Test
    void aMomentOfOnesOwnIsTypedAndCheckedBeforeItCounts() {
        String id = rows().getFirst().id();
        type(KeyCode.S);
        window.click("#snooze-own");
        window.robot().write("2026-06-01 10:00");
        type(KeyCode.ENTER);
        window.await("refused", () -> words("#snooze-problem").startsWith("Type a moment that is still to come"));
        window.run(() -> ((TextField) window.find("#snooze-own").orElseThrow()).setText("2026-07-04 14:30"));
        type(KeyCode.ENTER);
        window.await("kept", () -> column(id) == Column.SNOOZED);
        assertThat(ledger().of(id).getFirst().until())
                .contains(Instant.parse("2026-07-04T14:30:00Z").toEpochMilli());
    }

    @Test
    void severalAreActedOnTogetherAndUndoBringsEachBackToWhereItStood() {
        List<String> ids = rows().stream().limit(4).map(TicketRow::id).toList();
        type(KeyCode.A);
        window.await("acknowledged", () -> column(ids.getFirst()) == Column.ACKNOWLEDGED);
        type(KeyCode.K);
        type(KeyCode.X);
        type(KeyCode.J);
        type(KeyCode.X);
        type(KeyCode.J);
        type(KeyCode.X);
        settle();
        assertThat(words("#bulk-count")).isEqualTo("3 selected");
        window.screenshots("triage-bulk");
        assertThat(faults()).isEmpty();
        window.click("#bulk-done");
        window.await("done", () -> ids.stream().limit(3).allMatch(id -> column(id) == Column.RESOLVED));
        assertThat(window.notices().told).contains("Acknowledged 1 ticket.").endsWith("3 tickets done.");
        assertThat(window.find("#bulk-bar")).isEmpty();
        assertThat(rows()).extracting(TicketRow::id).doesNotContain(ids.get(0), ids.get(1), ids.get(2));
        window.robot().press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        window.await("back", () -> column(ids.get(1)) == Column.LIKELY);
        assertThat(column(ids.get(0))).isEqualTo(Column.ACKNOWLEDGED);
        assertThat(column(ids.get(2))).isEqualTo(Column.LIKELY);
        assertThat(rows().subList(0, 4)).extracting(TicketRow::id).containsExactlyElementsOf(ids);
        window.robot().press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        window.await("all back", () -> column(ids.get(0)) == Column.LIKELY);
        assertThat(ledger().of(ids.getFirst()))
                .extracting(TicketAction::kind)
                .containsExactly(
                        TicketAction.Kind.ACKNOWLEDGE,
                        TicketAction.Kind.DONE,
                        TicketAction.Kind.WITHDRAW,
                        TicketAction.Kind.ACKNOWLEDGE,
                        TicketAction.Kind.WITHDRAW);
    }

    @Test
    void whatWasDoneStandsInTheDetailAndCanBeWithdrawn() {
        String id = rows().getFirst().id();
        window.click("#act-start");
        window.await("started", () -> column(id) == Column.IN_ACTION);
        type(KeyCode.K);
        assertThat(selected()).isEqualTo(id);
        assertThat(words("#detail-standing")).isEqualTo("In action");
        assertThat(words("#detail-who")).isEqualTo("by " + System.getProperty("user.name"));
        assertThat(window.find("#ticket-history")).isPresent();
        type(KeyCode.U);
        window.await("withdrawn", () -> column(id) == Column.LIKELY);
        type(KeyCode.K);
        settle();
        assertThat(words("#detail-standing")).isEqualTo("Likely");
        assertThat(ledger().of(id)).hasSize(2);
    }

    @Test
    void aReasonIsRequiredToDisagreeAndKeysStayInItsField() {
        String id = rows().getFirst().id();
        type(KeyCode.D);
        type(KeyCode.SPACE);
        type(KeyCode.ENTER);
        assertThat(window.find("#disagree-panel")).isPresent();
        window.robot().write("a sad ed");
        window.screenshots("triage-disagree");
        assertThat(TestWindow.onFx(() ->
                        ((TextInputControl) window.find("#disagree-reason").orElseThrow()).getText()))
                .isEqualTo(" a sad ed");
        type(KeyCode.ESCAPE);
        settle();
        assertThat(window.find("#disagree-panel")).isEmpty();
        assertThat(ledger().all()).isEmpty();
        assertThat(selected()).isEqualTo(id);
    }

    @Test
    void whatCannotBeKeptIsToldAndDoesNotCount() {
        LiveDesk.keepActionsIn(window, new ActionLedger(List.of(), _ -> {
            throw new IOException("The disk is full.");
        }));
        String id = rows().getFirst().id();
        int told = window.notices().told.size();
        type(KeyCode.E);
        window.await("told", () -> !window.notices().problems.isEmpty());
        assertThat(window.notices().problems.getFirst().details()).contains("The disk is full.");
        assertThat(rows()).first().extracting(TicketRow::id).isEqualTo(id);
        assertThat(column(id)).isEqualTo(Column.LIKELY);
        assertThat(window.notices().told).hasSize(told);
        window.notices().problems.clear();
        window.robot().press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertThat(window.notices().problems).as("there is nothing to undo").isEmpty();
    }

    /** Such as a program that asks over HTTP. */
    @Test
    void whatOthersDoShowsAtOnce() throws IOException {
        String id = rows().getFirst().id();
        ledger().add(List.of(new TicketAction(
                id, TicketAction.Kind.ACKNOWLEDGE, 0, Optional.empty(), "monitoring", "", Double.NaN, 0, "")));
        window.await("it shows", () -> words("#detail-who").equals("by monitoring"));
        assertThat(words("#detail-standing")).isEqualTo("Acknowledged");
    }

    @Test
    void allKeysAreOnOneSheet() {
        window.robot().press(KeyCode.SHIFT).type(KeyCode.SLASH).release(KeyCode.SHIFT);
        if (window.find("#shortcuts-panel").isEmpty()) {
            window.robot().write("?");
        }
        window.await("sheet", () -> window.find("#shortcuts-panel").isPresent());
        window.screenshots("triage-keys");
        assertThat(faults()).isEmpty();
        type(KeyCode.A);
        type(KeyCode.ENTER);
        settle();
        assertThat(ledger().all()).isEmpty();
        type(KeyCode.ESCAPE);
        assertThat(window.find("#shortcuts-panel")).isEmpty();
    }

    @Test
    void theLinkToTheHelpDeskIsAskedOnceCheckedAndEncodesTheNumber() {
        TicketRow row = rows().getFirst();
        type(KeyCode.O);
        window.await("asked", () -> window.find("#link-panel").isPresent());
        TextField template = (TextField) window.find("#link-template").orElseThrow();
        window.run(() -> template.setText("https://desk.example/tickets/"));
        window.click("#link-keep");
        assertThat(words("#link-problem")).startsWith("Put {ticket_id}");
        window.run(() -> template.setText("https://desk.example/tickets/{ticket_id}"));
        window.screenshots("triage-link");
        assertThat(faults()).isEmpty();
        window.click("#link-keep");
        window.click("#link-open");
        type(KeyCode.O);
        String address = "https://desk.example/tickets/" + row.id();
        assertThat(window.notices().pages).containsExactly(address, address, address);
    }

    @Test
    void viewsOfOnesOwnCountAsAFilterByHand() {
        List<TicketRow> all = rows();
        TicketRow some =
                all.stream().filter(row -> !row.agent().isEmpty()).findFirst().orElseThrow();
        window.click("#views");
        window.await("menu", () -> window.robot().lookup("#view-me").tryQuery().isPresent());
        window.robot().clickOn("#view-me");
        window.await("asked", () -> window.find("#me-agent").isPresent());
        window.run(() -> {
            @SuppressWarnings("unchecked")
            var agents = (javafx.scene.control.ComboBox<String>)
                    window.find("#me-agent").orElseThrow();
            agents.setValue(some.agent());
        });
        window.screenshots("triage-me");
        assertThat(faults()).isEmpty();
        window.click("#me-keep");
        window.run(() -> ((MenuButton) window.find("#views").orElseThrow()).show());
        List<String> team = all.stream()
                .filter(row -> row.agent().equals(some.agent()))
                .map(TicketRow::group)
                .distinct()
                .toList();
        Map<String, Long> expected = Map.of(
                "view-todo", (long) all.size(),
                "view-mine",
                        all.stream()
                                .filter(row -> row.agent().equals(some.agent()))
                                .count(),
                "view-team",
                        all.stream().filter(row -> team.contains(row.group())).count(),
                "view-premium",
                        all.stream()
                                .filter(row -> List.of("premium", "enterprise").contains(row.tier()))
                                .count(),
                "view-sla", all.stream().filter(TicketFilter::isSoon).count());
        expected.forEach((id, count) -> assertThat(count(id)).as(id).isEqualTo(String.valueOf(count)));
        assertThat(expected.values()).allMatch(count -> count > 0);
        window.pictureNow("triage-views");
        window.robot().clickOn("#view-mine");
        window.await("mine", () -> table().getItems().size() == expected.get("view-mine"));
        assertThat(rows()).allMatch(row -> row.agent().equals(some.agent()));
        assertThat(((MenuButton) window.find("#views").orElseThrow()).getText()).isEqualTo("View: Mine");
    }

    private static String count(String id) {
        return TestWindow.onFx(() -> ((MenuButton) window.find("#views").orElseThrow())
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .map(MenuItem::getGraphic)
                        .map(node -> ((Label) node).getText())
                        .findFirst()
                        .orElse(""));
    }
}
