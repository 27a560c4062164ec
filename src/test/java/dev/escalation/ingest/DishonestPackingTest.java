package dev.escalation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packed files with which something is wrong, by mistake or on purpose: refused in words, and nothing is left anywhere. */
class DishonestPackingTest {
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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "../tickets.csv,leads out of its folder",
                "a/../../tickets.csv,leads out of its folder",
                "/etc/tickets.csv,absolute path",
                "C:/tickets.csv,letter of a drive",
                "c:tickets.csv,letter of a drive",
                "..\\tickets.csv,backslash",
                "a\\tickets.csv,backslash",
                "inner.zip,packed twice",
                "tickets.csv.gz,packed twice",
                "more/INNER.Tar,packed twice",
            })
    void anEntryOfThatNameIsRefused(String entry, String why) throws IOException {
        Path zip = zip(new HandMadeZip().with("tickets.csv", TICKETS).with(entry, TICKETS));
        UnusableInputException failure = refused(zip);
        assertThat(failure)
                .hasMessageStartingWith("desk.zip: the entry '" + entry + "'")
                .hasMessageContaining(why);
        try (var left = Files.walk(folder)) {
            assertThat(left).containsExactlyInAnyOrder(folder, zip);
        }
    }

    @Test
    void linksEncryptedEntriesAndOtherMethodsAreRefused() throws IOException {
        assertThat(refused(zip(new HandMadeZip().with("tickets.csv", TICKETS).link("agents.csv", "/etc/passwd"))))
                .hasMessageContaining("'agents.csv' is a link");
        assertThat(refused(zip(new HandMadeZip().encrypted("tickets.csv"))))
                .hasMessageContaining("'tickets.csv' is encrypted")
                .hasMessageContaining("without a password");
        assertThat(refused(zip(new HandMadeZip().packedBy(14, "tickets.csv"))))
                .hasMessageContaining("'tickets.csv' is packed by a method");
        assertThat(refused(zip(new HandMadeZip().with("tickets.csv", TICKETS).with("tickets.csv", EVENTS))))
                .hasMessageContaining("'tickets.csv' stands in the zip file twice");
        assertThat(refused(zip(new HandMadeZip().with("a\u0007.csv", TICKETS)))).hasMessageContaining("'a?.csv'");
    }

    @Test
    void aZipFileThatUnpacksToFarMoreIsRefused() throws IOException {
        String zeros = "ticket_id,created_at\n" + "1,2026-03-04\n".repeat(6_000_000);
        assertThat(refused(zip(new HandMadeZip().with("tickets.csv", zeros))))
                .hasMessageContaining("more than 200 times its size")
                .hasMessageContaining("above 64 MB");
    }

    @Test
    void aGzipFileThatUnpacksToFarMoreIsRefused() throws IOException {
        String zeros = "ticket_id,created_at\n" + "1,2026-03-04\n".repeat(6_000_000);
        assertThat(refused(gzip("tickets.csv.gz", zeros))).hasMessageContaining("more than 200 times its size");
    }

    @Test
    void sizeAndNumberOfEntriesHaveLimits() throws IOException {
        UnpackLimits small = new UnpackLimits(1000, 5, 100, 2);
        Path zip = zip(
                new HandMadeZip().with("a.csv", TICKETS).with("b.csv", TICKETS).with("c.csv", TICKETS));
        assertThat(catchThrowableOfType(UnusableInputException.class, () -> ZipSource.read(zip, small)))
                .hasMessageContaining("3 entries; at most 2");
        Path large = zip(new HandMadeZip().with("a.csv", "abc".repeat(400)));
        assertThat(catchThrowableOfType(UnusableInputException.class, () -> ZipSource.read(large, small)))
                .hasMessageContaining("more than 0 MB, the most that is read");
        Path gzip = gzip("a.csv.gz", "abc".repeat(200));
        assertThat(catchThrowableOfType(UnusableInputException.class, () -> CsvHead.read(new GzipText(gzip, small))))
                .hasMessageContaining("more than 5 times its size");
    }

    @Test
    void anEntryMustHoldWhatItStates() throws IOException {
        assertThat(refused(zip(new HandMadeZip().stating("tickets.csv", TICKETS, 10))))
                .hasMessageContaining("desk.zip/tickets.csv")
                .hasMessageContaining("broken");
        Path zip = zip(new HandMadeZip().with("tickets.csv", TICKETS.repeat(50)));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[14] ^= 1; // the checksum in the local header is not the one that counts
        int central = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[central + 16] ^= 1;
        Files.write(zip, bytes);
        assertThat(refused(zip)).hasMessageContaining("its content is not what was packed");
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    @Test
    void cutOffFilesAreRefused() throws IOException {
        byte[] zip = Files.readAllBytes(zip(new HandMadeZip().with("tickets.csv", TICKETS)));
        for (int length = 1; length < zip.length; length++) {
            Path file = Files.write(folder.resolve("desk.zip"), Arrays.copyOf(zip, length));
            assertThat(refused(file)).hasMessageContaining("desk.zip: the packed file is broken");
        }
        byte[] gzip = Files.readAllBytes(gzip("tickets.csv.gz", TICKETS));
        for (int length = 1; length < gzip.length; length++) {
            Path file = Files.write(folder.resolve("tickets.csv.gz"), Arrays.copyOf(gzip, length));
            assertThat(refused(file)).hasMessageContaining("tickets.csv.gz: the packed file is");
        }
    }

    @Test
    void anEmptyGzipFileIsNamed() throws IOException {
        assertThat(refused(Files.write(folder.resolve("tickets.csv.gz"), new byte[0])))
                .hasMessageContaining("the file is empty");
        assertThat(refused(gzip("tickets.csv.gz", ""))).hasMessageContaining("the file is empty");
    }

    @Test
    void noByteOfAPackedFileCanDoMoreThanBeRefused() throws IOException {
        byte[] zip = Files.readAllBytes(
                zip(new HandMadeZip().with("d/tickets.csv", TICKETS).with("d/ticket_events.csv", EVENTS)));
        byte[] gzip = Files.readAllBytes(gzip("tickets.csv.gz", TICKETS));
        for (int i = 0; i < zip.length; i++) {
            planOrRefusal("desk.zip", zip, i, 1 << i % 8);
            planOrRefusal("desk.zip", zip, i, 0xFF);
        }
        for (int i = 0; i < gzip.length; i++) {
            planOrRefusal("tickets.csv.gz", gzip, i, 1 << i % 8);
            planOrRefusal("tickets.csv.gz", gzip, i, 0xFF);
        }
    }

    private void planOrRefusal(String name, byte[] bytes, int at, int bits) throws IOException {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) bits;
        Path file = Files.write(folder.resolve(name), damaged);
        try {
            assertThat(plan(file).files()).isNotEmpty();
        } catch (UnusableInputException e) {
            assertThat(e.fileName()).startsWith(name);
        }
    }
}
