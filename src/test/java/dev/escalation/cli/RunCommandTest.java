package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.llm.FakeChatServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What run, score and explain leave and print, on 300 tickets with a signal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunCommandTest {
    private Path folder;
    private Path data;
    private Path first;
    private CliRun firstRun;

    @BeforeAll
    void runOnce(@TempDir Path temporary) throws IOException {
        folder = temporary;
        data = DeskFiles.write(folder.resolve("data"));
        first = folder.resolve("first");
        firstRun = run(first);
    }

    private CliRun run(Path out, Object... more) {
        Object[] args = {"run", "--from", data, "--models", "logistic", "--as-of-hours", "0,24", "--out", out, "--quiet"
        };
        return CliRun.of(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
    }

    private Path model() {
        return first.resolve("models/logistic.json");
    }

    @Test
    void theSummarySaysWhatWasReadHowGoodItIsAndWhoIsAtRisk() {
        assertThat(firstRun.err()).isEmpty();
        assertThat(firstRun.exitCode()).isZero();
        assertThat(firstRun.out())
                .contains("300 rows in", "Target: escalation", "* logistic", "rule", "base rate")
                .contains("Verdict: not enough evidence") // 60 test tickets cannot hold 50 positives
                .contains("Most at risk of 24 open tickets:", "risk_queue.csv");
    }

    @Test
    void allFilesOfTheContractAreThere() throws IOException {
        assertThat(files(first).keySet())
                .contains(
                        "clean/tickets.csv",
                        "etl_log.csv",
                        "rejects.csv",
                        "training_dataset.csv",
                        "predictions_test.csv",
                        "model_comparison.csv",
                        "lead_time.csv",
                        "capacity.csv",
                        "slices.csv",
                        "over_time.csv",
                        "snapshots.csv",
                        "confusion_matrix_logistic.csv",
                        "confusion_matrix_logistic.png",
                        "roc.png",
                        "pr.png",
                        "calibration.png",
                        "models/logistic.json",
                        "models/logistic_metadata.json",
                        "global_feature_importance.csv",
                        "feature_importance.png",
                        "feature_direction.png",
                        "report.html",
                        "ticket_top_features.json",
                        "risk_queue.csv",
                        "summary.json");
    }

    @Test
    void jsonIsTheSummaryAndTheSecondRunHasTheSameBytes() throws IOException {
        Path second = folder.resolve("second");
        CliRun run = run(second, "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json).isEqualTo(JsonMapper.shared().readTree(Files.readString(second.resolve("summary.json"))));
        assertThat(json.path("best_model").asString()).isEqualTo("logistic");
        Map<String, byte[]> before = files(first);
        Map<String, byte[]> after = files(second);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.remove("summary.json");
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aSearchForSettingsAndTheWorthOfGroupsAreTold() throws IOException {
        Path out = folder.resolve("searched");
        CliRun run = run(out, "--tune-candidates", "3", "--ablation", "--json");
        assertThat(run.err()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        JsonNode search = json.at("/tuning/0");
        assertThat(search.path("model").asString()).isEqualTo("logistic");
        assertThat(search.path("settings_judged").asInt()).isEqualTo(3);
        assertThat(search.path("verdict").asString()).startsWith("3 settings judged: ");
        assertThat(json.path("ablation")).isNotEmpty();
        JsonNode metadata =
                JsonMapper.shared().readTree(Files.readString(out.resolve("models/logistic_metadata.json")));
        assertThat(metadata.at("/tuning/settings_judged").asInt()).isEqualTo(3);
        assertThat(metadata.path("parameters")).isEqualTo(search.path("parameters"));
        List<String> lines = Files.readAllLines(out.resolve("ablation.csv"));
        assertThat(lines).hasSize(json.path("ablation").size() + 1);
    }

    /** Thirteen figures, in two files, and four counts, in three, for each of the three: 3 × (13 × 2 + 4), and 4 in a file. */
    @Test
    void everyFigureOfTheTestIsThatOfScikitLearn() throws IOException, InterruptedException {
        assertThat(Peer.says("/dev/escalation/report/every_figure.py", first))
                .startsWith("94 figures of 3 models, largest difference ");
    }

    @Test
    void aSavedModelGivesTheQueueOfItsRun() throws IOException {
        Path out = folder.resolve("scored");
        CliRun run = CliRun.of("score", "--from", data, "--model", model(), "--out", out, "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("24 tickets are open at ");
        assertThat(risks(out)).isEqualTo(risks(first)).hasSize(25);
    }

    /** Without the reasons: what is usual is learned from other rows than in a run. */
    private static List<String> risks(Path results) throws IOException {
        try (Stream<String> lines = Files.lines(results.resolve("risk_queue.csv"))) {
            return lines.map(line -> line.substring(0, line.lastIndexOf(',', line.indexOf("Help") + 5)))
                    .toList();
        }
    }

    @Test
    void oneTicketIsExplained() {
        CliRun text = CliRun.of("explain", "--from", data, "--model", model(), "--ticket", "T299", "--quiet");
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .contains("Ticket T299 at ", "risk", "alert line", "The model puts the risk", "Priority: ");
        CliRun json = CliRun.of("explain", "--from", data, "--model", model(), "--ticket", "T299", "--quiet", "--json");
        JsonNode ticket = JsonMapper.shared().readTree(json.out());
        assertThat(ticket.path("ticket_id").asString()).isEqualTo("T299");
        assertThat(ticket.path("factors").size()).isPositive();
        assertThat(ticket.path("additivity_error").asDouble()).isLessThan(1e-6);
    }

    @Test
    void aLanguageModelWordsOneTicket() throws IOException {
        Path env = folder.resolve("llm.env");
        Object[] args = {
            "explain", "--from", data, "--model", model(), "--ticket", "T299", "--quiet", "--json", "--llm", env
        };
        try (FakeChatServer server = new FakeChatServer(
                (exchange, _) -> exchange.says("{\"claims\":[{\"fact\":\"F1\",\"text\":\"All is well.\"}]}"))) {
            Files.writeString(env, "LLM_BASE_URL=" + server.address() + "\nLLM_MODEL=m\nLLM_API_KEY=secret-1\n");
            CliRun run = CliRun.of(args);
            assertThat(run.err()).isEmpty();
            JsonNode ticket = JsonMapper.shared().readTree(run.out());
            assertThat(ticket.path("explanation_source").asString()).isEqualTo("template");
            assertThat(ticket.path("llm_explanation").asString()).startsWith("The model puts the risk");
            assertThat(ticket.at("/language_model/refused/0/text").asString()).isEqualTo("All is well.");
            assertThat(ticket.at("/language_model/sent"))
                    .isEqualTo(JsonMapper.shared()
                            .readTree(server.requests().getFirst().body()));
            assertThat(run.out()).doesNotContain("secret-1");
        }
        refusedModel(args, "LLM_MODEL=m\n", "LLM_BASE_URL and LLM_MODEL: '' is not a web address");
        refusedModel(args, "LLM_BASE_URL=http://models.example.com/v1\nLLM_MODEL=m\n", "is not encrypted");
        refusedModel(args, "LLM_BASE_URL=https://models.example.com/v1\n", "the name of the model is missing");
        refusedModel(
                args,
                "LLM_BASE_URL=https://models.example.com/v1\nLLM_MODEL=m\nLLM_TIMEOUT_SECONDS=0\n",
                "is not a number from 1 to 120");
    }

    private static void refusedModel(Object[] args, String settings, String message) throws IOException {
        Files.writeString((Path) args[args.length - 1], settings);
        CliRun run = CliRun.of(args);
        assertThat(run.err()).contains("llm.env", message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void anEarlierMomentHasOtherOpenTickets() {
        // T12 comes on 2026-01-06T00:00Z and is resolved two days later
        Object[] args = {"explain", "--from", data, "--model", model(), "--ticket", "T12", "--quiet", "--as-of"};
        CliRun open = CliRun.of(Stream.concat(Stream.of(args), Stream.of("2026-01-06T05:00:00Z"))
                .toArray());
        assertThat(open.out()).contains("Ticket T12 at 2026-01-06T05:00:00Z");
        CliRun early = CliRun.of(Stream.concat(Stream.of(args), Stream.of("2026-01-05T05:00:00Z"))
                .toArray());
        assertThat(early.exitCode()).isEqualTo(2);
        assertThat(early.err()).contains("ticket T12 is not open at 2026-01-05T05:00:00Z", "only at 2026-01-06");
    }

    @Test
    void aTicketThatIsUnknownOrClosedAndAMomentAfterTheDataAreRefused() {
        refusedExplain("there is no ticket T999", "T999");
        refusedExplain("ticket T0 is not open at", "T0");
        refusedExplain("the data ends at", "T299", "--as-of", "2030-01-01T00:00:00Z");
        refusedExplain("'soon' is not a moment in ISO 8601", "T299", "--as-of", "soon");
    }

    private void refusedExplain(String message, Object... ticket) {
        Object[] args = {"explain", "--from", data, "--model", model(), "--quiet", "--ticket"};
        CliRun run = CliRun.of(Stream.concat(Stream.of(args), Stream.of(ticket)).toArray());
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aDamagedOrForeignModelFileIsRefused() throws IOException {
        String model = Files.readString(model());
        refusedModel(model.substring(0, model.length() / 2), "the model file cannot be used");
        refusedModel(model + "{}", "something follows");
        refusedModel(model.replaceFirst("\"version\":3", "\"version\":9"), "version 9");
        refusedModel("not json", "the model file cannot be used");
        refusedModel("", "the model file cannot be used");
        refusedModel(model.replace("\"priority\"", "\"phase\""), "the model file cannot be used");
        refusedModel(older(model).replace("\"priority\"", "\"phase\""), "does not fit this data");
        CliRun missing = CliRun.of("score", "--from", data, "--model", "gone.json", "--out", folder.resolve("none"));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no model file gone.json");
    }

    /** The same in the format that had no checksum. */
    private static String older(String model) {
        return model.replaceFirst("\"version\":3", "\"version\":2").replaceFirst(",\"sha256\":\"[^\"]*\"", "");
    }

    private void refusedModel(String content, String message) throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.json"), content);
        Path out = folder.resolve("damaged-out");
        CliRun run = CliRun.of("score", "--from", data, "--model", damaged, "--out", out, "--quiet");
        assertThat(run.err()).startsWith("workbench: ").contains(message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
