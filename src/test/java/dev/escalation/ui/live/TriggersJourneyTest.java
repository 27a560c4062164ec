package dev.escalation.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.ui.DatabaseSource;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers in a real server: shown to the letter, installed on request, taken away again; who may not is told why. */
@InWindow
class TriggersJourneyTest {
    private static final String SETUP = """
            CREATE ROLE desk LOGIN PASSWORD 'owns';
            CREATE ROLE guest LOGIN PASSWORD 'reads';
            CREATE SCHEMA help AUTHORIZATION desk;
            GRANT CREATE ON DATABASE postgres TO desk;
            SET ROLE desk;
            CREATE TABLE help.tickets (ticket_id int PRIMARY KEY, subject text, status text, priority text,
                created_at timestamptz);
            INSERT INTO help.tickets SELECT n, 'Help ' || n, 'open', 'high', '2026-03-01Z'::timestamptz + n * interval '1 hour'
                FROM generate_series(1, 50) AS n;
            CREATE TABLE help.ticket_events (event_id int PRIMARY KEY, ticket_id int, event_type text,
                event_time timestamptz);
            INSERT INTO help.ticket_events SELECT n, n, 'Created', '2026-03-01Z'::timestamptz + n * interval '1 hour'
                FROM generate_series(1, 50) AS n;
            GRANT USAGE ON SCHEMA help TO guest;
            GRANT SELECT ON ALL TABLES IN SCHEMA help TO guest;
            """;

    @TempDir
    static Path folder;

    private static DistributionServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        server.execute("postgres", SETUP);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void shownInstalledAndTakenAway() throws IOException {
        try (TestWindow window = opened("desk", "owns")) {
            window.await("looked", () -> texts(window).contains("not there"));
            window.awaitIdle();
            assertThat(sql(window)).contains("CREATE SCHEMA", "CREATE OR REPLACE TRIGGER", "\"help\".\"tickets\"");
            assertThat(words(window)).startsWith("The database does not tell of changes yet");
            assertThat(window.find("#triggers-remove").orElseThrow().isDisabled())
                    .isTrue();
            window.screenshots("live-triggers");
            nothingIsShortened(window);

            window.click("#triggers-install");
            window.await("installed", () -> words(window).startsWith("The database tells of every change"));
            window.awaitIdle();
            assertThat(texts(window)).contains("installed").doesNotContain("not there");
            assertThat(window.find("#triggers-install").orElseThrow().isDisabled())
                    .isTrue();
            window.screenshots("live-triggers-installed");

            window.click("#triggers-remove");
            window.await("gone", () -> texts(window).contains("not there"));
            window.click("#triggers-close");
            assertThat(window.find("#triggers-panel")).isEmpty();
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    @Test
    void whoMayNotIsToldWhy() throws IOException {
        try (TestWindow window = opened("guest", "reads")) {
            window.await("looked", () -> texts(window).contains("not there"));
            window.awaitIdle();
            assertThat(window.find("#triggers-install").orElseThrow().isDisabled())
                    .isTrue();
            assertThat(words(window)).contains("does not tell of changes yet").containsIgnoringCase("may not");
            assertThat(sql(window)).contains("guest");
            window.screenshots("live-triggers-refused");
            nothingIsShortened(window);
        }
    }

    private static TestWindow opened(String user, String password) throws IOException {
        Path place = Files.createDirectory(folder.resolve(user));
        TestWindow window = TestWindow.open(1440, 900, place);
        ConnectionSettings settings = ConnectionSettings.ofAddress(
                        "postgresql://" + user + "@localhost:" + server.port()
                                + "/postgres?sslmode=disable&schema=help",
                        Map.of("DB_PASS", password))
                .orElseThrow();
        DatabaseSource source = new DatabaseSource("desk", settings, List.of("tickets", "ticket_events"));
        window.run(() -> window.context().workbench().databases().read(source));
        window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
        window.click("#read");
        window.await("loaded", () -> window.workspace().dataProperty().get() != null);
        window.awaitIdle();
        window.run(() -> {
            LoadedData data =
                    Objects.requireNonNull(window.workspace().dataProperty().get());
            Node inPage = window.find("#read-again").orElseThrow();
            new TriggersPanel(window.context(), stackAround(inPage), data, source).open();
        });
        return window;
    }

    private static StackPane stackAround(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof StackPane stack && stack.getWidth() > 600) {
                return stack;
            }
        }
        throw new AssertionError("no page");
    }

    /** The panel lies over another page, whose words it covers. */
    private static void nothingIsShortened(TestWindow window) {
        assertThat(window.textFaults()).noneMatch(fault -> fault.startsWith("shortened"));
    }

    private static String words(TestWindow window) {
        return ((Label) window.find("#triggers-words").orElseThrow()).getText();
    }

    private static String sql(TestWindow window) {
        return ((TextArea) window.find("#triggers-sql").orElseThrow()).getText();
    }

    private static String texts(TestWindow window) {
        return window.find("#triggers-panel").orElseThrow().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList()
                .toString();
    }
}
