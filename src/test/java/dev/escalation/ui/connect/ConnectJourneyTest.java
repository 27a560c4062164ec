package dev.escalation.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.database.DistributionServer;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.TestWindow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an address to tickets, in a real window against a real server. */
@InWindow
class ConnectJourneyTest {
    private static final String PASSWORD = "reads only 42";
    private static final String SETUP = """
            CREATE TABLE tickets (ticket_id int PRIMARY KEY, subject text, status text, priority text,
                created_at timestamp);
            INSERT INTO tickets SELECT n, 'Help ' || n, 'open', 'high', '2026-03-01'::timestamp + n * interval '1 hour'
                FROM generate_series(1, 500) AS n;
            CREATE TABLE ticket_events (event_id int PRIMARY KEY, ticket_id int, event_type text, event_time timestamp);
            INSERT INTO ticket_events SELECT n, n, 'Created', '2026-03-01'::timestamp + n * interval '1 hour'
                FROM generate_series(1, 500) AS n;
            CREATE TABLE invoices (id int);
            ANALYZE tickets;
            CREATE ROLE reader LOGIN PASSWORD '%s';
            GRANT SELECT ON tickets, ticket_events, invoices TO reader;
            """.formatted(PASSWORD);

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
    void aConnectionIsTestedReadSavedAndFoundAgain() throws IOException, SQLException {
        Path place = Files.createDirectory(folder.resolve("window"));
        Path copy;
        try (TestWindow window = TestWindow.open(1440, 900, place)) {
            window.screenshots("connect-first-run");
            window.click("#first-database");
            window.awaitIdle();
            assertThat(window.find("#connect-test").orElseThrow().isDisabled()).isTrue();
            window.screenshots("connect-empty");
            type(window, "#connect-address", "postgresql://reader:wrong@localhost:" + server.port() + "/postgres");
            window.click("#connect-test");
            window.await("told", () -> window.find("#connect-step-login").isPresent());
            assertThat(words(window, "#connect-step-login")).contains("password is wrong");
            assertThat(texts(window, "#connect-steps")).contains("Not reached");
            assertThat(window.find("#connect-read").orElseThrow().isDisabled()).isTrue();
            window.screenshots("connect-wrong-password");

            type(window, "#connect-password", PASSWORD);
            assertThat(window.find("#connect-step-login")).isEmpty();
            window.click("#connect-test");
            window.await("tables", () -> window.find("#connect-table-2").isPresent());
            assertThat(words(window, "#connect-step-reading")).contains("invoices, ticket_events, tickets");
            assertThat(ticked(window)).containsExactly("ticket_events", "tickets");
            assertThat(texts(window, "#connect-tables")).contains("about 500 rows", "not counted");
            window.screenshots("connect-tested");

            window.click("#connect-save");
            type(window, "#connect-name", "desk");
            assertThat(words(window, "#connect-name-note")).isEqualTo("On the command line: --from connection:desk");
            window.screenshots("connect-name");
            window.click("#connect-name-confirm");
            type(window, "#connect-passphrase", "open sesame");
            assertThat(words(window, "#connect-passphrase-note")).contains("Not the same");
            window.screenshots("connect-passphrase");
            type(window, "#connect-passphrase-again", "open sesame");
            window.click("#connect-passphrase-confirm");
            window.await(
                    "saved",
                    () -> list(window).getItems().size() == 1
                            && list(window).getSelectionModel().getSelectedItem() != null);
            window.awaitIdle();
            noSecretIn(place);

            window.click("#connect-test"); // with the kept password
            window.await("tables", () -> window.find("#connect-table-2").isPresent());
            window.awaitIdle();
            window.screenshots("connect-saved");
            window.click("#connect-read");
            window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
            window.awaitIdle();
            copy = Objects.requireNonNull(window.workspace().sourceProperty().get())
                    .from();
            assertThat(copy).isDirectory();
            assertThat(texts(window, ".page-head")).contains("desk (public)");
            window.click("#read");
            window.await("loaded", () -> window.workspace().dataProperty().get() != null);
            window.awaitIdle();
            assertThat(tickets(window)).isEqualTo(500);
            window.screenshots("connect-loaded");

            server.execute("postgres", "INSERT INTO tickets VALUES (501, 'New', 'open', 'low', '2026-04-01')");
            window.click("#read-again");
            window.await("read again", () -> tickets(window) == 501);
            window.awaitIdle();
            assertThat(copy).as("the copy before").doesNotExist();
            copy = Objects.requireNonNull(window.workspace().sourceProperty().get())
                    .from();
            window.remember();
        }
        assertThat(copy).as("the copy of a closed window").doesNotExist();
        noSecretIn(place);
        foundAgain(place);
    }

