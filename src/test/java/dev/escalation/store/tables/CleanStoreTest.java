package dev.escalation.store.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.TestServer;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
