package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.escalation.ingest.CsvFormat;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand damaged exports: each is read with every row accounted for, or refused in words that name a file. Others
 * are tried with {@code -Ddamaged.first=1000000 -Ddamaged.count=10000}.
 */
class DamagedFilesTest {
    private static final long FIRST = Long.getLong("damaged.first", 1);
    private static final long COUNT = Long.getLong("damaged.count", 1000);
    private static final int MOST_SECONDS = 10;

    @TempDir
    private Path folder;

    @Test
    void everyFileIsReadOrRefused() throws Exception {
        int refused = 0;
        List<String> faults = new ArrayList<>();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
                Map<String, byte[]> files = DamagedFiles.of(seed);
                Path source = Files.createDirectory(folder.resolve("seed-" + seed));
                DamagedFiles.write(files, source);
                Future<Boolean> reading = reader.submit(() -> isRead(source));
                try {
                    refused += reading.get(MOST_SECONDS, TimeUnit.SECONDS) ? 0 : 1;
                } catch (TimeoutException e) {
                    reading.cancel(true);
                    fail("seed " + seed + " takes more than " + MOST_SECONDS + " s", e);
                } catch (java.util.concurrent.ExecutionException e) {
                    faults.add("seed " + seed + ": " + e.getCause());
                }
                remove(source, files);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused).as("some are beyond use, most are not").isBetween((int) COUNT / 20, (int) COUNT / 2);
    }

    private static void remove(Path source, Map<String, byte[]> files) throws IOException {
        for (String name : files.keySet()) {
            Files.delete(source.resolve(name));
        }
        Files.delete(source);
    }

    private boolean isRead(Path source) throws IOException {
        try {
            ImportPlan plan = Importer.plan(source, new MappingChoice.Auto());
            CleanResult result = Cleaning.run(plan, Progress.NONE);
            check(plan, result);
            boolean again = source.getFileName().toString().endsWith("0")
                    && result.data().tickets().size() > 0;
            if (again && !plan.mapping().isEventLog()) {
                checkAgain(result);
            }
            return true;
        } catch (UnusableInputException e) {
            assertThat(e.fileName()).isIn(names(source));
            assertThat(e.getMessage()).doesNotContain("Exception", "null");
            assertThat(e.advice()).isNotBlank();
            return false;
        }
    }

    private static List<String> names(Path source) throws IOException {
        try (var files = Files.list(source)) {
            List<String> names = new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).toList());
            names.add(source.getFileName().toString());
            return names;
        }
    }

    private static void check(ImportPlan plan, CleanResult result) throws IOException {
        int rejected = 0;
        for (PlannedFile file : plan.files()) {
            TableLog log = Exports.log(result, file.table().id());
            rejected += (int) log.rowsRejected();
            long rows = countedRows(file);
            if (rows >= 0) {
                assertThat(log.rowsIn()).as("rows of " + file.fileName()).isEqualTo(rows);
            }
            assertThat(log.rowsClean()).as("clean rows of " + file.fileName()).isEqualTo(keptRows(file, result, log));
        }
        assertThat(result.rejects().size()).isEqualTo(rejected);
    }

    /** Clean tables are read again without a reject, and written the same to the byte. */
    private void checkAgain(CleanResult result) throws IOException {
        Path first = Files.createTempDirectory(folder, "first");
        Path second = Files.createTempDirectory(folder, "second");
        CleanFiles.write(result, first);
        ImportPlan plan = Importer.plan(first.resolve("clean"), new MappingChoice.Profile("native"));
        CleanResult again = Cleaning.run(plan, Progress.NONE);
        assertThat(Exports.rejects(again)).isEmpty();
        CleanFiles.write(again, second);
        for (String table : List.of("customers", "agents", "tickets", "ticket_events")) {
            String name = "clean/" + table + ".csv";
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    private static long keptRows(PlannedFile file, CleanResult result, TableLog log) {
        return switch (file.table()) {
            case CUSTOMERS -> result.data().customers().size();
            case AGENTS -> result.data().agents().size();
            case TICKETS -> result.data().tickets().size();
            case TICKET_EVENTS -> result.data().events().size();
            case EVENT_LOG -> log.rowsClean();
        };
    }

    /** Rows as anyone would count them: lines that are not empty. -1 where quotes make that a matter of opinion. */
    private static long countedRows(PlannedFile file) throws IOException {
        CsvFormat format = (CsvFormat) file.format();
        byte[] bytes = Files.readAllBytes(file.path());
        int mark = format.encoding().markBytes();
        String text =
                new String(bytes, mark, bytes.length - mark, format.encoding().charset());
        boolean quotes = text.indexOf(format.quote()) >= 0;
        return quotes
                ? -1
                : Arrays.stream(text.split("\r\n|\r|\n"))
                                .filter(line -> !line.isEmpty())
                                .count()
                        - 1;
    }
}
