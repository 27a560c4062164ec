package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.TableLog;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.live.TicketRow;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real log of a service desk, from the file to every screen: no texts, no due times, no open tickets. */
@Tag("slow")
@InWindow
class ServiceNowJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    private static final Path ZIP = Path.of("..", "shared", "datasets", "servicenow", "incident_event_log.csv.zip");
    private static final Pattern COLUMN_NAME = Pattern.compile("\\b[a-z]+_[a-z_]+\\b(?!\\.csv)");

    @TempDir
    Path folder;

    @Test
    void everyScreenMakesSenseForAnOldLog() throws IOException {
        Assumptions.assumeTrue(Files.exists(ZIP), "the ServiceNow log is not here");
        Path log = unpack();
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            readAndTrain(window, log);
            window.click("#nav-data");
            window.screenshots("servicenow-data");
            shows(window, "ServiceNow incident event log");
            theQueueLeadsToTheScoresOfTheTest(window);
            theAccountOfTheRowsIsRight(window);
            theFiguresAreThoseOfTheTest(window);
            theFactorsHaveNames(window);
            assertThat(window.workspace().problemProperty().get()).isNull();
            window.remember();
            assertThat(Files.readString(folder.resolve("settings/window.json")))
                    .as("what was empty here is shown again for the next data")
                    .doesNotContainPattern("\"sla\"[^}]*\"visible\" ?: ?false");
        }
    }

    /** All rows, two models: the defaults take minutes on a small machine. */
    private static void readAndTrain(TestWindow window, Path log) {
        window.run(() -> window.context().workbench().look(log));
        window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
        window.screenshots("servicenow-data-looked");
        window.run(() -> window.context()
                .workbench()
                .load(Objects.requireNonNull(window.workspace().sourceProperty().get())));
        window.await("read", () -> window.workspace().dataProperty().get() != null);
        Workbench.TrainingSettings settings = new Workbench.TrainingSettings(
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0, 24))),
                TrainedSample.QUICK.options());
        window.run(() -> window.context().workbench().train(settings));
        window.await("explained", () -> window.workspace().insightProperty().get() != null);
    }

    private static void theQueueLeadsToTheScoresOfTheTest(TestWindow window) {
        window.click("#nav-tickets");
        window.awaitIdle();
        assertThat(insight(window).queue().entries()).isEmpty();
        assertThat(table(window).getItems()).isEmpty();
        shows(window, "No ticket is open");
        window.screenshots("servicenow-tickets-none");
        ModelResult inUse = inUse(window);
        double line = insight(window).model().threshold().threshold();
        long alerts = IntStream.range(0, inUse.testProbability().length)
                .filter(i -> inUse.testProbability()[i] >= line)
                .count();
        window.click("#show-test-alerts");
        window.await("alerts", () -> table(window).getItems().size() == alerts);
        window.screenshots("servicenow-tickets");
        assertThat(window.textFaults()).isEmpty();
        double highest = IntStream.range(0, inUse.testProbability().length)
                .mapToDouble(i -> inUse.testProbability()[i])
                .max()
                .orElseThrow();
        assertThat(table(window).getItems().getFirst().risk()).isEqualTo(highest);
        assertThat(table(window).getVisibleLeafColumns().stream().map(TableColumn::getId))
                .containsExactly("mark", "risk", "ticket", "reason", "standing");
        assertThat(window.find("#chip-soon")).isEmpty();
        noColumnNames(window);
    }

    private static void theAccountOfTheRowsIsRight(TestWindow window) {
        window.click("#nav-quality");
        window.screenshots("servicenow-quality");
        CleanResult clean =
                Objects.requireNonNull(window.workspace().dataProperty().get()).clean();
        for (TableLog log : clean.logs()) {
            shows(window, ENGLISH.count(log.rowsIn()));
            shows(window, ENGLISH.count(log.rowsClean()));
            assertThat(log.rowsIn()).isEqualTo(log.rowsClean() + log.rowsRejected());
        }
        shows(window, ENGLISH.count(141_712));
        assertThat(window.textFaults()).isEmpty();
        noColumnNames(window);
    }

    private static void theFiguresAreThoseOfTheTest(TestWindow window) {
        window.click("#nav-models");
        window.screenshots("servicenow-models");
        Comparison comparison = comparison(window);
        for (ModelResult result : comparison.results()) {
            shows(window, ENGLISH.decimal(result.test().rocAuc().value(), 3));
        }
        Label caught = (Label) window.find("#tile-caught").orElseThrow();
        assertThat(caught.getText())
                .isEqualTo(Math.round(inUse(window).test().recall().value() * 100) + "\u00a0%");
        assertThat(window.textFaults()).isEmpty();
        noColumnNames(window);
    }

    private static void theFactorsHaveNames(TestWindow window) {
        window.click("#nav-explain");
        window.screenshots("servicenow-explain");
        assertThat(window.textFaults()).isEmpty();
        noColumnNames(window);
    }

    private static void shows(TestWindow window, String words) {
        assertThat(texts(window)).contains(words);
    }

    private static void noColumnNames(TestWindow window) {
        assertThat(texts(window)).noneMatch(COLUMN_NAME.asPredicate());
    }

    /** All words on the screen. */
    private static List<String> texts(TestWindow window) {
        return TestWindow.onFx(() ->
                window
                        .robot()
                        .lookup(node -> node instanceof Labeled && node.isVisible())
                        .queryAllAs(Labeled.class)
                        .stream()
                        .map(Labeled::getText)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Insight insight(TestWindow window) {
        return Objects.requireNonNull(window.workspace().insightProperty().get());
    }

    private static Comparison comparison(TestWindow window) {
        return Objects.requireNonNull(window.workspace().runProperty().get())
                .training()
                .comparison();
    }

    private static ModelResult inUse(TestWindow window) {
        return comparison(window).results().stream()
                .filter(result ->
                        result.model().filter(insight(window).model()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static TableView<TicketRow> table(TestWindow window) {
        return (TableView<TicketRow>) window.find("#table").orElseThrow();
    }

    private Path unpack() throws IOException {
        Path file = folder.resolve("incident_event_log.csv");
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("incident_event_log.csv"))) {
            Files.copy(in, file);
        }
        return file;
    }
}
