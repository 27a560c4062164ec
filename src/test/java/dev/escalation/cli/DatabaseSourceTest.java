package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.database.DistributionServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets straight out of a database, from the command line. */
class DatabaseSourceTest {
    @TempDir
    Path folder;

    @Test
    void aDatabaseIsReadLikeFiles() throws IOException, InterruptedException, SQLException {
        try (DistributionServer server = DistributionServer.start(Files.createDirectory(folder.resolve("server")))) {
            server.execute("postgres", """
                    CREATE TABLE tickets (ticket_id int PRIMARY KEY, subject text, status text, priority text,
                        created_at timestamptz);
                    INSERT INTO tickets SELECT n, '=Help ' || n, 'open', 'high', '2026-03-01 10:00+02' FROM
                        generate_series(1, 30) AS n;
                    INSERT INTO tickets VALUES (31, 'No date', 'open', 'low', NULL);
                    CREATE TABLE diary (secret text)""");
            Path env = environment(server, DistributionServer.PASSWORD);
            CliRun run = CliRun.of("etl", "--from", env, "--out", folder.resolve("out"), "--quiet");
            assertThat(run.err()).isEmpty();
            assertThat(folder.resolve("out/clean/tickets.csv"))
                    .content()
                    .contains("1,2026-03-01T08:00:00Z", "'=Help 30")
                    .doesNotContain("No date");
            assertThat(folder.resolve("out/rejects.csv")).content().contains("tickets.csv,32,created_at");
            assertThat(folder.resolve("out/summary.json"))
                    .content()
                    .contains("localhost-postgres")
                    .doesNotContain(DistributionServer.PASSWORD);

            CliRun missing = CliRun.of("etl", "--from", env, "--tables", "cases", "--out", folder.resolve("none"));
            assertThat(missing.exitCode()).isEqualTo(2);
            assertThat(missing.err()).contains("no table cases", "Readable are: diary, tickets");

            CliRun wrong = CliRun.of("etl", "--from", environment(server, "wrong"), "--out", folder.resolve("none"));
            assertThat(wrong.exitCode()).isEqualTo(1);
            assertThat(wrong.err()).contains("password is wrong").doesNotContain("mistake in the program");
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Test
    void aPasswordDoesNotBelongOnTheCommandLine() {
        CliRun run =
                CliRun.of("etl", "--from", "postgresql://desk:hunter2@localhost/desk", "--out", folder.resolve("none"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("DB_PASS", "list of processes").doesNotContain("hunter2");
    }

    @Test
    void whatIsMissingInAFileIsNamed() throws IOException {
        Path env = Files.writeString(folder.resolve("desk.env"), "DB_HOST=localhost\nDB_PORT=54x\nDB_USER=desk\n");
        CliRun run = CliRun.of("etl", "--from", env, "--out", folder.resolve("none"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("desk.env", "'54x'");
    }

    private Path environment(DistributionServer server, String password) throws IOException {
        return Files.writeString(
                folder.resolve(".env"), """
                DB_HOST=localhost
                DB_PORT=%d
                DB_NAME=postgres
                DB_USER=%s
                DB_PASS="%s"
                """.formatted(server.port(), DistributionServer.ADMIN, password));
    }
}
