package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusable input: exit code 2, a message that names the place, and no trace of an output. */
class BadInputTest {
    private static final String GOOD_ROW = "T1,2026-01-05T08:00:00Z,C1,Help,Open,Low,,false,\n";

    @TempDir
    Path folder;

    private CliRun run(Path from) {
        return CliRun.of(
                "run", "--from", from, "--models", "logistic", "--out", folder.resolve("results/out"), "--quiet");
    }

    private void refused(Path from, String... parts) {
        CliRun run = run(from);
        assertThat(run.err()).startsWith("workbench: ").contains(parts).doesNotContain("\tat ", "Exception");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("results")).doesNotExist();
    }

    private Path tickets(String content) throws IOException {
        return Files.writeString(folder.resolve("tickets.csv"), content);
    }

    @Test
    void aMissingFileIsNamed() {
        refused(folder.resolve("nowhere.csv"), "nowhere.csv: there is no such file or folder");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = tickets("ticket_id,created_at\n");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");
        refused(file, "tickets.csv: the file may not be read");
    }

    @Test
    void aLinkToNothingIsNamed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("tickets.csv"), folder.resolve("gone.csv"));
        refused(data, "tickets.csv: reading failed");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        refused(tickets(""), "tickets.csv: the file is empty");
    }

    @Test
    void aHeaderAloneIsNamed() throws IOException {
        refused(tickets("ticket_id,created_at\n"), "tickets.csv: the file has a header but no rows");
    }

    @Test
    void aDelimiterThatIsNotKnownLeavesColumnsMissing() throws IOException {
        refused(tickets("ticket_id~created_at\nT1~2026-01-05\n"), "tickets.csv", "ticket_id");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException {
        StringBuilder rows = new StringBuilder("ticket_id,created_at,subject\n");
        for (int i = 0; i < 3000; i++) {
            rows.append("T%d,2026-01-05T08:00:00Z,Größe\n".formatted(i));
        }
        byte[] text = rows.toString().getBytes(StandardCharsets.UTF_16LE);
        byte[] withMark = new byte[text.length + 1];
        withMark[0] = (byte) 0xFF;
        withMark[1] = (byte) 0xFE;
        System.arraycopy(text, 0, withMark, 2, text.length - 1);
        refused(Files.write(folder.resolve("tickets.csv"), withMark), "tickets.csv", "cannot be decoded", "UTF-8");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        refused(Files.write(folder.resolve("tickets.csv"), bytes), "tickets.csv");
    }

    @Test
    void anUnclosedQuoteIsRefusedWithItsLine() throws IOException {
        refused(
                tickets("ticket_id,created_at,subject\nT1,2026-01-05T08:00:00Z,\"never closed\n"),
                "tickets.csv, line 2",
                "never closed");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() throws IOException {
        refused(
                tickets("ticket_id,created_at,ticket_id\nT1,2026-01-05T08:00:00Z,T1\n"),
                "tickets.csv, column ticket_id: the name stands twice in the header, in columns 1 and 3");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        refused(tickets("ticket_id,subject\nT1,Help\n"), "tickets.csv", "created_at");
    }

    @Test
    void aFolderWithoutAKnownTableListsWhatIsThere() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("notes.csv"), "a,b\n1,2\n");
        Files.writeString(data.resolve("readme.md"), "hello");
        refused(data, "data: no table of tickets was found", "notes.csv", "readme.md");
    }

    @Test
    void anEmptyFolderIsRefused() throws IOException {
        refused(Files.createDirectory(folder.resolve("data")), "data: no table of tickets was found", "nothing");
    }

    @Test
    void anUnknownProfileAndAMissingMappingAreNamed() throws IOException {
        Path data = DeskFiles.tickets(folder.resolve("data"), GOOD_ROW);
        CliRun profile = CliRun.of("etl", "--from", data, "--profile", "otrs", "--out", folder.resolve("out"));
        assertThat(profile.exitCode()).isEqualTo(2);
        assertThat(profile.err()).contains("otrs", "native, minimal, servicenow");
        CliRun mapping = CliRun.of("etl", "--from", data, "--mapping", "gone.yaml", "--out", folder.resolve("out"));
        assertThat(mapping.exitCode()).isEqualTo(2);
        assertThat(mapping.err()).contains("gone.yaml");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void badRowsAreRejectsWithFileLineAndColumn() throws IOException {
        Path data = DeskFiles.tickets(
                folder.resolve("data"),
                GOOD_ROW
                        + "T2,2026-01-05T08:00:00Z,C1\n"
                        + "T3,31/31/2026,C1,Help,Open,Low,,false,\n"
                        + "T1,2026-01-06T08:00:00Z,C1,Help,Open,Low,,false,\n"
                        + "T5,2026-01-05T08:00:00Z,C1,Help,Resolved,Low,2026-01-04T08:00:00Z,false,\n");
        Files.writeString(
                data.resolve("ticket_events.csv"),
                "event_id,ticket_id,event_type,event_time\nE1,T9,Created,2026-01-05T08:00:00Z\n");
        Path out = folder.resolve("out");
        CliRun run = CliRun.of("etl", "--from", data, "--out", out);
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("rejects.csv")))
                .anyMatch(line -> line.contains(",tickets,tickets.csv,3,") && line.contains("3 cells"))
                .anyMatch(line -> line.contains(",tickets,tickets.csv,4,created_at,31/31/2026,"))
                .anyMatch(line -> line.contains(",tickets,tickets.csv,5,ticket_id,T1,"))
                .anyMatch(
                        line -> line.contains(",ticket_events,ticket_events.csv,2,ticket_id,T9,no ticket has this id"));
        assertThat(Files.readString(out.resolve("etl_log.csv"))).contains("resolved_at");
        assertThat(run.out()).contains("5 rows in", "3 rejected");
    }

    @Test
    void unknownColumnsAreListedAsNotUsed() throws IOException {
        Path data = folder.resolve("data");
        DeskFiles.tickets(data, GOOD_ROW);
        String text = Files.readString(data.resolve("tickets.csv"));
        Files.writeString(
                data.resolve("tickets.csv"),
                text.lines()
                        .map(line -> line + (line.startsWith("ticket_id") ? ",moon_phase" : ",full"))
                        .collect(Collectors.joining("\n", "", "\n")));
        CliRun run = CliRun.of("import", "--from", data);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("not used: moon_phase");
    }

    @Test
    void twoHundredColumnsAreRead() throws IOException {
        String names = IntStream.range(0, 198).mapToObj(i -> ",attr.c" + i).collect(Collectors.joining());
        String cells = IntStream.range(0, 198).mapToObj(i -> "," + i).collect(Collectors.joining());
        Path file = tickets("ticket_id,created_at" + names + "\nT1,2026-01-05T08:00:00Z" + cells + "\n");
        CliRun run = CliRun.of("features", "--from", file, "--out", folder.resolve("out"), "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("out/training_dataset.csv")).content().contains("attr.c197");
    }

    @Test
    void thinEvidenceIsAVerdict() throws IOException {
        verdict(
                "none",
                DeskFiles.tickets(folder.resolve("none"), "T1,no date,C1,Help,Open,Low,,false,\n"),
                "there are 0");
        verdict("one", DeskFiles.tickets(folder.resolve("one"), GOOD_ROW), "there are 1");
        verdict("calm", DeskFiles.write(folder.resolve("calm"), 60, 0), "of one kind only");
    }

    private void verdict(String name, Path data, String why) {
        Path out = folder.resolve(name + "-out");
        CliRun run = CliRun.of("run", "--from", data, "--models", "logistic", "--out", out, "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Verdict: not enough evidence", why);
        assertThat(out.resolve("summary.json")).content().contains("not enough evidence");
        assertThat(out.resolve("training_dataset.csv")).exists();
    }
}
