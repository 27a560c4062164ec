package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input made to do harm, and input that is merely large: what comes of it stays within the program. */
class HostileInputTest {
    private static final String HEADER = "ticket_id,created_at,customer_id,subject\n";

    @TempDir
    Path folder;

    private CliRun etl(Path from) {
        return CliRun.of("etl", "--from", from, "--out", folder.resolve("out"), "--quiet");
    }

    private void refused(Path from, String... parts) {
        CliRun run = etl(from);
        assertThat(run.err()).startsWith("workbench: ").contains(parts).doesNotContain("\tat ", "Exception");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private CliRun read(Path from) {
        CliRun run = etl(from);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private Path tickets(String text) throws IOException {
        return Files.writeString(folder.resolve("tickets.csv"), text);
    }

    private Path zip(String entry, String text) throws IOException {
        Path file = folder.resolve("desk.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void packedFilesAreReadByEveryCommand() throws IOException {
        Path file = gzip("tickets.csv.gz", HEADER + "T1,2026-01-05T08:00:00Z,C1,Help\n");
        assertThat(CliRun.of("import", "--from", file).out()).contains("tickets.csv.gz -> tickets (UTF-8");
        Path workspace = folder.resolve("workspace");
        assertThat(CliRun.of("import", "--from", file, "--workspace", workspace).exitCode())
                .isZero();
        Files.delete(file);
        CliRun run = CliRun.of("etl", "--workspace", workspace, "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("1 rows in");
        Path zip = zip("d/tickets.csv", HEADER + "T1,no date,C1,Help\nT2,2026-01-05,C1,Help\n");
        assertThat(CliRun.of("import", "--from", zip, "--workspace", folder.resolve("other"))
                        .exitCode())
                .isZero();
        read(zip);
        assertThat(folder.resolve("out/rejects.csv")).content().contains("desk.zip/d/tickets.csv,2,created_at,no date");
    }

    @Test
    void packingThatIsNotHonestEndsWithCodeTwo() throws IOException {
        String rows = HEADER + "T1,2026-01-05,C1,Help\n";
        refused(zip("../tickets.csv", rows), "desk.zip: the entry '../tickets.csv' has a path that leads out");
        refused(zip("tickets.zip", rows), "'tickets.zip' is itself packed");
        refused(zip("tickets.csv", HEADER + "0".repeat(70_000_000)), "desk.zip: it unpacks to more than 200 times");
        refused(gzip("t.csv.gz", HEADER + "0".repeat(70_000_000)), "t.csv.gz: it unpacks to more than 200 times");
        Path cut = gzip("cut.csv.gz", rows.repeat(50));
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 60));
        refused(cut, "cut.csv.gz: the packed file is cut off");
        refused(
                Files.writeString(
                        folder.resolve("x.xes"), "<!DOCTYPE log [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><log/>"),
                "x.xes, line 1: the file declares a document type");
        refused(Files.writeString(folder.resolve("y.xes"), "<log>\n<trace>\n"), "y.xes, line 3: the XML breaks off");
    }

    @Test
    void tenMegabytesInOneCellAreRead() throws IOException {
        String cell = "word 912 345 678 a@b.example ".repeat(360_000);
        Path file = tickets(HEADER + "T1,2026-01-05,C1," + cell + "\nT2,2026-01-06,C1,Help\n");
        read(file);
        try (Stream<String> lines = Files.lines(folder.resolve("out/clean/tickets.csv"))) {
            assertThat(lines).hasSize(3).allMatch(line -> line.length() < 101_000);
        }
        assertThat(folder.resolve("out/etl_log.csv")).content().contains("subject: cut after 100000 characters=1");
    }

    @Test
    void aCellBeyondAllMeasureIsTakenForAQuoteThatIsNeverClosed() throws IOException {
        refused(
                tickets(HEADER + "T1,2026-01-05,C1,\"" + "text\n".repeat(4_000_000)),
                "tickets.csv, line 2",
                "never closed");
    }

    @Test
    void fiveThousandColumnsAreReadAndMoreThanTenThousandRefused() throws IOException {
        String rows = IntStream.range(0, 100)
                .mapToObj(row -> "T" + row + ",2026-01-05" + ("," + row).repeat(5000) + "\n")
                .collect(Collectors.joining());
        read(tickets("ticket_id,created_at" + names(5000) + "\n" + rows));
        assertThat(folder.resolve("out/clean/tickets.csv")).content().contains("attr.c4999");
        org.assertj.core.util.Files.delete(folder.resolve("out").toFile());
        refused(
                tickets("ticket_id,created_at" + names(10_000) + "\nT1,2026-01-05\n"),
                "tickets.csv: it has 10002 columns");
    }

    private static String names(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> ",attr.c" + i).collect(Collectors.joining());
    }

    @Test
    void formulasAndStatementsStayText() throws IOException {
        List<String> cells = List.of(
                "'; DROP TABLE tickets;--",
                "=cmd|' /C calc'!A0",
                "+1+cmd",
                "-2+3+cmd",
                "@SUM(1+1)",
                "'=already",
                "＝1+1",
                "-5",
                "'quoted'");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < cells.size(); i++) {
            rows.append("T%d,2026-01-05,%s,\"%s\"\n".formatted(i, cells.get(i), cells.get(i)));
        }
        read(tickets(rows.toString()));
        Path clean = folder.resolve("out/clean/tickets.csv");
        List<String> lines = Files.readAllLines(clean);
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.split(",")[2])
                .containsExactly(
                        "'; DROP TABLE tickets;--",
                        "'=cmd|' /C calc'!A0",
                        "'+1+cmd",
                        "'-2+3+cmd",
                        "'@SUM(1+1)",
                        "'=already",
                        "'＝1+1",
                        "-5",
                        "'quoted'");
        byte[] first = Files.readAllBytes(clean);
        CliRun again =
                CliRun.of("etl", "--from", clean, "--profile", "native", "--out", folder.resolve("again"), "--quiet");
        assertThat(again.exitCode()).isZero();
        assertThat(folder.resolve("again/clean/tickets.csv")).hasBinaryContent(first);
    }
}
