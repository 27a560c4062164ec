package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Either the finished result or none: refused, replaced and cancelled outputs. */
class OutputTest {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeData() throws IOException {
        data = DeskFiles.write(folder.resolve("data"));
    }

    private CliRun etl(Path out) {
        return CliRun.of("etl", "--from", data, "--out", out, "--quiet");
    }

    private List<String> entries(Path of) throws IOException {
        try (Stream<Path> entries = Files.list(of)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderWithForeignFilesIsLeftAlone() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        CliRun run = etl(out);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("out holds files that are not of an earlier result, such as thesis.txt");
        assertThat(out.resolve("thesis.txt")).hasContent("years of work");
        assertThat(entries(out)).containsExactly("thesis.txt");
        assertThat(entries(folder)).containsExactly("data", "out");
    }

    @Test
    void anotherProgramsSummaryIsNotAnEarlierResult() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("summary.json"), "{\"program\": \"other\"}");
        assertThat(etl(out).exitCode()).isEqualTo(2);
        Files.writeString(out.resolve("summary.json"), "no json");
        assertThat(etl(out).exitCode()).isEqualTo(2);
        assertThat(entries(out)).containsExactly("summary.json");
    }

    @Test
    void anEarlierResultIsReplacedUnlessSomethingWasAdded() throws IOException {
        Path out = folder.resolve("out");
        CliRun features = CliRun.of("features", "--from", data, "--out", out, "--quiet");
        assertThat(features.exitCode()).isZero();
        assertThat(out.resolve("training_dataset.csv")).exists();
        assertThat(etl(out).exitCode()).isZero();
        assertThat(entries(out)).containsExactly("clean", "etl_log.csv", "rejects.csv", "summary.json");
        assertThat(entries(folder)).containsExactly("data", "out");
        Files.writeString(out.resolve("clean/remarks.txt"), "mine");
        CliRun refused = etl(out);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("clean/remarks.txt");
        assertThat(out.resolve("clean/remarks.txt")).hasContent("mine");
    }

    @Test
    void anOutputBelowAFileOrInItsPlaceIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        CliRun below = etl(file.resolve("deep/out"));
        assertThat(below.exitCode()).isEqualTo(2);
        assertThat(below.err()).contains("Nothing can be written to").contains("Choose another folder with --out");
        CliRun place = etl(file);
        assertThat(place.exitCode()).isEqualTo(2);
        assertThat(place.err()).contains("file is a file");
        assertThat(file).hasContent("text");
    }

    @Test
    void cancelledAtAnyStageLeavesNothing() throws IOException {
        Path out = folder.resolve("new/parents/out");
        Object[] args = {"run", "--from", data, "--models", "logistic", "--as-of-hours", "0,24", "--out", out};
        int stage = 0;
        for (; stage < 50; stage++) {
            CliRun run = CliRun.cancelledAtStage(stage, args);
            if (run.exitCode() == 0) {
                break;
            }
            assertThat(run.exitCode()).as(run.err()).isEqualTo(130);
            assertThat(run.err()).contains("workbench: cancelled");
            assertThat(run.out()).isEmpty();
            assertThat(entries(folder)).as("stage " + stage).containsExactly("data");
        }
        assertThat(stage).isGreaterThanOrEqualTo(7); // read twice, features, train, evaluate, write, explain
        assertThat(out.resolve("summary.json")).exists();
    }

    @Test
    void aCancelledRunKeepsTheEarlierResult() throws IOException {
        Path out = folder.resolve("out");
        assertThat(etl(out).exitCode()).isZero();
        byte[] before = Files.readAllBytes(out.resolve("summary.json"));
        CliRun run = CliRun.cancelledAtStage(1, "etl", "--from", data, "--out", out);
        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(out.resolve("summary.json")).hasBinaryContent(before);
        assertThat(entries(folder)).containsExactly("data", "out");
    }
}
