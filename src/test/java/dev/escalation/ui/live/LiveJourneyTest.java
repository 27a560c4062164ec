package dev.escalation.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.TicketRow;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.HoldOut;
import dev.escalation.live.action.MeasuredEffect;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.replay.Fate;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.LiveDesk;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page Live with and without something behind it. */
@Tag("slow")
@InWindow
class LiveJourneyTest {
    @TempDir
    static Path folder;

    private static TestWindow window;

    /** A source that is followed. */
    private static final class Followed implements Following {
        private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
        private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(new Pace(0, 0));

        @Override
        public String source() {
            return "desk on db.example";
        }

        @Override
        public ReadOnlyObjectProperty<State> stateProperty() {
            return state.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyObjectProperty<Pace> paceProperty() {
            return pace.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyStringProperty troubleProperty() {
            return new SimpleStringProperty("");
        }

        @Override
        public void start() {
            state.set(new State.Notified());
        }

        @Override
        public void stop() {
            state.set(new State.Off());
        }
    }

    /** A server that starts at once. */
    private static final class Served implements HttpSwitch {
        private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Stopped());
        private final ReadOnlyLongWrapper requests = new ReadOnlyLongWrapper();

        @Override
        public ReadOnlyObjectProperty<State> stateProperty() {
            return state.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyLongProperty requestsProperty() {
            return requests.getReadOnlyProperty();
        }

        @Override
        public void start() {
            state.set(new State.Running("http://127.0.0.1:8765"));
        }

        @Override
        public void stop() {
            state.set(new State.Stopped());
        }
    }

    @BeforeAll
    static void train() {
        window = TrainedSample.open(1440, 900, folder);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        LiveDesk.keepActionsIn(window, ActionLedger.ofSession());
        window.run(() -> {
            window.workspace().live().followingProperty().set(null);
            window.workspace().live().httpProperty().set(null);
            window.workspace().live().alerts().clear();
            window.workspace().pageProperty().set(Page.LIVE);
        });
        window.awaitIdle();
    }

    private static String words(String selector) {
        return ((Label) window.find(selector).orElseThrow()).getText();
    }

    private static List<String> open() {
        return TestWindow.onFx(() -> window.workspace().insightProperty().get().queue().entries().stream()
                .map(entry -> entry.explanation().ticketId())
                .toList());
    }

    @Test
    void withNothingBehindItItSaysWhatWouldBeHere() {
        assertThat(words("#live-state")).isEqualTo("not followed");
        assertThat(window.find("#live-how")).isPresent();
        assertThat(window.find("#live-http")).isEmpty();
        assertThat(window.find("#live-follow")).isEmpty();
        window.screenshots("live-nothing");
        assertThat(window.textFaults()).isEmpty();
        window.click("#live-how-data");
        assertThat(TestWindow.onFx(() -> window.workspace().pageProperty().get()))
                .isEqualTo(Page.DATA);
    }

    @Test
    void theStateOfFollowingIsSaidAndSwitched() {
        Followed followed = new Followed();
        window.run(() -> window.workspace().live().followingProperty().set(followed));
        assertThat(window.find("#live-how")).isEmpty();
        window.click("#live-follow");
        assertThat(words("#live-state")).isEqualTo("told of every change");
        assertThat(words("#live-source")).isEqualTo("desk on db.example");
        window.run(() -> {
            followed.state.set(new Following.State.Polling(Duration.ofSeconds(5)));
            followed.pace.set(new Following.Pace(0, 129.6));
        });
        assertThat(words("#live-state")).isEqualTo("asked every 5 s");
        assertThat(words("#live-pace")).isEqualTo("130");
        window.run(() -> followed.state.set(
                new Following.State.Reconnecting(0, "The server cannot be reached. Check the address.")));
        assertThat(words("#live-trouble"))
                .startsWith("Since ")
                .endsWith("The server cannot be reached. Check the address.");
        window.screenshots("live-reconnecting");
        assertThat(window.textFaults()).isEmpty();
        window.resize(1280, 800);
        window.screenshot("live-reconnecting-1280");
        assertThat(window.textFaults()).isEmpty();
        window.resize(1440, 900);
        window.click("#live-follow");
        assertThat(words("#live-state")).isEqualTo("not followed");
    }

    @SuppressWarnings("unchecked")
    private static TicketRow selected() {
        TableView<TicketRow> table =
                (TableView<TicketRow>) window.find("#table").orElseThrow();
        return table.getItems().get(table.getSelectionModel().getSelectedIndex());
    }

    @Test
    void anAlertOpensItsTicketWhereverThatStands() throws IOException {
        List<String> ids = open();
        ActionLedger ledger = ActionLedger.ofSession();
        ledger.add(List.of(
                action(ids.get(40), TicketAction.Kind.DONE, 1), action(ids.get(3), TicketAction.Kind.ACKNOWLEDGE, 2)));
        LiveDesk.keepActionsIn(window, ledger);
        long now = TestWindow.onFx(() -> window.workspace().deskMomentProperty().get());
        window.run(() -> window.workspace()
                .live()
                .alerts()
                .setAll(
                        new LiveAlert(now, ids.get(70), 0.82, "likely", "Crossed 60 %"),
                        new LiveAlert(now - 600_000, ids.get(3), 0.61, "likely", "Rose 16 points in 2 h"),
                        new LiveAlert(now - 900_000, ids.get(40), 0.31, "likely", "SLA under 1 h"),
                        new LiveAlert(now - 990_000, "T0000001", 0.7, "likely", "Crossed 60 %")));
        Served served = new Served();
        window.run(() -> {
            window.workspace().live().httpProperty().set(served);
            window.workspace().live().followingProperty().set(new Followed());
        });
        window.click("#live-http-switch");
        assertThat(words("#live-http-words")).isEqualTo("Answers at http://127.0.0.1:8765");
        window.run(() -> served.requests.set(1_234));
        assertThat(words("#live-http-requests")).isEqualTo("Requests answered: 1\u2009234");
        window.screenshots("live");
        assertThat(window.textFaults()).isEmpty();

        window.robot().clickOn("Rose 16 points in 2 h");
        window.await(
                "the acknowledged one",
                () -> window.find("#table").isPresent() && selected().id().equals(ids.get(3)));
        window.run(() -> window.workspace().pageProperty().set(Page.LIVE));
        window.run(() -> {
            TableView<?> alerts = (TableView<?>) window.find("#alerts").orElseThrow();
            alerts.requestFocus();
            alerts.getSelectionModel().clearAndSelect(2);
        });
        window.robot().type(KeyCode.ENTER);
        window.await(
                "the done one",
                () -> window.find("#table").isPresent() && selected().id().equals(ids.get(40)));
        window.run(() -> window.workspace().pageProperty().set(Page.LIVE));
        window.robot().clickOn("Ended");
        assertThat(TestWindow.onFx(() -> window.workspace().pageProperty().get()))
                .isEqualTo(Page.LIVE);
    }

    private static TicketAction action(String id, TicketAction.Kind kind, long at) {
        return new TicketAction(id, kind, at, Optional.empty(), "ada", "", 0.5, 0, "xgboost");
    }

    /** Every open ticket above the line is drawn once, and what chance leaves alone is the share that was asked for. */
    @Test
    void someAreLeftAloneByChance() {
        assertThat(words("#live-effect-verdict")).isEqualTo("Not measured yet");
        double line = TestWindow.onFx(() ->
                window.workspace().insightProperty().get().model().threshold().threshold());
        Set<String> above = TestWindow.onFx(() -> window.workspace().insightProperty().get().queue().entries().stream()
                .filter(entry -> entry.risk() >= line)
                .map(entry -> entry.explanation().ticketId())
                .collect(Collectors.toSet()));
        window.click("#live-effect-draw");
        ActionLedger ledger =
                TestWindow.onFx(() -> window.workspace().actionsProperty().get());
        window.await("drawn", () -> ledger.all().size() == above.size());
        HoldOut chance = new HoldOut(0.2, 1);
        assertThat(ledger.all()).allSatisfy(action -> {
            assertThat(above).contains(action.ticketId());
            assertThat(action.kind())
                    .isEqualTo(chance.picks(action.ticketId()) ? TicketAction.Kind.HOLD_OUT : TicketAction.Kind.OFFER);
        });
        window.await(
                "their week runs",
                () -> words("#live-effect-basis").startsWith(above.size() + " more are in their week"));
        assertThat(window.find("#live-effect-draw").orElseThrow().isDisabled()).isTrue();
        window.screenshots("live-effect-drawn");
        assertThat(window.textFaults()).isEmpty();
    }

    /** 100 tickets of the past, every fifth left alone: the figures are those of the domain. */
    @Test
    void theEffectIsThatOfTheDraw() throws IOException {
        FeatureTable table = TestWindow.onFx(
                () -> window.workspace().runProperty().get().training().table());
        List<TicketAction> drawn = new ArrayList<>();
        for (int t = 0; t < 100; t++) {
            long asOf = table.data().tickets().createdAt()[t + 4000] + 1;
            drawn.add(new TicketAction(
                    table.data().tickets().ids().level(t + 4000),
                    t % 5 == 0 ? TicketAction.Kind.HOLD_OUT : TicketAction.Kind.OFFER,
                    asOf,
                    Optional.empty(),
                    HoldOut.BY,
                    "",
                    0.5,
                    asOf,
                    "xgboost"));
        }
        MeasuredEffect effect = MeasuredEffect.of(
                drawn,
                id -> Optional.of(
                        Fate.of(table.outcomes(), table.data().tickets().ids().codeOf(id))),
                table.data().lastMoment());
        ActionLedger ledger = ActionLedger.ofSession();
        ledger.add(drawn);
        LiveDesk.keepActionsIn(window, ledger);

        window.await(
                "compared",
                () -> words("#live-effect-alone")
                        .startsWith("Left alone: " + effect.heldOut().outcomes() + " of "
                                + effect.heldOut().tickets() + " escalated ("));
        assertThat(effect.heldOut().tickets()).isBetween(15, 20);
        assertThat(words("#live-effect-verdict"))
                .isEqualTo(
                        "Not enough yet: about " + effect.ticketsMissing().orElseThrow() + " more tickets are needed");
        assertThat(window.textFaults()).isEmpty();
    }

    @Test
    void whatWasDoneIsExportedInOrderOfTime() throws IOException {
        List<String> ids = open();
        ActionLedger ledger = ActionLedger.ofSession();
        ledger.add(List.of(action(ids.get(1), TicketAction.Kind.START, 86_400_000)));
        ledger.add(List.of(new TicketAction(
                ids.get(0), TicketAction.Kind.SNOOZE, 0, Optional.of(3_600_000L), "bob", "", Double.NaN, 0, "")));
        LiveDesk.keepActionsIn(window, ledger);
        window.click("#live-export");
        window.await("exported", () -> !window.notices().exported.isEmpty());
        assertThat(Files.readAllLines(folder.resolve("actions.csv")))
                .containsExactly(
                        "ticket_id,action,at,until,by,reason,risk,as_of,model",
                        ids.get(0) + ",snooze,1970-01-01T00:00:00Z,1970-01-01T01:00:00Z,bob,,,1970-01-01T00:00:00Z,",
                        ids.get(1) + ",start,1970-01-02T00:00:00Z,,ada,,0.5,1970-01-01T00:00:00Z,xgboost");
    }
}
