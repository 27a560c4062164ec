package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.database.DistributionServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers that the command line shows, installs, checks and removes. */
class FeedCommandTest {
    @TempDir
    static Path folder;

    private static DistributionServer server;
    private static Path admin;
    private static Path reader;

    @BeforeAll
    static void start() throws Exception {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        server.execute("postgres", """
                CREATE TABLE tickets (ticket_id int PRIMARY KEY, status text, priority text, created_at timestamp);
                INSERT INTO tickets SELECT n, 'open', 'high', '2026-03-01' FROM generate_series(1, 30) AS n;
                CREATE ROLE reader LOGIN PASSWORD 'reads';
                GRANT SELECT ON tickets TO reader;
                """);
        admin = settings("admin", DistributionServer.ADMIN, DistributionServer.PASSWORD);
        reader = settings("reader", "reader", "reads");
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static Path settings(String name, String user, String password) throws Exception {
        return Files.writeString(
                folder.resolve(name + ".env"),
                "DB_HOST=localhost\nDB_PORT=" + server.port() + "\nDB_NAME=postgres\nDB_USER=" + user + "\nDB_PASS="
                        + password + "\n");
    }

    private static CliRun feed(String action, Path settings, Object... more) {
        Object[] arguments = new Object[5 + more.length];
        System.arraycopy(new Object[] {"feed", action, "--from", settings, "--quiet"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CliRun.of(arguments);
    }

    @Test
    void fromTheStatementsThatAreShownToTheirRemoval() throws Exception {
        CliRun before = feed("check", admin);
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("missing", "public.tickets", "does not tell of changes");

        CliRun refused = feed("install", reader);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("TRIGGER on public.tickets", "may not make the schema", "Nothing was changed", "feed show");

        CliRun shown = feed("show", admin, "--reader", "reader");
        assertThat(shown.out())
                .contains("CREATE SCHEMA IF NOT EXISTS workbench_feed", "TO \"reader\"", "AFTER INSERT ON \"public\"");
        assertThat(feed("check", admin).exitCode())
                .as("showing changes nothing")
                .isEqualTo(1);
        server.execute("postgres", shown.out());
        assertThat(feed("check", reader).exitCode()).isZero();

        CliRun again = feed("install", admin, "--reader", "reader", "--json");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("\"usable\" : true", "\"status\" : \"installed\"");

        CliRun notTheirs = feed("remove", reader);
        assertThat(notTheirs.exitCode()).isEqualTo(2);
        assertThat(notTheirs.err()).contains("belongs to another user");
        assertThat(feed("remove", admin).exitCode()).isZero();
        assertThat(feed("check", admin).out()).contains("missing");
    }

    @Test
    void whatIsNoDatabaseIsRefused() {
        CliRun file = CliRun.of("feed", "check", "--from", folder, "--quiet");
        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).contains("this is no database");
        CliRun action = CliRun.of("feed", "instal", "--from", admin, "--quiet");
        assertThat(action.exitCode()).isEqualTo(2);
        assertThat(action.err()).contains("instal");
    }
}
