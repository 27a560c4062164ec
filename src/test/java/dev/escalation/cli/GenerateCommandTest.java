package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatIsGeneratedCanBeRead() {
        Path data = folder.resolve("data");
        CliRun generated = CliRun.of("generate", "--tickets", 100, "--seed", 3, "--out", data, "--quiet");
        assertThat(generated.err()).isEmpty();
        assertThat(generated.out()).contains("customers", "escalate", "Files: ");
        assertThat(data.resolve("true_risk.csv")).doesNotExist();
        CliRun read = CliRun.of("etl", "--from", data, "--out", folder.resolve("out"), "--quiet");
        assertThat(read.exitCode()).isZero();
        assertThat(read.out()).contains("100 clean");
    }

    @Test
    void tooFewTicketsAndAnUnusableFolderAreSaid() throws Exception {
        CliRun few = CliRun.of("generate", "--tickets", 5, "--out", folder.resolve("data"));
        assertThat(few.exitCode()).isEqualTo(2);
        assertThat(few.err()).contains("--tickets", "100", "not 5");
        Path file = Files.writeString(folder.resolve("file"), "text");
        CliRun below = CliRun.of("generate", "--tickets", 100, "--out", file.resolve("data"), "--quiet");
        assertThat(below.exitCode()).isEqualTo(2);
        assertThat(below.err())
                .startsWith("workbench: Nothing can be written to")
                .contains("--out");
        CliRun place = CliRun.of("generate", "--tickets", 100, "--out", file, "--quiet");
        assertThat(place.exitCode()).isEqualTo(2);
        assertThat(file).hasContent("text");
        assertThat(CliRun.of("generate").err()).contains("--out");
    }

    @Test
    void aCancelledOneLeavesNothing() {
        Path data = folder.resolve("data");
        for (int stage = 0; stage < 2; stage++) {
            CliRun run = CliRun.cancelledAtStage(stage, "generate", "--tickets", 500, "--out", data);
            assertThat(run.exitCode()).isEqualTo(130);
            assertThat(folder).isEmptyDirectory();
        }
    }
}
