package dev.escalation.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.app.Training;
import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.live.action.TicketAction;
import dev.escalation.model.Embargo;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelKind;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.TestServer;
import dev.escalation.store.database.Transactions;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.LogRow;
import dev.escalation.task.Progress;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A workspace is opened again and again; each method is one time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspaceSessionTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final Duration TOOK = Duration.ofSeconds(3);

    @TempDir
    static Path temporary;

    private static Path desk;
    private static CleanResult clean;
    private static Training training;

    @BeforeAll
    static void importSample() throws IOException {
        desk = temporary.resolve("desk");
        MappingChoice choice = new MappingChoice.Auto();
        WorkspaceFolder.importInto(desk, Importer.plan(SAMPLE, choice), choice, List.of(), Progress.NONE);
    }

    private static WorkspaceSession open() {
        return WorkspaceSession.of(WorkspaceFolder.open(desk));
    }

    @Test
    @Order(0)
    void whatIsCleanedAndTrainedIsKept() throws IOException {
        try (WorkspaceSession session = open()) {
            assertThat(session.kept(Progress.NONE)).isEmpty();
            WorkspaceSession.Cleaned cleaned = session.clean(Progress.NONE);
            assertThat(cleaned.saved()).isEqualTo(CleanStore.Saved.DONE);
            clean = cleaned.result();
            assertThat(session.lastTraining(clean.data(), Progress.NONE)).isEmpty();
            training = train();
            assertThat(session.keep(training, TOOK, Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);
        }
    }

    private static Training train() {
        FeatureTable table = FeatureBuilder.build(
                clean.data(),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(4, 24))),
                OptionalLong.of(clean.data().lastMoment()),
                Progress.NONE);
        TrainingOptions options = new TrainingOptions(
                Set.of(ModelKind.LOGISTIC, ModelKind.XGBOOST),
                new Embargo.Hours(36),
                new ThresholdRule.RecallFloor(0.6),
                TrainingOptions.Calibration.ISOTONIC,
                3);
        return Training.of(table, options, Progress.NONE);
    }

    @Test
    @Order(1)
    void itComesBackAsItWas() throws IOException {
        try (WorkspaceSession session = open()) {
            CleanResult kept = session.kept(Progress.NONE).orElseThrow();
            assertThat(tickets(kept, "kept")).isEqualTo(tickets(clean, "cleaned"));
            WorkspaceSession.Restored restored =
                    session.lastTraining(kept.data(), Progress.NONE).orElseThrow();
            assertThat(restored.took()).isEqualTo(TOOK);
            assertThat(restored.training().comparison().options())
                    .isEqualTo(training.comparison().options());
            assertThat(figures(restored.training(), "restored")).isEqualTo(figures(training, "trained"));
            assertThat(restored.training().comparison().best().name())
                    .isEqualTo(training.comparison().best().name());
            assertThat(restored.training().findings()).isEqualTo(training.findings());
        }
    }

    @Test
    @Order(2)
    void theSameAgainChangesNothingAndSaysSo() throws IOException {
        try (WorkspaceSession session = open()) {
            CleanResult again = session.clean(Progress.NONE).result();
            assertThat(session.keep(train(), TOOK, Progress.NONE)).isEqualTo(CleanStore.Saved.UNCHANGED);
            assertThat(again.data().origin()).isEqualTo(clean.data().origin());
            assertThat(session.log(Progress.NONE))
                    .filteredOn(row -> row.stage().equals("train"))
                    .extracting(LogRow::outcome)
                    .containsExactly("unchanged", "done");
        }
    }

    @Test
    @Order(3)
    void theLogTellsOfTrainingsThatCameToNothing() throws IOException {
        try (WorkspaceSession session = open()) {
            assertThatThrownBy(() -> session.train("desk", Progress.NONE, () -> {
                        throw new NotEnoughDataException(Sayable.asItIs("too little"));
                    }))
                    .isInstanceOf(NotEnoughDataException.class);
            assertThatThrownBy(() -> session.train("desk", Progress.NONE, () -> {
                        throw new CancellationException("stop");
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(session.log(Progress.NONE).subList(0, 2))
                    .extracting(row -> row.stage() + " " + row.outcome() + " " + row.message())
                    .containsExactly(
                            "train cancelled ",
                            "train failed too little. Use data of a longer period, or predict another outcome.");
        }
    }

    @Test
    @Order(4)
    void analystsFindWhatTheModelsSaid() throws IOException {
        int rows = training.comparison().validationRows().length
                + training.comparison().testRows().length
                + training.table().queueRows().length;
        try (EmbeddedServer server = TestServer.in(desk.resolve("db"));
                Database database = Database.connect(server.address())) {
            assertThat(count(database, "SELECT count(*) FROM workbench.predictions"))
                    .isEqualTo(2L * rows);
            assertThat(count(
                            database,
                            "SELECT count(*) FROM workbench.predictions p JOIN workbench.tickets_clean t"
                                    + " USING (ticket_id) WHERE p.as_of >= t.created_at"))
                    .isEqualTo(2L * rows);
            assertThat(count(database, "SELECT count(*) FROM workbench.model_runs WHERE best"))
                    .isEqualTo(1);
        }
    }

    private static long count(Database database, String sql) {
        return new Transactions(database).read(Sayable.asItIs("counting"), Progress.NONE, connection -> {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(sql)) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    @Test
    @Order(5)
    void modelsOfOtherFeaturesAreNotTakenForTheSame() throws IOException {
        try (EmbeddedServer server = TestServer.in(desk.resolve("db"));
                Database database = Database.connect(server.address())) {
            new Transactions(database).write(Sayable.asItIs("test"), Progress.NONE, connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate(
                            "UPDATE workbench.predictions SET probability = 0.5 WHERE segment = 'test' AND row_number = 7");
                }
            });
        }
        try (WorkspaceSession session = open()) {
            assertThat(session.lastTraining(clean.data(), Progress.NONE)).isEmpty();
        }
    }

    @Test
    @Order(6)
    void newFilesAreNotMistakenForTheCleanedOnes() throws IOException {
        MappingChoice choice = new MappingChoice.Auto();
        WorkspaceFolder.importInto(desk, Importer.plan(SAMPLE, choice), choice, List.of(), Progress.NONE);
        try (WorkspaceSession session = open()) {
            assertThat(session.kept(Progress.NONE)).isEmpty();
        }
    }

    @Test
    @Order(7)
    void aTrainingThatHeededActionsComesBackAlsoAfterOthersWereAdded() throws IOException {
        try (WorkspaceSession session = open()) {
            clean = session.clean(Progress.NONE).result();
            FeatureTable table = train().table();
            List<TicketAction> actions = new ArrayList<>();
            for (int row : table.queueRows()) {
                TicketAction.Kind kind = row % 2 == 0 ? TicketAction.Kind.START : TicketAction.Kind.DISAGREE;
                actions.add(new TicketAction(
                        table.ticketId(row), kind, 1, Optional.empty(), "ann", "no", 0.5, table.asOf()[row], "m"));
            }
            session.actions(Progress.NONE).ledger().add(actions);
            Lessons lessons = session.lessons(table, Progress.NONE);
            assertThat(lessons.counts().acted() + lessons.counts().learned()).isEqualTo(actions.size());
            Training taught = Training.of(table, lessons, train().comparison().options(), Progress.NONE);
            assertThat(session.keep(taught, TOOK, Progress.NONE)).isEqualTo(CleanStore.Saved.DONE);
            session.actions(Progress.NONE)
                    .ledger()
                    .add(List.of(new TicketAction(
                            "T0000001", TicketAction.Kind.START, 1, Optional.empty(), "ann", "", 0.5, 1, "m")));
            Training restored = session.lastTraining(clean.data(), Progress.NONE)
                    .orElseThrow()
                    .training();
            assertThat(restored.comparison().lessons().counts()).isEqualTo(lessons.counts());
            assertThat(restored.comparison().lessons().upTo()).isEqualTo(actions.size());
            assertThat(figures(restored, "restored-taught")).isEqualTo(figures(taught, "taught"));
        }
    }

    private static String tickets(CleanResult result, String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        CleanFiles.write(result, folder);
        return Files.readString(folder.resolve("clean/tickets.csv"));
    }

    private static String figures(Training which, String name) throws IOException {
        Path file = temporary.resolve(name + ".csv");
        ComparisonFiles.writeComparison(which.comparison(), file);
        Path predictions = temporary.resolve(name + "-predictions.csv");
        ComparisonFiles.writePredictions(which.comparison(), predictions);
        return Files.readString(file) + Files.readString(predictions);
    }
}
