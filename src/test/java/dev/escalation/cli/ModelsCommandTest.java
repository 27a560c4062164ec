package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.ProgramInfo;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of models in a workspace; each method goes on where the one before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelsCommandTest {
    private Path folder;
    private Path workspace;
    private WorkspaceDatabase database;

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    @BeforeAll
    void trainTwice(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workspace = folder.resolve("ws");
        Path data = DeskFiles.write(folder.resolve("data"));
        CliRun.of("import", "--from", data, "--workspace", workspace, "--quiet");
        // a living server spares each command the start of one
        database = WorkspaceDatabase.open(WorkspaceFolder.open(workspace).database(), ProgramInfo.version());
        train("--seed", 7);
        train("--seed", 8, "--embargo", 24);
    }

    private void train(Object... more) {
        Object[] args = {
            "train",
            "--workspace",
            workspace,
            "--models",
            "logistic,xgboost",
            "--as-of-hours",
            "0,24",
            "--text",
            "off",
            "--quiet"
        };
        CliRun run = CliRun.of(Stream.concat(Stream.of(args), Stream.of(more)).toArray());
        assertThat(run.err()).isEmpty();
    }

    private CliRun models(Object... words) {
        Object[] tail = {"--workspace", workspace, "--quiet"};
        return CliRun.of(Stream.of(Stream.of("models"), Stream.of(words), Stream.of(tail))
                .flatMap(each -> each)
                .toArray());
    }

    private List<JsonNode> listed() {
        JsonNode json = JsonMapper.shared().readTree(models("list", "--json").out());
        return json.path("models").valueStream().toList();
    }

    private String name(int place) {
        return listed().get(place).path("name").asString();
    }

    @Test
    @Order(0)
    void allAreListedTheNewestFirst() {
        List<JsonNode> all = listed();
        assertThat(all).hasSize(4);
        assertThat(all)
                .extracting(model -> model.path("metadata").path("seed").asInt())
                .containsExactly(8, 8, 7, 7);
        assertThat(all).noneMatch(model -> model.path("champion").asBoolean());
        assertThat(all)
                .allMatch(model -> model.path("metadata").path("scoring_micros").asDouble() > 0);
        assertThat(models("list").out()).contains("best of its run", "logistic@", "xgboost@");
    }

    @Test
    @Order(1)
    void showSaysWhatChangedSinceTheOneBefore() {
        assertThat(models("show", "xgboost").out())
                .contains("Embargo: automatic \u2192 24.0 h", "Seed: 7 \u2192 8")
                .contains("The figures cannot be compared. They were tested on different rows")
                .doesNotContain("Data:", "Ages:");
    }

    @Test
    @Order(2)
    void compareSaysWhatTheTestCanBear() {
        CliRun run = models("compare", name(0), name(1));
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Not enough evidence for a statement about ROC AUC.", "not enough evidence")
                .contains("Kind of model: xgboost \u2192 logistic");
        JsonNode json = JsonMapper.shared()
                .readTree(models("compare", name(0), name(1), "--json").out());
        JsonNode auc = json.path("differences").path(0);
        assertThat(auc.path("metric").asString()).isEqualTo("roc_auc");
        assertThat(auc.path("difference").asDouble())
                .isEqualTo(auc.path("first").asDouble() - auc.path("second").asDouble());
        assertThat(auc.path("low").asDouble())
                .isLessThanOrEqualTo(auc.path("high").asDouble());
    }

    @Test
    @Order(3)
    void aChampionIsMadeForReasonsOnly() {
        assertThat(models("show", "champion").err()).contains("no model is the champion yet");
        assertThat(models("promote", "logistic").out())
                .contains("There is no champion yet", "Nothing was changed. Promote it with --reasons TEXT.");
        assertThat(models("promote", "logistic", "--reasons", " ").exitCode()).isEqualTo(2);
        assertThat(listed()).noneMatch(model -> model.path("champion").asBoolean());
        CliRun run = models("promote", "logistic", "--reasons", "Easier to explain to ann@example.com");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("is the champion now.");
        assertThat(models("show", "champion").out())
                .contains("* logistic@", "Easier to explain to <EMAIL>")
                .doesNotContain("ann@");
    }

    @Test
    @Order(4)
    void commandsTakeTheChampionUnlessToldOtherwise() throws IOException {
        CliRun score = CliRun.of("score", "--workspace", workspace, "--quiet", "--json");
        assertThat(score.err()).isEmpty();
        assertThat(JsonMapper.shared().readTree(score.out()).path("model").asString())
                .isEqualTo("logistic");
        train("--seed", 8, "--embargo", 24);
        assertThat(Files.readAllBytes(workspace.resolve("models/champion.json")))
                .isNotEmpty();
    }

    @Test
    @Order(5)
    void thePresentChampionIsComparedWithAndComesBack() {
        assertThat(models("promote", "xgboost", "--reasons", "Better").out())
                .contains("ROC AUC", "is the champion now");
        assertThat(JsonMapper.shared()
                        .readTree(models("promote", "logistic", "--reasons", "Back", "--json")
                                .out())
                        .path("kind")
                        .asString())
                .isEqualTo("rollback");
        assertThat(listed().stream()
                        .filter(model -> model.path("champion").asBoolean())
                        .map(model -> model.path("model").asString()))
                .containsExactly("logistic");
    }

    @Test
    @Order(7)
    void aModelTravelsAsAFile() throws IOException {
        Path file = folder.resolve("out/champion.zip");
        assertThat(models("export", "champion", "--out", file).err()).isEmpty();
        CliRun imported = models("import", file);
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out()).contains("Imported as logistic@", "no evaluation on this data");
        JsonNode newest = listed().getFirst();
        assertThat(newest.path("file").asString()).isEqualTo("champion.zip");
        assertThat(newest.path("metadata").path("seed").asInt()).isEqualTo(8);
        assertThat(models("compare", newest.path("name").asString(), "champion").out())
                .contains("Both are the same model.");
        Path second = folder.resolve("out/again.zip");
        models("export", newest.path("name").asString(), "--out", second);
        assertThat(entry(second, "model.json")).isEqualTo(entry(file, "model.json"));
    }

    private static byte[] entry(Path zip, String name) throws IOException {
        try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
            return file.getInputStream(file.getEntry(name)).readAllBytes();
        }
    }

    /** A model that learned later than the test began knows some answers; of one without a record nobody knows. */
    @Test
    @Order(6)
    void aModelFromElsewhereIsComparedOnlyWhereThatIsFair() throws IOException {
        String old = listed().stream()
                .filter(model -> model.path("metadata").path("seed").asInt() == 7)
                .filter(model -> model.path("model").asString().equals("xgboost"))
                .findFirst()
                .orElseThrow()
                .path("name")
                .asString();
        Path file = folder.resolve("out/old.zip");
        models("export", old, "--out", file);
        Path alone = Files.write(folder.resolve("alone.json"), entry(file, "model.json"));
        Path late = Files.write(folder.resolve("late.json"), entry(file, "model.json"));
        String metadata = new String(entry(file, "metadata.json"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("late_metadata.json"),
                metadata.replaceFirst("(\"test_from\"\\s*:\\s*)\"[^\"]*\"", "$1\"2026-01-28T00:00:00Z\""));
        models("import", alone);
        models("import", late);
        models("import", file);
        assertThat(models("compare", name(2), "champion").out()).contains("It is not on record until when");
        assertThat(models("compare", name(1), "champion").out()).contains("it knows some of the answers");
        assertThat(models("compare", name(0), "champion").out()).contains("Not enough evidence for a statement");
        assertThat(models("remove", name(0), name(1), name(2), "--yes").out()).contains("3 removed.");
    }

    @Test
    @Order(8)
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path damaged = folder.resolve("damaged.json");
        byte[] model = Files.readAllBytes(workspace.resolve("models/champion.json"));
        model[model.length / 2] ^= 1;
        Files.write(damaged, model);
        CliRun imported = models("import", damaged);
        assertThat(imported.exitCode()).isEqualTo(2);
        assertThat(imported.err()).startsWith("workbench: the model file cannot be used: model: ");
        CliRun score = CliRun.of("score", "--workspace", workspace, "--model", damaged, "--quiet");
        assertThat(score.exitCode()).isEqualTo(2);
        assertThat(models("import", folder.resolve("nothing.zip")).exitCode()).isEqualTo(2);
        assertThat(listed()).hasSize(5);
    }

    @Test
    @Order(9)
    void aReportCardSaysWhatItIsForAndHowGoodItWas() throws IOException {
        Path card = folder.resolve("card.html");
        assertThat(models("card", "champion", "--out", card).err()).isEmpty();
        assertThat(Files.readString(card))
                .contains(
                        "What it is for",
                        "How good it was",
                        "Not enough evidence",
                        "Limits and checks",
                        "Made champion")
                .contains("ROC AUC", "Calibration error", "sigmoid", "Learned from")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    @Order(10)
    void theOldestGoAndTheChampionAndItsPredecessorStay() {
        CliRun said = models("remove", "--keep", 1);
        assertThat(said.out()).contains("stays: it is the champion", "2 would be removed. Do it with --yes.");
        assertThat(listed()).noneMatch(model -> model.path("removed").asBoolean());
        assertThat(models("remove", "champion", "--yes").exitCode()).isEqualTo(2);
        assertThat(models("remove", "--keep", 0).exitCode()).isEqualTo(2);
        assertThat(models("remove", "--keep", 1, "--yes").out()).contains("2 removed.");
        List<JsonNode> all = listed();
        assertThat(all).hasSize(5);
        assertThat(all.stream().filter(model -> model.path("removed").asBoolean()))
                .extracting(model -> model.path("metadata").path("seed").asInt())
                .containsExactly(7, 7);
        String gone = all.getLast().path("name").asString();
        assertThat(models("export", gone, "--out", folder.resolve("x.zip")).err())
                .contains("was removed");
        assertThat(models("show", gone).out()).contains("removed", "AUC");
    }
}
