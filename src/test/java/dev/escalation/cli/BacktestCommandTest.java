package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past weeks and leaks as a terminal has them. */
class BacktestCommandTest {
    @TempDir
    Path folder;

    @Test
    void pastWeeksLeaveTheirFiles() throws IOException {
        Path desk = DeskFiles.write(folder.resolve("desk"), 1500, 0.5);
        Path out = folder.resolve("out");
        CliRun run = CliRun.of(
                "backtest",
                "--from",
                desk,
                "--models",
                "logistic",
                "--as-of-hours",
                "4",
                "--text",
                "off",
                "--out",
                out,
                "--quiet",
                "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out()).path("over_time");
        assertThat(json.path("advice").asString()).isIn("retrain", "watch", "no_need");
        int windows = json.path("backtest").path("windows").size();
        assertThat(windows).isBetween(2, 12);
        assertThat(json.path("backtest").path("in_words").asString()).startsWith("Over " + windows + " windows");
        assertThat(json.path("drift").path("features")).isNotEmpty();
        List<String> rows = Files.readAllLines(out.resolve("backtest.csv"));
        assertThat(rows).hasSize(windows + 1);
        assertThat(Files.readAllLines(out.resolve("drift.csv")).getFirst())
                .isEqualTo("feature,label,kind,psi,psi_by_chance,band,bin,share_then,share_now");
        assertThat(out.resolve("backtest.png")).isNotEmptyFile();
        assertThat(out.resolve("summary.json")).isNotEmptyFile();
    }

    @Test
    void tooLittleDataIsAVerdict() throws IOException {
        Path desk = DeskFiles.write(folder.resolve("desk"), 60, 0.9);
        CliRun run = CliRun.of(
                "backtest",
                "--from",
                desk,
                "--models",
                "logistic",
                "--text",
                "off",
                "--out",
                folder.resolve("out"),
                "--quiet");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsAnyOf("not enough evidence", "No backtest.");
        assertThat(folder.resolve("out").resolve("backtest.csv")).doesNotExist();
    }

    @Test
    void columnsThatKnowTheFutureAreNamed() throws IOException {
        Path desk = DeskFiles.write(folder.resolve("desk"), 600, 0.5);
        CliRun run = CliRun.of("leaks", "--from", desk, "--text", "off", "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("ALARM  escalated_flag: Alone it reaches a ROC AUC of 1.000.")
                .contains("ALARM  escalated_at: ")
                .contains("Features that the program makes of them");
        CliRun json = CliRun.of("leaks", "--from", desk, "--text", "off", "--quiet", "--json");
        assertThat(JsonMapper.shared().readTree(json.out()).path("columns"))
                .anySatisfy(
                        column -> assertThat(column.path("column").asString()).isEqualTo("escalated_flag"));
    }

    @Test
    void aMissingSourceIsAnErrorOfUse() {
        assertThat(CliRun.of("leaks", "--from", folder.resolve("nowhere"), "--quiet")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CliRun.of("backtest", "--from", folder, "--quiet").exitCode())
                .isEqualTo(2);
    }
}
