package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.ProgramInfo;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.KeptAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small desk in a workspace: a draw, what was done, its effect, and what rules would have come to. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActionsAndAlertsCommandTest {
    private static final String[] QUICK = {"--models", "logistic", "--as-of-hours", "24", "--quiet"};

    @TempDir
    static Path folder;

    private static String desk = "";

    @BeforeAll
    static void train() {
        desk = folder.resolve("desk").toString();
        assertThat(CliRun.of("import", "--from", "sample-data", "--workspace", desk, "--quiet")
                        .exitCode())
                .isZero();
        assertThat(run("train", QUICK).exitCode()).isZero();
    }

    private static CliRun run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--workspace", desk));
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray());
    }

    private static JsonNode json(CliRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    @Order(1)
    void nothingWasDoneYet() {
        assertThat(run("actions list", "--quiet").out()).isEqualTo("Nothing was done yet.\n");
        assertThat(run("actions effect", "--quiet").out()).contains("There is not enough to say");
    }

    @Test
    @Order(2)
    void aDrawIsMadeOnce() {
        JsonNode first = json(run("actions draw", "--share", "0.3", "--json", "--quiet"));
        assertThat(first.path("drawn").asInt()).isGreaterThan(3);
        assertThat(first.path("held_out").asInt())
                .isBetween(1, first.path("drawn").asInt() - 1);
        assertThat(json(run("actions draw", "--share", "0.3", "--json", "--quiet"))
                        .path("drawn")
                        .asInt())
                .isZero();
        JsonNode effect = json(run("actions effect", "--json", "--quiet"));
        assertThat(effect.path("running").asInt()).isEqualTo(first.path("drawn").asInt());
        assertThat(effect.path("enough").asBoolean()).isFalse();
        assertThat(run("actions draw", "--share", "0.9", "--quiet").exitCode()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void whatIsExportedRunsNoFormula() throws IOException {
        keep(action("T0000007", "acknowledge", "=cmd|'/c calc'!A0"), action("T0000008", "start", ""));
        Path file = folder.resolve("actions.csv");
        assertThat(run("actions export", "--out", file.toString(), "--quiet").exitCode())
                .isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("ticket_id,kind,at,until,by,reason,risk,as_of,model");
        assertThat(lines.get(lines.size() - 2))
                .isEqualTo(
                        "T0000007,acknowledge,1970-01-01T00:00:01Z,,ann,'=cmd|'/c calc'!A0,0.5,1970-01-01T00:00:02Z,");
        assertThat(run("actions export", "--out", file.toString(), "--quiet").exitCode())
                .as("an existing file stays")
                .isEqualTo(2);
        JsonNode listed = json(run("actions list", "--ticket", "T0000008", "--json", "--quiet"));
        assertThat(listed.path("actions")).hasSize(1);
    }

    @Test
    @Order(4)
    void trainingHeedsActionsOnRequest() throws IOException {
        byte[] before = model();
        String[] heeding = {"--models", "logistic", "--as-of-hours", "24", "--quiet", "--actions"};
        CliRun taught = run("train", heeding);
        assertThat(taught.out()).contains("Actions: 1 tickets that were worked on are left out; of 0 disagreements");
        assertThat(model()).isNotEqualTo(before);
        JsonNode metadata =
                JsonMapper.shared().readTree(Files.readAllBytes(models().resolve("logistic_metadata.json")));
        assertThat(metadata.path("actions").path("acted_tickets_left_out").asInt())
                .isEqualTo(1);
        assertThat(CliRun.of(
                                "run",
                                "--from",
                                "sample-data",
                                "--out",
                                folder.resolve("o").toString(),
                                "--actions")
                        .exitCode())
                .isEqualTo(2);
    }

    private static Path models() {
        return WorkspaceFolder.open(Path.of(desk)).bestModel().orElseThrow().getParent();
    }

    private static byte[] model() throws IOException {
        return Files.readAllBytes(models().resolve("logistic.json"));
    }

    @Test
    @Order(5)
    void rulesAreCheckedAndLookedBackAt() throws IOException {
        Path rules = Files.writeString(folder.resolve("alerts.yaml"), """
                rules:
                  - {name: likely, score: alert line}
                  - {name: never, score: 0.5, tier: Platinum}
                """);
        assertThat(CliRun.of("alerts", "check", rules.toString()).out())
                .contains("likely: risk of 0.5 and more, again after it was below 0.25", "The file is fine: 2 rules.");
        JsonNode preview = json(run("alerts preview", rules.toString(), "--json", "--quiet", "--every", "240"));
        JsonNode likely = preview.path("rules").get(0).path("test_period");
        assertThat(likely.path("alerts").asInt())
                .isGreaterThan(10)
                .isEqualTo(likely.path("right").asInt()
                        + likely.path("wrong").asInt()
                        + likely.path("open").asInt()
                        + likely.path("learned").asInt());
        assertThat(preview.path("without_hysteresis_and_cool_down")
                        .path("alerts")
                        .asInt())
                .isGreaterThan(preview.path("as_written").path("alerts").asInt());
        assertThat(preview.path("warnings").get(0).asString())
                .startsWith("rule 'never': no ticket has the tier Platinum; there are ");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(CliRun.of("alerts", "check", "none.yaml").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("alerts").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("actions", "list").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("actions", "--help").out()).contains("list", "export", "effect", "draw");
    }

    private static void keep(KeptAction... actions) throws IOException {
        WorkspaceFolder opened = WorkspaceFolder.open(Path.of(desk));
        try (WorkspaceDatabase database = WorkspaceDatabase.open(opened.database(), ProgramInfo.version())) {
            database.actions().append(List.of(actions), 0);
        }
    }

    private static KeptAction action(String ticket, String kind, String reason) {
        return new KeptAction(
                0,
                ticket,
                kind,
                1_000,
                OptionalLong.empty(),
                "ann",
                reason,
                OptionalDouble.of(0.5),
                OptionalLong.of(2_000),
                "");
    }
}
