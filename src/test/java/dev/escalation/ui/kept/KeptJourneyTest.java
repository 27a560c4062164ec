package dev.escalation.ui.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.model.versus.Disagreement;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.Workbench.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two models against each other, then the life of a kept model. */
@Tag("slow")
@InWindow
class KeptJourneyTest {
    private static final TrainingSettings SMALL = settings(7);

    @TempDir
    Path folder;

    private static TrainingSettings settings(long seed) {
        return new TrainingSettings(
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(java.util.List.of(4, 24))),
                new TrainingOptions(
                        Set.of(ModelKind.LOGISTIC, ModelKind.XGBOOST),
                        new Embargo.Automatic(),
                        new ThresholdRule.BestF1(),
                        Calibration.SIGMOID,
                        seed));
    }

    @Test
    void comparingPromotingExportingAndImporting() throws IOException {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), SMALL));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.click("#nav-models");
            window.click("#models-part-1");
            window.await("compared", () -> window.find("#difference-roc_auc").isPresent());
            window.awaitIdle();
            window.screenshots("versus");
            twoModelsShowWhereTheyDisagree(window);
            window.run(() -> window.context().workbench().train(settings(8)));
            window.await(
                    "trained again",
                    () -> window.workspace().history().size() == 2
                            && window.workspace().insightProperty().get() != null);
            window.click("#nav-models");
            window.click("#models-part-4");
            window.await(
                    "listed",
                    () -> window.find("#kept-models").isPresent()
                            && models(window).getItems().size() == 4);
            window.awaitIdle();
            window.screenshots("kept");
            aModelIsPromotedForReasons(window);
            aModelTravels(window);
            onlySomeAreKept(window);
            window.resize(1280, 800);
            window.screenshots("kept-1280");
            window.click("#models-part-1");
            window.awaitIdle();
            window.screenshots("versus-1280");
            assertThat(window.notices().problems).isEmpty();
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> TableView<T> table(TestWindow window, String id) {
        return (TableView<T>) window.find(id).orElseThrow();
    }

    private static TableView<dev.escalation.app.registry.ModelRecord> models(TestWindow window) {
        return table(window, "#kept-models");
    }

    private static String text(TestWindow window, String id) {
        return TestWindow.onFx(() -> ((Label) window.find(id).orElseThrow()).getText());
    }

    private static void twoModelsShowWhereTheyDisagree(TestWindow window) {
        TableView<PairRow> pairs = table(window, "#pairs");
        assertThat(pairs.getItems()).hasSize(6); // two models, two yardsticks
        String before = text(window, "#difference-roc_auc");
        window.run(() -> pairs.getSelectionModel().select(5));
        window.await(
                "another pair",
                () -> window.find("#difference-roc_auc").isPresent()
                        && !text(window, "#difference-roc_auc").equals(before));
        window.run(() -> pairs.getSelectionModel().select(0));
        window.await(
                "the first again", () -> text(window, "#difference-roc_auc").equals(before));
        TableView<Disagreement> tickets = table(window, "#disagreements");
        assertThat(tickets.getItems()).isSortedAccordingTo((a, b) -> Double.compare(b.distance(), a.distance()));
        int count = tickets.getItems().size();
        window.click("#disagreements-open");
        assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.TICKETS);
        TicketSet.Scores shown =
                (TicketSet.Scores) window.workspace().ticketsProperty().get();
        assertThat(shown.rows()).hasSize(count);
        assertThat(shown.name()).contains("disagreements");
    }

    /** Marks the type of a row that only its own package can name. */
    private interface PairRow {}

    private static void aModelIsPromotedForReasons(TestWindow window) {
        window.run(() -> models(window).getSelectionModel().select(1));
        window.click("#kept-promote");
        window.await(
                "evidence",
                () -> window.find("#promote-evidence")
                        .filter(node -> node.lookupAll(".label").size() > 2)
                        .isPresent());
        Node go = window.find("#promote-go").orElseThrow();
        assertThat(go.isDisabled()).isTrue();
        window.run(() -> ((TextArea) window.find("#promote-reasons").orElseThrow())
                .setText("Easier to explain to the team leads."));
        window.awaitIdle();
        window.screenshots("kept-promote");
        window.click("#promote-go");
        window.await("promoted", () -> window.find("#champions").isPresent());
        TableView<dev.escalation.app.registry.Promotion> champions = table(window, "#champions");
        assertThat(champions.getItems())
                .extracting(each -> each.reasons())
                .containsExactly("Easier to explain to the team leads.");
        assertThat(champions.getItems().getFirst().evidence()).contains("no champion yet", "leak checks");
        window.await(
                "not twice", () -> window.find("#kept-promote").orElseThrow().isDisabled());
        window.run(() -> models(window).getSelectionModel().select(0));
        window.click("#kept-promote");
        window.await(
                "against the champion",
                () -> window.find("#promote-evidence")
                        .filter(node -> node.lookupAll(".label").size() > 3)
                        .isPresent());
        window.awaitIdle();
        window.screenshots("kept-challenge");
        window.click("#promote-panel-close");
    }

    private void aModelTravels(TestWindow window) throws IOException {
        window.run(() -> models(window).getSelectionModel().select(2));
        String kind = models(window).getItems().get(2).key().model();
        window.click("#kept-report-card");
        window.await("card written", () -> window.notices().exported.size() == 1);
        assertThat(Files.readString(folder.resolve("report-card-" + kind + ".html")))
                .contains("How good it was");
        window.click("#kept-export");
        window.await("model written", () -> window.notices().exported.size() == 2);
        Path file = folder.resolve("model-" + kind + ".zip");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .containsExactly("model.json", "metadata.json", "report_card.html");
        }
        window.notices().nextFile = Optional.of(file);
        window.click("#kept-import");
        window.await("imported", () -> models(window).getItems().size() == 5);
        window.run(() -> models(window).getSelectionModel().select(0));
        window.click("#kept-evaluate");
        window.await(
                "evaluated",
                () -> window.find("#kept-answer").isPresent()
                        && text(window, "#kept-answer").contains("On this data"));
        window.screenshots("kept-imported");
    }

    @SuppressWarnings("unchecked")
    private static void onlySomeAreKept(TestWindow window) {
        window.click("#kept-retention");
        window.run(() -> ((ComboBox<Integer>) window.find("#retention-newest").orElseThrow()).setValue(1));
        assertThat(text(window, "#retention-said")).contains("3 models would be removed", "stays: it is the champion");
        window.awaitIdle();
        window.screenshots("kept-retention");
        window.click("#retention-go");
        window.await(
                "removed",
                () -> models(window).getItems().stream()
                                .filter(each -> !each.isThere())
                                .count()
                        == 3);
    }
}
