package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in gzip and zip files: read in place, refused where something is wrong with the packing. */
class PackedFilesTest {
    private static final String TICKETS = "ticket_id,created_at,subject\n1,2026-03-04,Größe\n";
    private static final String EVENTS = "ticket_id,event_type,event_time\n1,Created,2026-03-04\n";

    @TempDir
    private Path folder;

    private static ImportPlan plan(Path path) {
        return Importer.plan(path, new MappingChoice.Auto());
    }

    private static UnusableInputException refused(Path path) {
        UnusableInputException failure = catchThrowableOfType(UnusableInputException.class, () -> plan(path));
        assertThat(failure).isNotNull();
        assertThat(failure.advice().inEnglish()).isNotBlank();
        return failure;
    }

    private static List<String> files(ImportPlan plan) {
        return plan.files().stream()
                .map(file -> file.fileName() + "=" + file.table().id())
                .toList();
    }

    private Path gzip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private Path gzip(String name, String content) throws IOException {
        return gzip(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(HandMadeZip zip) throws IOException {
        return zip.write(folder.resolve("desk.zip"));
    }

    @Test
    void aGzipFileIsReadAsWhatItPacks() throws IOException {
        ImportPlan plan = plan(gzip("tickets.csv.gz", TICKETS));
        assertThat(plan.source()).isEqualTo("tickets.csv.gz");
        assertThat(files(plan)).containsExactly("tickets.csv.gz=tickets");
        assertThat(FirstRows.of(plan.files().getFirst(), 5).rows())
                .containsExactly(List.of("1", "2026-03-04", "Größe"));
    }

    @Test
    void gzipFilesStandInAFolderLikeOthers() throws IOException {
        gzip("Tickets.CSV.GZ", TICKETS);
        gzip("b.csv.gz", EVENTS);
        Files.writeString(folder.resolve("customers.csv"), "customer_id\nC1\n");
        assertThat(files(plan(folder)))
                .containsExactly("customers.csv=customers", "Tickets.CSV.GZ=tickets", "b.csv.gz=ticket_events");
    }

    @Test
    void theTablesOfAZipFileAreFoundInItsFolders() throws IOException {
        Path zip = zip(new HandMadeZip()
                .with("export/", "")
                .with("export/tickets.csv", TICKETS)
                .with("export/what happened.csv", EVENTS)
                .with("export/readme.md", "hello")
                .with("__MACOSX/export/._tickets.csv", "\0\0\0")
                .with(".DS_Store", "\0"));
        ImportPlan plan = plan(zip);
        assertThat(files(plan))
                .containsExactly(
                        "desk.zip/export/tickets.csv=tickets", "desk.zip/export/what happened.csv=ticket_events");
        assertThat(plan.describe())
                .anyMatch(line -> line.startsWith("desk.zip/export/tickets.csv -> tickets (UTF-8, comma-separated"));
    }

    @Test
    void aZipFileWithOneFileIsThatFile() throws IOException {
        assertThat(files(plan(zip(new HandMadeZip().with("any name.csv", TICKETS)))))
                .containsExactly("desk.zip/any name.csv=tickets");
    }

    @Test
    void whatIsThereUnpackedCountsMore() throws IOException {
        zip(new HandMadeZip().with("tickets.csv", TICKETS).with("ticket_events.csv", EVENTS));
        gzip("agents.csv.gz", "broken".repeat(9));
        Files.writeString(folder.resolve("agents.csv"), "agent_id\nA1\n");
        Files.writeString(folder.resolve("tickets.csv"), TICKETS);
        ImportPlan plan = plan(folder);
        assertThat(files(plan))
                .containsExactly(
                        "agents.csv=agents", "tickets.csv=tickets", "desk.zip/ticket_events.csv=ticket_events");
        assertThat(plan.unusedFiles()).contains("desk.zip/tickets.csv", "agents.csv.gz");
    }

    @Test
    void twoEntriesForOneTableAreRefused() throws IOException {
        assertThat(refused(zip(new HandMadeZip().with("a/tickets.csv", TICKETS).with("b/tickets.csv", TICKETS))))
                .hasMessageContaining("desk.zip/a/tickets.csv")
                .hasMessageContaining("desk.zip/b/tickets.csv");
    }

    @Test
    void aZipFileWithoutTablesListsWhatIsInIt() throws IOException {
        assertThat(refused(zip(new HandMadeZip().with("photo.png", "x"))))
                .hasMessageContaining("no table of tickets")
                .hasMessageContaining("desk.zip/photo.png");
    }

    @Test
    void packingThatTheNameHidesIsSaid() throws IOException {
        byte[] gzip = Files.readAllBytes(gzip("a.csv.gz", TICKETS.repeat(30)));
        byte[] withZeros = Arrays.copyOf(gzip, gzip.length + 8);
        assertThat(refused(Files.write(folder.resolve("tickets.csv"), withZeros)))
                .hasMessageContaining("this is a gzip file")
                .hasMessageContaining("end in .gz");
        assertThat(refused(gzip("tickets.csv.gz", gzip))).hasMessageContaining("packed twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tröge/tickets.csv", "tickets.csv"})
    void namesOfOldPackersAreRead(String entry) throws IOException {
        Path zip = zip(new HandMadeZip().with(entry, TICKETS));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 2; i < bytes.length; i++) { // the ö of a name as in code page 437, before it another letter
            if (bytes[i - 2] == 'r' && bytes[i - 1] == (byte) 0xC3 && bytes[i] == (byte) 0xB6) {
                bytes[i - 1] = 'h';
                bytes[i] = (byte) 0x94;
            }
        }
        assertThat(files(plan(Files.write(zip, bytes))))
                .containsExactly("desk.zip/" + entry.replace("rö", "rhö") + "=tickets");
    }

    @Test
    void nothingStaysOpen() throws IOException {
        Path zip = zip(new HandMadeZip().with("tickets.csv", TICKETS));
        try (InputStream in = plan(zip).files().getFirst().text().open()) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(TICKETS);
        }
        Files.delete(zip);
        assertThat(zip).doesNotExist();
    }
}
