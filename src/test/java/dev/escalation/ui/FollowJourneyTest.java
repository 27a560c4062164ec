package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRow;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.ui.live.Following;
import dev.escalation.ui.live.HttpSwitch;
import dev.escalation.ui.live.LiveAlert;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A folder of exports is followed in the window: what comes is scored, alerts open their ticket, and others may ask. */
@Tag("slow")
@InWindow
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowJourneyTest {
    private static final String LAST_HOURS = "2026-06-30T18:00:00Z";

    @TempDir
    static Path folder;

    private static Path desk;
    private static List<String> later;
    private static TestWindow window;

    @BeforeAll
    static void open() throws IOException {
        desk = Files.createDirectory(folder.resolve("desk"));
        for (String table : List.of("customers", "agents", "tickets")) {
            Files.copy(Path.of("sample-data", table + ".csv"), desk.resolve(table + ".csv"));
        }
        List<String> now = new ArrayList<>();
        later = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("sample-data", "ticket_events.csv"))) {
            String[] cells = line.split(",", 5);
            boolean isLater = cells.length == 5 && cells[3].startsWith("20") && cells[3].compareTo(LAST_HOURS) >= 0;
            (isLater ? later : now).add(line);
        }
        later.addFirst(now.getFirst());
        Files.write(desk.resolve("ticket_events.csv"), now);
        window = TestWindow.open(1440, 900, folder);
        window.run(() -> window.context().workbench().runEverything(desk, TrainedSample.QUICK));
        window.await("explained", () -> window.workspace().insightProperty().get() != null);
        window.run(() -> window.workspace().pageProperty().set(Page.LIVE));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** What goes wrong in preparing a view is told in the window, not thrown here. */
    @AfterEach
    void nothingWentWrong() {
        assertThat(window.workspace().problemProperty().get()).isNull();
    }

    private static String words(String selector) {
        return ((Label) window.find(selector).orElseThrow()).getText();
    }

    @Test
    @Order(1)
    void whatComesIsScored() throws IOException {
        assertThat(words("#live-state")).isEqualTo("not followed");
        window.click("#live-follow");
        window.await(
                "followed",
                () -> window.workspace()
                                .live()
                                .followingProperty()
                                .get()
                                .stateProperty()
                                .get()
                        instanceof Following.State.Polling);
        Map<String, Double> before = shown();
        Files.write(desk.resolve("ticket_events_newer.csv"), later);

        Map<String, Double> batch = batch();
        window.await("scored", () -> shown().equals(batch));

        assertThat(batch).hasSizeGreaterThan(100).isNotEqualTo(before);
        assertThat(later).hasSizeGreaterThan(50);
        window.screenshots("live-following");
        assertThat(window.textFaults()).isEmpty();
    }

    private static Map<String, Double> shown() {
        OpenTickets open = window.workspace().openTicketsProperty().get();
        return open.queue().entries().stream()
                .collect(Collectors.toMap(entry -> entry.explanation().ticketId(), RiskQueue.Entry::risk));
    }

    private static Map<String, Double> batch() {
        CleanData all = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        TrainedModel model = window.workspace().insightProperty().get().model();
        FeatureTable table = FeatureBuilder.build(all, model.plan(), OptionalLong.of(all.lastMoment()), Progress.NONE);
        return RiskQueue.score(model, table, UsualValues.of(table, new int[0]), Progress.NONE).entries().stream()
                .collect(Collectors.toMap(entry -> entry.explanation().ticketId(), RiskQueue.Entry::risk));
    }

    @Test
    @Order(2)
    @SuppressWarnings("unchecked")
    void anAlertOpensItsTicket() {
        window.await("alerted", () -> !window.workspace().live().alerts().isEmpty());
        window.awaitIdle();
        TableView<LiveAlert> alerts =
                (TableView<LiveAlert>) window.find("#alerts").orElseThrow();
        String ticket = TestWindow.onFx(() -> {
            alerts.requestFocus();
            alerts.getSelectionModel().select(0);
            return alerts.getItems().getFirst().ticketId();
        });
        window.robot().type(KeyCode.ENTER);
        window.await("its page", () -> window.workspace().pageProperty().get() == Page.TICKETS);
        window.await(
                "its ticket",
                () -> window.find("#table")
                        .map(table -> ((TableView<TicketRow>) table)
                                .getSelectionModel()
                                .getSelectedItem())
                        .filter(row -> row.id().equals(ticket))
                        .isPresent());
        window.run(() -> window.workspace().pageProperty().set(Page.LIVE));
    }

    @Test
    @Order(3)
    void othersMayAsk() throws IOException, InterruptedException {
        window.click("#live-http-switch");
        window.await(
                "it answers",
                () -> window.workspace()
                                .live()
                                .httpProperty()
                                .get()
                                .stateProperty()
                                .get()
                        instanceof HttpSwitch.State.Running);
        URI address = TestWindow.onFx(() -> URI.create(((HttpSwitch.State.Running) window.workspace()
                        .live()
                        .httpProperty()
                        .get()
                        .stateProperty()
                        .get())
                .address()));
        String id = shown().keySet().iterator().next();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/explanations/" + id))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"risk_score\":" + shown().get(id));
        }
        window.await("counted", () -> words("#live-http-requests").equals("Requests answered: 1"));
        window.screenshots("live-serving");
        assertThat(window.textFaults()).isEmpty();
        window.click("#live-http-switch");
        window.await(
                "it is gone",
                () -> window.workspace()
                                .live()
                                .httpProperty()
                                .get()
                                .stateProperty()
                                .get()
                        instanceof HttpSwitch.State.Stopped);
    }

    @Test
    @Order(4)
    void stoppedItStaysAsItIs() {
        Map<String, Double> before = shown();
        window.click("#live-follow");
        window.await("not followed", () -> words("#live-state").equals("not followed"));
        assertThat(shown()).isEqualTo(before);
    }
}
