package dev.escalation.store.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.data.AttributeColumn;
import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.TestServer;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanStoreTest {
    private static final String VERSION = "test";
    private static final List<String> FILES = List.of(
            "clean/customers.csv",
            "clean/agents.csv",
            "clean/tickets.csv",
            "clean/ticket_events.csv",
            "etl_log.csv",
            "rejects.csv");

    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.in(folder.resolve("db"));
        database = Database.connect(server.address());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @Test
    void whatComesOutIsWhatWentIn() throws IOException {
        CleanResult sample = clean(Path.of("sample-data"));
        CleanStore store = CleanStore.open(database, "identical", VERSION);
        assertThat(store.load(Progress.NONE)).isEmpty();
        assertThat(store.save(sample, Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);

        CleanResult loaded = CleanStore.open(database, "identical", VERSION)
                .load(Progress.NONE)
                .orElseThrow();
        assertSameFiles(sample, loaded);
        assertThat(loaded.data().rules()).isEqualTo(sample.data().rules());
        assertThat(loaded.data().origin()).isEqualTo(sample.data().origin());
        assertThat(loaded.data().lastMoment()).isEqualTo(sample.data().lastMoment());
        assertThat(loaded.logs()).isEqualTo(sample.logs());
        assertThat(loaded.examples()).isEqualTo(sample.examples());
        assertThat(loaded.notes()).isEqualTo(sample.notes());
        assertThat(loaded.masked().total()).isEqualTo(sample.masked().total()).isPositive();
    }

    @Test
    void theSameSnapshotIsNotSavedTwice() throws IOException {
        CleanResult sample = clean(Path.of("sample-data"));
        CleanStore store = CleanStore.open(database, "twice", VERSION);
        store.save(sample, Progress.NONE);
        CleanStore.Present first = store.present(Progress.NONE).orElseThrow();
        assertThat(store.save(sample, Progress.NONE)).isEqualTo(CleanStore.Saved.UNCHANGED);
        assertThat(store.present(Progress.NONE)).contains(first);
        assertThat(store.log(Progress.NONE))
                .extracting(LogRow::outcome)
                .containsExactly("unchanged", "done", "done", "done", "done");

        CleanStore newer = CleanStore.open(database, "twice", "newer program");
        assertThat(newer.save(sample, Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);
    }

    /** What a newer program has changed may mean something else now. */
    @Test
    void tablesOfANewerProgramAreLeftAlone() throws IOException, SQLException {
        CleanStore.open(database, "ahead", VERSION).save(clean(Path.of("sample-data")), Progress.NONE);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ahead.schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success)"
                    + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'somebody', 1, true)");
        }
        assertThatThrownBy(() -> CleanStore.open(database, "ahead", VERSION))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version of this program")
                .hasMessageContaining("step 99")
                .hasMessageContaining("Update this program");
    }

    private static Connection connect() throws SQLException {
        DatabaseAddress address = server.address();
        return DriverManager.getConnection(
                "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                address.user(),
                address.password());
    }

    /** Columns of any name and kind, cells of any character, columns that come and go. */
    @Test
    void whateverTheColumnsAreCalledAndHold() throws IOException {
        String longName = "attr." + "größe ".repeat(20) + "end";
        Path first = desk(
                "strange",
                List.of("attr.a\"b", longName, "attr.number", "attr.never"),
                i -> ("\"say \"\"%d\"\"\",tab\there %d,%s,").formatted(i % 3, i % 5, i == 4 ? "" : i + ".5"));
        CleanResult strange = clean(first);
        CleanStore store = CleanStore.open(database, "columns", VERSION);
        store.save(strange, Progress.NONE);
        assertThat(strange.data().tickets().attributes())
                .extracting(AttributeColumn::name)
                .contains("attr.a\"b", longName.strip(), "attr.number");
        assertSameFiles(strange, store.load(Progress.NONE).orElseThrow());

        CleanResult others = clean(desk("others", List.of("attr.other"), i -> "v" + i));
        assertThat(store.save(others, Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);
        assertSameFiles(others, store.load(Progress.NONE).orElseThrow());
    }

    @Test
    void zeroCharactersBecomeSpacesAndAreCounted() throws IOException {
        Path desk = desk("zeroes", List.of("attr.a"), i -> i == 39 ? "nothing\0here" : "plain");
        Path tickets = desk.resolve("tickets.csv"); // a byte order mark says that it is text after all
        Files.writeString(tickets, "\uFEFF" + Files.readString(tickets));
        CleanResult zeroes = clean(desk);
        CleanStore store = CleanStore.open(database, "zeroes", VERSION);
        store.save(zeroes, Progress.NONE);
        CleanResult loaded = store.load(Progress.NONE).orElseThrow();
        AttributeColumn.Categorical column = (AttributeColumn.Categorical)
                loaded.data().tickets().attributes().getFirst();
        assertThat(column.values().get(39)).isEqualTo("nothing here");
        assertThat(store.log(Progress.NONE))
                .extracting(LogRow::message)
                .anyMatch(message -> message.contains("1 characters U+0000 were saved as spaces"));
    }

    /** @param cells of a row, after ticket_id and created_at */
    private static Path desk(String name, List<String> columns, IntFunction<String> cells) throws IOException {
        StringBuilder tickets = new StringBuilder("ticket_id,created_at");
        columns.forEach(column ->
                tickets.append(",\"").append(column.replace("\"", "\"\"")).append('"'));
        for (int i = 0; i < 40; i++) {
            tickets.append("\nT%d,2026-01-%02dT00:00:00Z,%s".formatted(i, 1 + i % 28, cells.apply(i)));
        }
        Path desk = Files.createDirectory(folder.resolve(name));
        Files.writeString(desk.resolve("tickets.csv"), tickets.append('\n'));
        return desk;
    }

    private static CleanResult clean(Path from) {
        return Cleaning.run(Importer.plan(from, new MappingChoice.Auto()), Progress.NONE);
    }

    private static void assertSameFiles(CleanResult expected, CleanResult actual) throws IOException {
        Path first = Files.createTempDirectory(folder, "expected");
        Path second = Files.createTempDirectory(folder, "actual");
        CleanFiles.write(expected, first);
        CleanFiles.write(actual, second);
        for (String file : FILES) {
            assertThat(second.resolve(file)).as(file).hasSameBinaryContentAs(first.resolve(file));
        }
    }
}
