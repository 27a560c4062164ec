package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.escalation.etl.CleanResult;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.KeptAction;
import dev.escalation.store.tables.KeptFeatures;
import dev.escalation.store.tables.KeptRun;
import dev.escalation.store.tables.KeptScores;
import dev.escalation.store.tables.LogRow;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer goes from everywhere, also when the program is cut off on the way. */
class ForgetJobTest {
    private static final String CUSTOMER = "CUST-3";
    private static final List<String> HIS =
            List.of(CUSTOMER, "TICKET-3", "TICKET-9", "TICKET-77", "mia.three@example.com");

    /** Made once; a database takes seconds to make and a moment to copy. */
    @TempDir
    static Path prepared;

    @TempDir
    Path folder;

    private Path data = prepared.resolve("desk");
    private Path workspace = prepared.resolve("ws");

    @BeforeEach
    void copyDesk() throws IOException {
        if (!Files.exists(workspace)) {
            importDesk();
        }
        try (Stream<Path> tree = Files.walk(prepared)) {
            for (Path path : tree.skip(1).toList()) {
                Files.copy(path, folder.resolve(prepared.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        data = folder.resolve("desk");
        workspace = folder.resolve("ws");
    }

    private void importDesk() throws IOException {
        Files.createDirectory(data);
        StringBuilder customers = new StringBuilder("customer_id,name,email\n");
        StringBuilder tickets = new StringBuilder("ticket_id,created_at,customer_id,agent_id,status\n");
        StringBuilder events = new StringBuilder("event_id,ticket_id,event_type,event_time,actor_id,actor_role\n");
        for (int i = 0; i < 6; i++) {
            customers.append("CUST-%d,Mia %d,%s\n".formatted(i, i, i == 3 ? HIS.getLast() : ""));
        }
        for (int i = 0; i < 12; i++) {
            tickets.append("TICKET-%d,2026-01-%02dT00:00:00Z,CUST-%d,A1,Open\n".formatted(i, i + 1, i % 6));
            events.append(
                    "%d,TICKET-%d,Created,2026-01-%02dT00:00:00Z,CUST-%d,customer\n".formatted(i, i, i + 1, i % 6));
        }
        tickets.append("TICKET-30,never,CUST-3,A1,Open\n"); // rejected, and listed with its value
        tickets.append("\"TICKET\"-31,2026-01-01,CUST-3,A1,Open\n"); // cannot be taken apart
        tickets.append("TICKET-3\n"); // too few cells
        events.append("90,TICKET-1,Commented,2026-01-05T00:00:00Z,CUST-3,customer\n"); // on a ticket of another
        events.append("91,TICKET-30,Commented,2026-01-05T00:00:00Z,A1,agent\n"); // of a rejected one
        Files.writeString(data.resolve("customers.csv"), customers);
        Files.writeString(data.resolve("tickets.csv"), tickets);
        Files.writeString(data.resolve("ticket_events.csv"), events);
        Files.writeString(data.resolve(TrueRisk.FILE), "ticket_id,as_of,true_risk\nTICKET-3,x,1\nTICKET-4,x,1\n");
        WorkspaceFolder imported = imported();
        DataJob.clean(
                imported.source(), imported.mapping(), Optional.of(imported), imported.exports("etl"), Progress.NONE);
        try (WorkspaceDatabase database = OwnTables.open(imported)) {
            database.actions()
                    .append(
                            Stream.of("TICKET-3", "TICKET-4", "TICKET-9")
                                    .map(this::action)
                                    .toList(),
                            0);
        }
        Files.createDirectory(workspace.resolve("alerts"));
        Files.writeString(workspace.resolve("alerts/state.json"), """
                {"state": {"moment": 5, "marks": {"r": {"TICKET-3": {"alertedAt": 4, "armed": false},
                  "TICKET-4": {"alertedAt": 4, "armed": false}}}, "lows": {}, "held": [], "day": "", "told": 0, "over": []},
                 "recent": []}
                """);
        Path models = Files.createDirectory(prepared.resolve("trained"));
        Files.writeString(models.resolve("logistic.json"), "{\"levels\": [\"A1\", \"CUST-3\"]}");
        Files.writeString(models.resolve("xgboost.json"), "{\"levels\": [\"A1\", \"CUST-33\"]}");
        imported.keepModels(models, "logistic");
        Files.createDirectories(imported.exports("charts"));
        Files.writeString(imported.exports("charts").resolve("sums.csv"), "tickets\n12\n");
    }

    private KeptAction action(String ticketId) {
        return new KeptAction(
                0,
                ticketId,
                "acknowledge",
                1,
                OptionalLong.empty(),
                "ann",
                "",
                OptionalDouble.empty(),
                OptionalLong.empty(),
                "");
    }

    private WorkspaceFolder imported() throws IOException {
        ImportPlan plan = Importer.plan(data, new MappingChoice.Auto());
        return ImportJob.run(plan, data, new MappingChoice.Auto(), workspace, Progress.NONE);
    }

    private void append(String file, String rows) throws IOException {
        Files.writeString(data.resolve(file), rows, java.nio.file.StandardOpenOption.APPEND);
    }

    private WorkspaceFolder opened() {
        return WorkspaceFolder.open(workspace);
    }

    @Test
    void nothingOfTheCustomerRemainsAndNothingElseGoes() throws IOException {
        assertThat(holding()).contains("workspace: source", "workspace: exports", "workspace: models", "database");
        ForgetJob.Forgetting wouldGo = ForgetJob.look(opened(), CUSTOMER, Progress.NONE);
        ForgetJob.Forgetting gone = ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
        assertThat(gone).isEqualTo(wouldGo);
        assertThat(gone.rows())
                .isEqualTo(Map.of(InputTable.CUSTOMERS, 1L, InputTable.TICKETS, 5L, InputTable.TICKET_EVENTS, 4L));
        assertThat(gone.tickets()).isEqualTo(3);
        assertThat(gone.deleted()).containsExactly("exports/etl", "models/logistic.json");
        assertForgotten();
        assertThat(workspace.resolve("exports/charts/sums.csv")).exists();
        assertThat(workspace.resolve("models/xgboost.json")).exists();
        assertThat(opened().bestModel()).isEmpty();
        assertThat(Files.readString(opened().source().resolve(TrueRisk.FILE)))
                .isEqualTo("ticket_id,as_of,true_risk\nTICKET-4,x,1\n");
        assertThatThrownBy(() -> ForgetJob.run(opened(), CUSTOMER, Progress.NONE))
                .isInstanceOf(UnusableRequestException.class)
                .hasMessageContaining("was forgotten before");
        assertThatThrownBy(() -> ForgetJob.look(opened(), "CUST-99", Progress.NONE))
                .hasMessageContaining("No customer of this workspace has the id CUST-99");
    }

    @Test
    void whatWasDoneAboutHisTicketsGoesAndTheRestStaysInOrder() throws IOException {
        ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
        try (WorkspaceDatabase database = OwnTables.open(opened())) {
            assertThat(Files.readString(workspace.resolve("alerts/state.json"))).contains("TICKET-4");
            List<KeptAction> left = database.actions().after(0);
            assertThat(left).extracting(KeptAction::id, KeptAction::ticketId).containsExactly(tuple(2L, "TICKET-4"));
            assertThat(database.actions().append(List.of(action("TICKET-5")), 2).last())
                    .as("ids are not given twice")
                    .isEqualTo(4);
        }
    }

    @Test
    void whatWasDoneStaysWhenOtherDataIsImported() throws IOException {
        Files.writeString(
                data.resolve("tickets.csv"),
                "ticket_id,created_at,customer_id,agent_id,status\nTICKET-1,2026-01-02T00:00:00Z,CUST-1,A1,Open\n");
        WorkspaceFolder replaced = imported();
        DataJob.clean(
                replaced.source(), replaced.mapping(), Optional.of(replaced), replaced.exports("etl"), Progress.NONE);
        try (WorkspaceDatabase database = OwnTables.open(replaced)) {
            assertThat(database.actions().after(0))
                    .extracting(KeptAction::ticketId)
                    .containsExactly("TICKET-3", "TICKET-4", "TICKET-9");
        }
    }

    @Test
    void noLaterImportBringsHimBack() throws IOException {
        ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
        ImportJob.Imported added = ImportJob.add(data, workspace, OptionalInt.empty(), Progress.NONE);
        assertThat(added.forgotten())
                .isEqualTo(Map.of(InputTable.CUSTOMERS, 1L, InputTable.TICKETS, 5L, InputTable.TICKET_EVENTS, 4L));
        assertForgotten();
        append("tickets.csv", "TICKET-77,2026-01-20T00:00:00Z,CUST-3,A1,Open\n"); // opened since
        WorkspaceFolder replaced = imported();
        DataJob.clean(
                replaced.source(), replaced.mapping(), Optional.of(replaced), replaced.exports("etl"), Progress.NONE);
        assertForgotten();

        Files.writeString(
                data.resolve("tickets.csv"),
                "ticket_id,created_at,customer_id,agent_id,status\n"
                        + "TICKET-1,2026-01-02T00:00:00Z,CUST-1,A1,Open\n");
        append("ticket_events.csv", "95,TICKET-77,Commented,2026-01-20T00:00:00Z,A1,agent\n");
        Files.delete(data.resolve("customers.csv")); // events of his tickets alone are his as well
        ImportJob.add(data, workspace, OptionalInt.empty(), Progress.NONE);
        assertForgotten();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void whatIsCutOffIsFinishedOrNeverBegan(Step last) throws IOException {
        ForgetJob job = new ForgetJob(
                opened(),
                CUSTOMER,
                step -> {
                    if (step == last) {
                        throw new IllegalStateException("cut off");
                    }
                },
                Progress.NONE);
        assertThatThrownBy(job::run).hasMessage("cut off");
        boolean begun = last != Step.STAGED;
        assertThat(opened().unfinished().isPresent()).isEqualTo(begun);
        Finishing.of(opened(), Progress.NONE);
        assertThat(opened().unfinished()).isEmpty();
        if (begun) {
            assertForgotten();
        } else {
            assertThat(holding()).contains("workspace: source", "workspace: exports", "workspace: models", "database");
            ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
            assertForgotten();
        }
        assertThat(opened().bestModel()).isEmpty();
        assertThat(log()).extracting(LogRow::stage).filteredOn("forget"::equals).hasSizeBetween(1, 2);
    }

    @Test
    void aCleaningThatWasOvertakenIsDoneAgain() throws IOException {
        WorkspaceFolder early = opened();
        Progress forgetting = new Progress() {
            private boolean done;

            @Override
            public void stage(String name, long totalSteps) {
                if (name.equals("Saving clean tables") && !done) {
                    done = true;
                    forget();
                }
            }

            @Override
            public void advancedTo(long doneSteps) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try (var session = dev.escalation.app.workspace.WorkspaceSession.of(early)) {
            assertThat(session.clean(forgetting).result().data().tickets().size())
                    .isEqualTo(10);
        }
        assertForgotten();
    }

    private void forget() {
        try {
            ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void twoThatChangeTheFilesWaitForNobodyButSaySo() throws IOException {
        try (dev.escalation.store.ChangeLock _ = dev.escalation.store.ChangeLock.of(workspace)) {
            assertThatThrownBy(() -> ForgetJob.run(opened(), CUSTOMER, Progress.NONE))
                    .hasMessageContaining("another program is changing this workspace");
            assertThatThrownBy(() -> ImportJob.add(data, workspace, OptionalInt.empty(), Progress.NONE))
                    .hasMessageContaining("another program is changing this workspace");
        }
        ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
        assertForgotten();
    }

    @Test
    void modelsAndWhatTheySaidOfHimGo() throws IOException {
        String snapshot = clean().data().origin().snapshotHash();
        KeptRun.Model model = new KeptRun.Model(
                "xgboost", true, "{\"auc\": 0.9}", "{levels: [CUST-3]}".getBytes(StandardCharsets.UTF_8), 1);
        KeptScores scores = new KeptScores(
                "xgboost", "queue", List.of("TICKET-3"), new long[] {0}, Optional.empty(), new double[] {0.5});
        KeptRun run = new KeptRun(
                "run",
                "escalation",
                snapshot,
                "{}",
                Instant.now(),
                Duration.ZERO,
                "1",
                List.of(model),
                List.of(scores));
        try (WorkspaceDatabase database = WorkspaceDatabase.open(opened().database(), ProgramInfo.version())) {
            database.runs().keep(run, "desk", "", Progress.NONE);
            database.features().keep(features(snapshot), "desk", Instant.now(), Progress.NONE);
            assertThat(database.features().keep(features(snapshot), "desk", Instant.now(), Progress.NONE))
                    .isEqualTo(CleanStore.Saved.UNCHANGED);
        }
        ForgetJob.run(opened(), CUSTOMER, Progress.NONE);
        try (WorkspaceDatabase database = WorkspaceDatabase.open(opened().database(), ProgramInfo.version())) {
            assertThat(database.features().keep(features(snapshot), "desk", Instant.now(), Progress.NONE))
                    .as("they were gone")
                    .isEqualTo(CleanStore.Saved.DONE);
            KeptRun left = database.runs().latest(snapshot, Progress.NONE).orElseThrow();
            assertThat(left.scores()).isEmpty();
            assertThat(left.models()).hasSize(1);
            assertThat(left.models().getFirst().document()).isEmpty();
            assertThat(left.models().getFirst().figures()).isEqualTo(model.figures());
        }
    }

    private static KeptFeatures features(String snapshot) {
        return new KeptFeatures(
                "run",
                snapshot,
                "{}",
                "1",
                List.of("TICKET-3"),
                new long[] {0},
                new int[] {0},
                new boolean[] {true},
                List.of(new KeptFeatures.Column.Numeric("age", false, new double[] {1})));
    }

    private void assertForgotten() throws IOException {
        assertThat(holding()).isEmpty();
        CleanResult clean = clean();
        assertThat(clean.data().customers().size()).isEqualTo(5);
        assertThat(clean.data().tickets().size()).isEqualTo(10);
        assertThat(clean.data().events().size()).isEqualTo(10);
    }

    private CleanResult clean() throws IOException {
        try (WorkspaceDatabase database = WorkspaceDatabase.open(opened().database(), ProgramInfo.version())) {
            return database.clean().load(Progress.NONE).orElseThrow();
        }
    }

    private List<LogRow> log() throws IOException {
        try (WorkspaceDatabase database = WorkspaceDatabase.open(opened().database(), ProgramInfo.version())) {
            return database.clean().log(Progress.NONE);
        }
    }

    /** Places that still name him, one of his tickets or his address. */
    private List<String> holding() throws IOException {
        List<String> places = new ArrayList<>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = workspace.relativize(file).getName(0).toString();
                if (!place.equals("db") && names(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    places.add("workspace: " + place);
                }
            }
        }
        if (names(clean().rejects()) || names(String.valueOf(clean().examples())) || names(log().toString())) {
            places.add("rejects, examples or log");
        }
        List<String> ids = new ArrayList<>(clean().data().tickets().ids().levels());
        ids.addAll(clean().data().customers().ids().levels());
        ids.addAll(clean().data().events().actor().dictionary().levels());
        if (names(String.join(" ", ids))) {
            places.add("database");
        }
        return places;
    }

    private static boolean names(dev.escalation.etl.Rejects rejects) {
        for (int i = 0; i < rejects.size(); i++) {
            if (names(rejects.get(i).toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String text) {
        return HIS.stream().anyMatch(id -> text.matches("(?s).*" + id + "(?![0-9]).*"));
    }
}
