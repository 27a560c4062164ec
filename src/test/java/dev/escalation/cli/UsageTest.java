package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--target|churn|escalation or sla_breach",
                "--as-of-hours|4,1|ascending whole hours",
                "--as-of-hours|-1|ascending whole hours",
                "--as-of-hours|1.5|ascending whole hours",
                "--models|logistic,svm|logistic, random_forest and xgboost",
                "--embargo|-2|auto or a number of hours",
                "--embargo|never|auto or a number of hours",
                "--threshold|precision:0|share above 0 and at most 1",
                "--threshold|recall:1.2|share above 0 and at most 1",
                "--threshold|cost:1|cost:FALSE_ALARM,MISS",
                "--threshold|cost:-1,2|cost:FALSE_ALARM,MISS",
                "--threshold|best|f1",
                "--threshold|f1:2|f1",
                "--calibration|platt|sigmoid, isotonic, none, or auto",
                "--seed|many|--seed"
            })
    void aRefusedValueIsNamedWithItsOptionAndWhatIsAllowed(String option, String value, String allowed) {
        CliRun run = CliRun.of("run", "--from", folder, "--out", folder.resolve("out"), option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("workbench: ").contains(option, "'" + value + "'", allowed);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"precision:0.9", "recall:0.5", "f1", "capacity:0.1", "cost:1,20"})
    void everyThresholdRuleIsUnderstood(String rule) {
        CliRun run = CliRun.of("run", "--from", folder, "--out", folder.resolve("out"), "--threshold", rule);
        assertThat(run.err()).contains("no table of tickets was found"); // the options were fine
    }

    @Test
    void whatExcludesEachOtherOrIsMissingIsSaid() {
        assertUsage("exclude each other", "etl", "--from", "a", "--workspace", "b");
        assertUsage("exclude each other", "etl", "--from", "a", "--profile", "native", "--mapping", "m", "--out", "o");
        assertUsage("--from DIR|FILE or --workspace DIR", "etl", "--out", "o");
        assertUsage("--out DIR", "etl", "--from", folder);
        assertUsage("--from DIR|FILE", "import", "--workspace", "b");
        assertUsage("--ticket", "explain", "--from", folder);
        assertUsage("--model FILE", "explain", "--from", folder, "--ticket", "T1");
        assertUsage("'fly'", "fly");
        assertUsage("--wings", "run", "--wings");
    }

    private static void assertUsage(String message, Object... args) {
        CliRun run = CliRun.of(args);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("workbench: ").contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpAndVersionGoToStdout() {
        assertThat(CliRun.of().out()).contains("workbench", "demo", "run", "explain", "doctor", "Exit codes");
        assertThat(CliRun.of("--version").out()).startsWith("escalation-workbench ");
        CliRun help = CliRun.of("run", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("workbench run", "--as-of-hours", "--threshold=RULE");
        assertThat(CliRun.of("train", "--help").out()).contains("workbench train");
    }
}
