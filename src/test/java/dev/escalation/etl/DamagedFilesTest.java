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
            assertThat(e.advice().inEnglish()).isNotBlank();
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
            case EVENT_LOG, TICKET_CHANGES, TICKET_COMMENTS -> log.rowsClean();
        };
    }

    private static long countedRows(PlannedFile file) throws IOException {
        CsvFormat format = (CsvFormat) file.format();
        byte[] bytes = Files.readAllBytes(file.path());
        int mark = format.encoding().markBytes();
        String text =
                new String(bytes, mark, bytes.length - mark, format.encoding().charset());
        return countedRows(text, format.delimiter(), format.quote());
    }

    /**
     * Rows as the grammar of RFC 4180 counts them, with any line end, no empty lines and no header; -1 where quotes stand
     * where it allows none and the count is a matter of opinion.
     */
    private static long countedRows(String text, char delimiter, char quote) {
        long rows = -1;
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            for (boolean more = true; more; ) {
                boolean quoted = at < text.length() && text.charAt(at) == quote;
                at = quoted ? behindQuotes(text, at + 1, quote) : behindText(text, at, delimiter);
                if (at < 0 || (at < text.length() && !isEnd(text, at, delimiter))) {
                    return -1;
                }
                more = at < text.length() && text.charAt(at) == delimiter;
                at += more ? 1 : 0;
            }
            rows += at > begin ? 1 : 0;
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return rows;
    }

    private static boolean isEnd(String text, int at, char delimiter) {
        char c = text.charAt(at);
        return c == delimiter || c == '\n' || c == '\r';
    }

    private static int behindText(String text, int from, char delimiter) {
        int at = from;
        while (at < text.length() && !isEnd(text, at, delimiter)) {
            at++;
        }
        return at;
    }

    private static int behindQuotes(String text, int from, char quote) {
        int at = from;
        while (at < text.length()) {
            boolean closing = text.charAt(at) == quote;
            boolean doubled = closing && at + 1 < text.length() && text.charAt(at + 1) == quote;
            if (closing && !doubled) {
                return at + 1;
            }
            at += doubled ? 2 : 1;
        }
        return -1;
    }
}
