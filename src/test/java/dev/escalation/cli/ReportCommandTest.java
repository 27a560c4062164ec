package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports as a scheduler has them made, on 300 tickets with a signal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {
    private static final Object[] LITTLE = {"--models", "logistic", "--as-of-hours", "0,24"};

    private Path folder;
    private Path data;
    private Path out;
    private CliRun first;

    @BeforeAll
    void reportOnce(@TempDir Path temporary) throws IOException {
        folder = temporary;
        data = DeskFiles.write(folder.resolve("data"));
        out = folder.resolve("out");
        first = report(out, LITTLE);
    }

    private CliRun report(Path target, Object... more) {
        return run(Stream.concat(Stream.of("--from", data, "--out", target), Stream.of(more))
                .toArray());
    }

    private static CliRun run(Object... args) {
        return CliRun.of(
                Stream.concat(Stream.of("report", "--quiet"), Stream.of(args)).toArray());
    }

    @Test
    void theFilesAreThereAndTheTerminalSaysWhatMatters() throws IOException {
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .startsWith("24 tickets are open at ")
                .contains("by logistic (verdict: not enough evidence)", "report.html", "shift_sheet.csv");
        assertThat(names(out))
                .containsExactly("report.html", "report.pdf", "shift_sheet.csv", "shift_sheet.pdf", "summary.json");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Not enough evidence: the test holds only", "300\u00a0tickets", "Assumptions and limits");
        assertThat(lines(out.resolve("shift_sheet.csv")).stream().filter(line -> line.startsWith("now,")))
                .hasSize(20);
    }

    /** The command run makes the same report, so the same figures. */
    @Test
    void runLeavesTheSameReport() throws IOException {
        Path run = folder.resolve("run");
        CliRun made =
                CliRun.of(Stream.concat(Stream.of("run", "--from", data, "--out", run, "--quiet"), Stream.of(LITTLE))
                        .toArray());
        assertThat(made.exitCode()).isZero();
        assertThat(run.resolve("report.html")).hasSameTextualContentAs(out.resolve("report.html"));
        List<String> queue = lines(run.resolve("risk_queue.csv"));
        List<String> sheet = lines(out.resolve("shift_sheet.csv"));
        for (int i = 1; i <= 20; i++) {
            assertThat(sheet.get(i).split(",", -1)[2]).isEqualTo(queue.get(i).split(",", -1)[1]);
            assertThat(sheet.get(i).split(",", -1)[6]).isEqualTo(queue.get(i).split(",", -1)[3]);
        }
    }

    @Test
    void theSecondTimeReplacesTheFilesByTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        assertThat(report(again, LITTLE).exitCode()).isZero();
        byte[] before = Files.readAllBytes(again.resolve("report.pdf"));
        assertThat(report(again, LITTLE).exitCode()).isZero();
        assertThat(Files.readAllBytes(again.resolve("report.pdf"))).isEqualTo(before);
        assertThat(again.resolve("shift_sheet.pdf")).hasSameBinaryContentAs(out.resolve("shift_sheet.pdf"));
    }

    @Test
    void formatsAndLengthAreChosen() throws IOException {
        Path few = folder.resolve("few");
        CliRun run = report(few, "--format", "csv,png", "--shift-top", 5, "--models", "logistic", "--as-of-hours", "0");
        assertThat(run.err()).isEmpty();
        assertThat(names(few))
                .contains("shift_sheet.csv", "charts/chart_01.png")
                .doesNotContain("report.html");
        assertThat(lines(few.resolve("shift_sheet.csv")).stream().filter(line -> line.startsWith("now,")))
                .hasSize(5);
        byte[] png = Files.readAllBytes(few.resolve("charts/chart_01.png"));
        assertThat(new String(png, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("pHYs");
    }

    @Test
    void aSavedModelReportsWithTheFiguresOfItsTest() throws IOException {
        Path run = folder.resolve("trained");
        CliRun.of(Stream.concat(Stream.of("run", "--from", data, "--out", run, "--quiet"), Stream.of(LITTLE))
                .toArray());
        Path saved = folder.resolve("saved");
        CliRun made = report(saved, "--model", run.resolve("models/logistic.json"), "--json");
        assertThat(made.err()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(made.out());
        assertThat(json.path("model").asString()).isEqualTo("logistic");
        JsonNode metadata =
                JsonMapper.shared().readTree(Files.readString(run.resolve("models/logistic_metadata.json")));
        String area = String.format(
                Locale.ROOT, "%.3f", metadata.at("/test/roc_auc/value").asDouble());
        String html = Files.readString(saved.resolve("report.html"));
        assertThat(html).contains(">" + area + "<", "The model is a saved one");
        assertThat(text(saved.resolve("shift_sheet.pdf"))).contains("20\u00a0tickets most at risk");
        Files.delete(run.resolve("models/logistic_metadata.json"));
        CliRun without = report(saved, "--model", run.resolve("models/logistic.json"));
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("no record beside it", "logistic_metadata.json");
        assertThat(names(saved)).contains("report.html"); // what was there is there
    }

    @Test
    void aWorkspaceIsTrainedOnceAndReportedOften() throws IOException {
        Path workspace = folder.resolve("workspace");
        CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet");
        Object[] args = Stream.concat(Stream.of("--workspace", workspace, "--json"), Stream.of(LITTLE))
                .toArray();
        CliRun trained = run(args);
        assertThat(trained.err()).isEmpty();
        assertThat(JsonMapper.shared().readTree(trained.out()).path("training").asString())
                .isEqualTo("new");
        Path report = workspace.resolve("exports/report/report.html");
        String before = Files.readString(report);
        CliRun kept = run("--workspace", workspace, "--json");
        assertThat(kept.err()).isEmpty();
        assertThat(JsonMapper.shared().readTree(kept.out()).path("training").asString())
                .isEqualTo("kept");
        assertThat(Files.readString(report)).isEqualTo(before);
    }

    /** A PDF is packed, so its bytes do not show whom it names. */
    @Test
    void whoIsForgottenIsInNoReportAnyMore() throws IOException {
        Path workspace = folder.resolve("forgetting");
        CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet");
        Object[] args = Stream.concat(
                        Stream.of("--workspace", workspace, "--format", "pdf", "--shift-top", 10), Stream.of(LITTLE))
                .toArray();
        assertThat(run(args).exitCode()).isZero();
        Path results = workspace.resolve("exports/report");
        String sheet = text(results.resolve("shift_sheet.pdf"));
        String summary = Files.readString(results.resolve("summary.json"));
        int ticket = IntStream.range(276, 300)
                .filter(i -> sheet.contains(". T" + i) && !names(summary, i % 7))
                .findFirst()
                .orElseThrow();
        CliRun forgotten =
                CliRun.of("forget", "--workspace", workspace, "--customer", "C" + ticket % 7, "--quiet", "--dry-run");
        assertThat(forgotten.out()).contains("exports/report would be deleted");
    }

    /** Whether any ticket of a customer stands in a text. */
    private static boolean names(String text, int customer) {
        return IntStream.range(0, 300).filter(i -> i % 7 == customer).anyMatch(i -> text.contains("\"T" + i + "\""));
    }

    @Test
    void tooLittleDataIsAVerdictAndTheReportTellsOfTheData() throws IOException {
        Path small = DeskFiles.tickets(folder.resolve("small"), "T1,2026-01-05T00:00:00Z,C1,Help,Open,Low,,false,\n");
        Path target = folder.resolve("small-out");
        CliRun run = run("--from", small, "--out", target);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("not enough evidence", "There is no shift sheet");
        assertThat(names(target)).containsExactly("report.html", "report.pdf", "summary.json");
        assertThat(text(target.resolve("report.pdf"))).contains("No model could be trained");
    }

    @Test
    void whatIsAskedWronglyIsRefusedBeforeAnyWork() {
        refused("from 1 to 500", "--shift-top", 0);
        refused("from 1 to 500", "--shift-top", 501);
        refused("'docx' is not html, pdf, csv or png", "--format", "docx");
        refused("options of learning do not go with it", "--model", "m.json", "--seed", 3);
        refused("no model file gone.json", "--model", "gone.json");
    }

    private void refused(String message, Object... more) {
        Path target = folder.resolve("refused");
        CliRun run = report(target, more);
        assertThat(run.err()).startsWith("workbench: ").contains(message);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(target).doesNotExist();
    }

    @Test
    void cancellingLeavesNothing() {
        Path target = folder.resolve("cancelled");
        Object[] args = Stream.concat(Stream.of("report", "--from", data, "--out", target), Stream.of(LITTLE))
                .toArray();
        CliRun run = CliRun.cancelledAtStage(3, args);
        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(target).doesNotExist();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
