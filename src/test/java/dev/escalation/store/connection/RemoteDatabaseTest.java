package dev.escalation.store.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.connection.ConnectionTest.Finding;
import dev.escalation.store.connection.ConnectionTest.Step;
import dev.escalation.store.connection.ConnectionTest.Verdict;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.store.database.RawTables;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Tls;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of the distribution's packages as the one elsewhere. */
class RemoteDatabaseTest {
    private static final String SETUP = """
            CREATE TABLE tickets (ticket_id int PRIMARY KEY, subject text, status text, priority text,
                created_at timestamp);
            INSERT INTO tickets SELECT n, 'Help ' || n, 'open', 'high', '2026-03-01'::timestamp + n * interval '1 hour'
                FROM generate_series(1, 500) AS n;
            CREATE ROLE reader LOGIN PASSWORD 'reads';
            GRANT SELECT ON tickets TO reader;
            CREATE ROLE desk LOGIN PASSWORD 'desk';
            GRANT SELECT ON tickets TO desk;
            CREATE SCHEMA workbench AUTHORIZATION desk;
            CREATE ROLE stranger LOGIN PASSWORD 'nothing';
            """;

    @TempDir
    static Path folder;

    private static DistributionServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        server.execute("postgres", SETUP);
        server.execute("postgres", "CREATE DATABASE only_encrypted");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theTestSaysWhatWorks() {
        List<Finding> findings = test("desk", "desk", Tls.REQUIRED);
        assertThat(findings)
                .extracting(Finding::step, Finding::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.HOST, Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple(Step.PORT, Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple(Step.LOGIN, Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple(Step.ENCRYPTION, Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple(Step.VERSION, Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple(Step.READING, Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple(Step.KEEPING, Verdict.GOOD));
        assertThat(words(findings, Step.ENCRYPTION)).contains("TLSv1.3");
        assertThat(words(findings, Step.READING)).contains("tickets");
    }

    @Test
    void withoutEncryptionItSaysSo() {
        assertThat(words(test("desk", "desk", Tls.OFF), Step.ENCRYPTION)).contains("not encrypted");
    }

    @Test
    void aRoleThatMayOnlyReadIsToldWhatItCannot() {
        List<Finding> findings = test("reader", "reads", Tls.REQUIRED);
        assertThat(words(findings, Step.READING)).contains("Readable");
        assertThat(words(findings, Step.KEEPING)).contains("cannot be kept", "stays on this machine");
        List<Finding> stranger = test("stranger", "nothing", Tls.REQUIRED);
        assertThat(words(stranger, Step.READING)).contains("may not be read", "GRANT SELECT");
    }

    @Test
    void wrongPasswordHostAndPortAreToldApart() {
        assertThat(words(test("desk", "wrong", Tls.REQUIRED), Step.LOGIN)).contains("password is wrong");
        ConnectionProfile nowhere = profile("no-such-host.invalid", server.port(), "postgres", "desk", Tls.OFF);
        assertThat(ConnectionTest.run(nowhere, "", Progress.NONE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("not known"));
        ConnectionProfile closed = profile("localhost", 1, "postgres", "desk", Tls.OFF);
        assertThat(words(ConnectionTest.run(closed, "", Progress.NONE), Step.PORT))
                .contains("Nothing answers");
        ConnectionProfile missing = profile("localhost", server.port(), "no_such", "desk", Tls.OFF);
        assertThat(words(ConnectionTest.run(missing, "desk", Progress.NONE), Step.LOGIN))
                .contains("no database of this name");
    }

    @Test
    void encryptionThatCannotBeAgreedOnIsNamed() {
        ConnectionProfile plain = profile("localhost", server.port(), "only_encrypted", "desk", Tls.OFF);
        assertThat(words(ConnectionTest.run(plain, "desk", Progress.NONE), Step.LOGIN))
                .contains("encrypted");
        ConnectionProfile distrusted = profile("localhost", server.port(), "postgres", "desk", Tls.VERIFY_FULL);
        assertThat(words(ConnectionTest.run(distrusted, "desk", Progress.NONE), Step.LOGIN))
                .contains("certificate");
        ConnectionProfile trusted = new ConnectionProfile(
                "localhost",
                server.port(),
                "postgres",
                "desk",
                Tls.VERIFY_FULL,
                server.certificate(),
                ConnectionProfile.RAW_SCHEMA,
                ConnectionProfile.OWN_SCHEMA);
        assertThat(words(ConnectionTest.run(trusted, "desk", Progress.NONE), Step.ENCRYPTION))
                .contains("TLSv1.3");
    }

    @Test
    void rawTablesAreReadAndOursAreWrittenByARoleThatMayDoNoMore() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        try (Database database = Database.connect(server.address("desk", "desk", "postgres", Tls.REQUIRED))) {
            new RawTables(database, "public").copyTo(copies, List.of("tickets"), Progress.NONE);
            CleanResult clean = Cleaning.run(Importer.plan(copies, new MappingChoice.Auto()), Progress.NONE);
            assertThat(clean.data().tickets().size()).isEqualTo(500);
            CleanStore store = CleanStore.open(database, "workbench", "test");
            assertThat(store.save(clean, Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);
            assertThat(store.load(Progress.NONE).orElseThrow().data().tickets().size())
                    .isEqualTo(500);
        }
        try (Database database = Database.connect(server.address("reader", "reads", "postgres", Tls.REQUIRED))) {
            assertThatThrownBy(() -> CleanStore.open(database, "workbench", "test"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("lacks a right");
        }
    }

    private static List<Finding> test(String user, String password, Tls tls) {
        return ConnectionTest.run(profile("localhost", server.port(), "postgres", user, tls), password, Progress.NONE);
    }

    private static ConnectionProfile profile(String host, int port, String database, String user, Tls tls) {
        return new ConnectionProfile(
                host, port, database, user, tls, null, ConnectionProfile.RAW_SCHEMA, ConnectionProfile.OWN_SCHEMA);
    }

    private static String words(List<Finding> findings, Step step) {
        return findings.stream()
                .filter(finding -> finding.step() == step)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not reached: " + step + " in " + findings))
                .words();
    }
}
