package dev.escalation.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.merge.ExportAt;
import dev.escalation.ingest.merge.SourceMerge;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.TestServer;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is different is written, seen by where PostgreSQL has each row and which transaction put it there. */
class ChangedRowsTest {
    private static final List<String> TABLES =
            List.of("customers_clean", "agents_clean", "tickets_clean", "ticket_events_clean");
    private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

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
    void rowsThatAreTheSameAreNotTouched() throws IOException {
        Path base = ExportAt.complete(folder.resolve("base"), ExportAt.EARLY);
        Path newer = ExportAt.since(folder.resolve("newer"), ExportAt.EARLY, LATE);
        Path merged = Files.createDirectory(folder.resolve("merged"));
        MappingChoice choice = new MappingChoice.Auto();
        SourceMerge.write(Importer.plan(base, choice), Importer.plan(newer, choice), merged, Progress.NONE);
        CleanStore store = CleanStore.open(database, "again", "test");
        store.save(clean(base), Progress.NONE);
        Map<String, Map<Integer, String>> before = places("again");

        CleanResult later = clean(merged);
        CleanStore.Outcome outcome =
                store.save(later, new CleanStore.Occasion("import", "on top", false), Progress.NONE);
        assertThat(outcome.saved()).isEqualTo(CleanStore.Saved.DONE);
        assertThat(outcome.changes()).hasSize(4);
        Map<String, Map<Integer, String>> after = places("again");
        for (TableChange change : outcome.changes()) {
            Map<Integer, String> was = before.get(change.table());
            Map<Integer, String> is = after.get(change.table());
            long same = is.entrySet().stream()
                    .filter(row -> row.getValue().equals(was.get(row.getKey())))
                    .count();
            assertThat(same).as(change.table()).isEqualTo(change.kept()).isPositive();
            assertThat(is).hasSize(change.kept() + change.changed() + change.added());
            assertThat(was).hasSize(change.kept() + change.changed() + change.gone());
        }
        TableChange tickets = outcome.changes().get(2);
        assertThat(tickets.added()).isPositive();
        assertThat(tickets.changed()).isPositive();
        assertThat(tickets.gone()).isZero();
        assertSame(later, store.load(Progress.NONE).orElseThrow());
        assertThat(store.log(Progress.NONE).getFirst().message()).isEqualTo("on top");
        assertThat(store.log(Progress.NONE))
                .anySatisfy(row -> assertThat(row.message()).isEqualTo(tickets.words()));
    }

    @Test
    void rowsGoOutOfTheMiddleAndOthersMayFollow() throws IOException {
        CleanStore store = CleanStore.open(database, "gaps", "test");
        store.save(clean(desk("all", 1, 60)), Progress.NONE);
        Map<String, Map<Integer, String>> before = places("gaps");
        CleanResult without = clean(desk("without", 4, 60));
        CleanStore.Outcome gone = store.save(without, new CleanStore.Occasion("", "", false), Progress.NONE);
        assertThat(gone.changes().get(2)).isEqualTo(new TableChange("tickets_clean", 0, 0, 3, 57));
        assertThat(before.get("tickets_clean"))
                .containsAllEntriesOf(places("gaps").get("tickets_clean"));
        assertSame(without, store.load(Progress.NONE).orElseThrow());

        CleanResult more = clean(desk("more", 4, 63));
        CleanStore.Outcome added = store.save(more, new CleanStore.Occasion("", "", false), Progress.NONE);
        assertThat(added.changes().get(2)).isEqualTo(new TableChange("tickets_clean", 3, 0, 0, 57));
        assertSame(more, store.load(Progress.NONE).orElseThrow());
    }

    @Test
    void aLargeChangeAndAnErasureAreWrittenAsAWhole() throws IOException {
        CleanStore store = CleanStore.open(database, "whole", "test");
        store.save(clean(desk("first", 1, 60)), Progress.NONE);
        CleanResult other = clean(desk("other", 50, 120));
        assertThat(store.save(other, new CleanStore.Occasion("", "", false), Progress.NONE)
                        .changes())
                .isEmpty();
        assertSame(other, store.load(Progress.NONE).orElseThrow());

        Map<String, Map<Integer, String>> before = places("whole");
        CleanResult less = clean(desk("less", 51, 120));
        store.save(less, new CleanStore.Occasion("forget", "gone", true), Progress.NONE);
        assertThat(places("whole").get("tickets_clean").values())
                .doesNotContainAnyElementsOf(before.get("tickets_clean").values());
        assertSame(less, store.load(Progress.NONE).orElseThrow());
        assertThat(store.log(Progress.NONE).getFirst())
                .extracting(LogRow::stage, LogRow::message)
                .containsExactly("forget", "gone");
    }

    private static Path desk(String name, int first, int last) throws IOException {
        Path desk = Files.createDirectories(folder.resolve(name));
        StringBuilder tickets = new StringBuilder("ticket_id,created_at,customer_id,status,attr.n\n");
        for (int i = first; i <= last; i++) {
            tickets.append("T%d,2026-01-01T00:%02d:00Z,C%d,Open,%d\n".formatted(i, i % 60, i % 5, i));
        }
        Files.writeString(desk.resolve("tickets.csv"), tickets);
        return desk;
    }

    private static CleanResult clean(Path from) {
        return Cleaning.run(Importer.plan(from, new MappingChoice.Auto()), Progress.NONE);
    }

    /** By table and row number. */
    private static Map<String, Map<Integer, String>> places(String schema) {
        return new Transactions(database).read(Sayable.asItIs("places"), Progress.NONE, connection -> {
            Map<String, Map<Integer, String>> places = new HashMap<>();
            for (String table : TABLES) {
                Map<Integer, String> rows = new HashMap<>();
                try (Statement statement = connection.createStatement();
                        ResultSet found = statement.executeQuery(
                                "SELECT row_number, ctid::text || ' ' || xmin::text FROM " + schema + "." + table)) {
                    while (found.next()) {
                        rows.put(found.getInt(1), found.getString(2));
                    }
                }
                places.put(table, rows);
            }
            return places;
        });
    }

    private static void assertSame(CleanResult expected, CleanResult actual) throws IOException {
        Path first = Files.createTempDirectory(folder, "expected");
        Path second = Files.createTempDirectory(folder, "actual");
        CleanFiles.write(expected, first);
        CleanFiles.write(actual, second);
        for (String file : List.of("customers", "agents", "tickets", "ticket_events")) {
            assertThat(second.resolve("clean/" + file + ".csv"))
                    .hasSameBinaryContentAs(first.resolve("clean/" + file + ".csv"));
        }
        assertThat(second.resolve("rejects.csv")).hasSameBinaryContentAs(first.resolve("rejects.csv"));
    }
}