    private static void foundAgain(Path place) throws IOException {
        try (TestWindow window = TestWindow.open(1280, 800, place)) {
            window.click("#first-database");
            window.await("listed", () -> list(window).getItems().size() == 1);
            window.run(() -> list(window).getSelectionModel().select(0));
            window.click("#connect-test");
            type(window, "#connect-passphrase", "open says me");
            window.click("#connect-passphrase-confirm");
            window.await(
                    "refused", () -> words(window, "#connect-passphrase-note").contains("not the one"));
            type(window, "#connect-passphrase", "open sesame");
            window.click("#connect-passphrase-confirm");
            window.await("tables", () -> window.find("#connect-table-2").isPresent());
            assertThat(ticked(window)).containsExactly("ticket_events", "tickets");
            assertThat(window.textFaults()).isEmpty();
            window.screenshots("connect-small");
            window.click("#connect-read");
            window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
            window.awaitIdle();
            window.screenshots("connect-small-data");

            window.click("#from-database");
            window.click("#connect-rename");
            type(window, "#connect-name", "help-desk");
            window.click("#connect-name-confirm");
            window.await("renamed", () -> names(place).equals(List.of("help-desk.json")));
            window.awaitIdle();
            window.click("#connect-delete");
            window.screenshots("connect-delete");
            window.click("#connect-delete-confirm");
            window.await("deleted", () -> names(place).isEmpty());
            window.awaitIdle();
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    @Test
    void aTestCanBeCancelled() throws IOException {
        Path place = Files.createDirectory(folder.resolve("cancelled"));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                TestWindow window = TestWindow.open(1280, 800, place)) {
            window.click("#first-database");
            type(window, "#connect-address", "postgresql://reader@127.0.0.1:" + silent.getLocalPort() + "/postgres");
            assertThat(window.textFaults()).isEmpty();
            choose(window, "#connect-tls", 4);
            assertThat(window.textFaults()).isEmpty();
            window.screenshots("connect-verify");
            window.click("#connect-test");
            window.click("#connect-test");
            window.await(
                    "over",
                    () -> ((Labeled) window.find("#connect-test").orElseThrow())
                            .getText()
                            .equals("Test"));
            assertThat(window.find("#connect-step-host")).isEmpty();
            window.click("#connect-cancel");
            assertThat(window.find("#first-database")).isPresent();
        }
    }

    /** Neither the password nor the passphrase is in any file of the window. */
    private static void noSecretIn(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PASSWORD)
                        .doesNotContain("open sesame");
            }
        }
    }

    private static List<String> names(Path place) {
        try (Stream<Path> files = Files.list(place.resolve("settings/connections"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int tickets(TestWindow window) {
        LoadedData data =
                Objects.requireNonNull(window.workspace().dataProperty().get());
        return data.clean().data().tickets().size();
    }

    private static void type(TestWindow window, String selector, String text) {
        window.await(selector, () -> window.find(selector).isPresent());
        TextField field = (TextField) window.find(selector).orElseThrow();
        window.run(() -> field.setText(text));
        window.run(() -> {}); // what was put off until after the typing
    }

    private static void choose(TestWindow window, String selector, int index) {
        ComboBox<?> box = (ComboBox<?>) window.find(selector).orElseThrow();
        window.run(() -> box.getSelectionModel().select(index));
    }

    private static String words(TestWindow window, String selector) {
        return ((Label) window.find(selector).orElseThrow()).getText();
    }

    private static String texts(TestWindow window, String selector) {
        return window.find(selector).orElseThrow().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList()
                .toString();
    }

    private static List<String> ticked(TestWindow window) {
        Node tables = window.find("#connect-tables").orElseThrow();
        return tables.lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(CheckBox::isSelected)
                .map(CheckBox::getText)
                .sorted()
                .toList();
    }

    private static ListView<?> list(TestWindow window) {
        return (ListView<?>) window.find("#connect-list").orElseThrow();
    }
}
