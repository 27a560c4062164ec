package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What acting would save, as a terminal has it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulateCommandTest {
    private static final List<String> CHARTS = List.of(
            "simulation_break_even",
            "simulation_capacity",
            "simulation_cycle_times",
            "simulation_fit",
            "simulation_policies",
            "simulation_sensitivity");

    private Path folder;
    private Path out;
    private CliRun run;

    @BeforeAll
    void simulateOnce(@TempDir Path temporary) {
        folder = temporary;
        out = folder.resolve("out");
        run = simulate(
                "--days",
                "28",
                "--per-day",
                "12",
                "--act",
                "call",
                "--works",
                "0.5-0.8",
                "--currency",
                "EUR",
                "--agent-hour",
                "48",
                "--breach",
                "420",
                "--escalation",
                "300",
                "--out",
                out);
    }

    private static CliRun simulate(Object... more) {
        Object[] args = {"simulate", "--from", "sample-data", "--models", "logistic", "--quiet"};
        return CliRun.of(Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray());
    }

    @Test
    void theFitComesFirstThenThePolicies() {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("The simulated desk against the real one in the test period: good.")
                .contains("28 days, 12 tickets a day", "call: 1 people, 20 min each, works in 50 to 80 %.")
                .contains("  today ", "  rule ", "  model ", "  alert line ", "  oracle ")
                .contains("by the model ");
    }

    @Test
    void everythingIsThereWithWhereItComesFrom() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsAll(CHARTS.stream().map(name -> name + ".png").toList())
                    .containsAll(CHARTS.stream().map(name -> name + ".csv").toList())
                    .contains("simulation.json", "simulation.png", "summary.json");
        }
        JsonNode json = JsonMapper.shared().readTree(Files.readString(out.resolve("simulation.json")));
        assertThat(json.path("origin").path("seed").asLong()).isEqualTo(7);
        assertThat(json.path("origin").path("label_source").asString()).isNotEmpty();
        assertThat(json.path("origin").path("snapshot").asString()).hasSize(64);
        assertThat(json.path("service_levels").path("from").asString())
                .isEqualTo("read off the moments tickets were due: right for 4800 of 4800");
        assertThat(json.path("scenario").path("tickets_a_day").asInt()).isEqualTo(12);
        assertThat(json.path("scenario").path("works_at_most").asDouble()).isEqualTo(0.8);
        JsonNode model = json.path("policies").path("model");
        assertThat(model.path("compared_with_today")
                        .path("net_saving_EUR")
                        .path("mean")
                        .isNumber())
                .isTrue();
        // on the working days from 26 May to 21 June
        assertThat(model.path("tickets_acted_on").path("mean").asDouble()).isEqualTo(12 * 19);
    }

    @Test
    void statedServiceLevelsCount() throws IOException {
        Path levels = folder.resolve("sla.yaml");
        Files.writeString(
                levels,
                "clock: calendar\npauses: false\ntargets:\n  - {priority: any, tier: any, resolve_hours: 100000}\n");
        Path other = folder.resolve("stated");
        CliRun stated = simulate("--days", "7", "--sla", levels, "--out", other);
        assertThat(stated.err()).isEmpty();
        assertThat(stated.exitCode()).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(other.resolve("simulation.json")));
        assertThat(json.path("service_levels").path("from").asString()).isEqualTo("stated");
        assertThat(json.path("policies")
                        .path("today")
                        .path("breaches")
                        .path("mean")
                        .asDouble())
                .isZero();
    }

    /** Three hundred tickets whose escalations have a flag but no moment. */
    @Test
    void aDeskThatCannotBeSimulatedSaysWhy() throws IOException {
        Path other = folder.resolve("cannot");
        CliRun cannot = CliRun.of(
                "simulate",
                "--from",
                DeskFiles.write(folder.resolve("data")),
                "--models",
                "logistic",
                "--as-of-hours",
                "0,24",
                "--quiet",
                "--out",
                other);
        assertThat(cannot.exitCode()).isZero();
        assertThat(cannot.out())
                .startsWith("Verdict: not enough evidence. ")
                .contains("Nothing was simulated.", "(summary.json)");
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("summary.json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--act dance | 'dance' is not fast_track, call, senior or swarm",
                "--works 2 | '2' is not a chance such as 0.7",
                "--works 0.9-0.6 | '0.9-0.6' is not a chance such as 0.7",
                "--per-day 900 | tickets a day",
                "--days 3 | days",
                "--minutes 0 | takes more than 0 minutes",
                "--arrivals 0 | new tickets",
                "--breach 5 | need --currency",
                "--currency EUR --churn 2 | 0 to 1",
                "--sla nowhere.yaml | nowhere.yaml"
            })
    void badValuesAreRefused(String options, String message) {
        Path nothing = folder.resolve("nothing");
        CliRun bad = simulate(Stream.concat(Arrays.stream(options.split(" ", -1)), Stream.of("--out", nothing))
                .toArray());
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains(message);
        assertThat(nothing).doesNotExist();
    }
}
