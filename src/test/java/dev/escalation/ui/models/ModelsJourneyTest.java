package dev.escalation.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.chart.Chart;
import dev.escalation.chart.WorthChart;
import dev.escalation.data.DataOrigin;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.model.Comparison;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.Workbench.TrainingSettings;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class ModelsJourneyTest {
    private static final Formats ENGLISH = Texts.of(Locale.ENGLISH).formats();

    private static final TrainingSettings SMALL = new TrainingSettings(
            new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(4, 24))),
            new TrainingOptions(
                    Set.of(ModelKind.LOGISTIC, ModelKind.XGBOOST),
                    new Embargo.Automatic(),
                    new ThresholdRule.BestF1(),
                    Calibration.SIGMOID,
                    7));

    @TempDir
    Path folder;

    @Test
    void comparingMovingTheLineExportingAndCancelling() throws IOException {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), SMALL));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.click("#nav-models");
            window.screenshots("models");
            everyChartSaysWhereItComesFrom(window);
            theComparisonShowsEveryResult(window);
            theLineFollowsKeysAndMouse(window);
            exportsAreWritten(window);
            theTrainingPanelChecksItsFields(window);
            cancellingLeavesTheRunAsItWas(window);
            aSearchEndsWithTheBestSoFar(window);
            kindsOfFactsAreWeighed(window);
            aYardstickOpensNoTickets(window);
            anotherModelIsPutToUse(window);
            falseAlarmsOpenTheirTickets(window);
            window.click("#nav-models");
            sizeTo(window, 1280, 800);
            window.screenshots("models-1280");
            window.click("#train");
            window.screenshots("models-1280-train");
            window.click("#close-train");
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    private static void sizeTo(TestWindow window, double width, double height) {
        Scene scene = window.find("#alert-line").orElseThrow().getScene();
        window.run(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        window.await("resized", () -> scene.getWidth() <= width && scene.getHeight() <= height);
    }

    private static void everyChartSaysWhereItComesFrom(TestWindow window) {
        DataOrigin data = comparison(window).table().data().origin();
        String scores = ENGLISH.count(comparison(window).testRows().length) + " test scores";
        for (String card : List.of("#card-roc", "#card-pr", "#card-calibration")) {
            Node node = window.find(card).orElseThrow();
            ChartView view = window.robot()
                    .from(node)
                    .lookup((Node inside) -> inside instanceof ChartView)
                    .queryAs(ChartView.class);
            assertThat(TestWindow.onFx(() -> view.getChart().origin().text()))
                    .contains(data.source(), data.snapshotHash().substring(0, 8), scores, "run 1", "seed 7");
        }
    }

    private static void theComparisonShowsEveryResult(TestWindow window) {
        TableView<?> table = (TableView<?>) window.find("#comparison").orElseThrow();
        assertThat(table.getItems()).hasSameSizeAs(comparison(window).results());
        assertThat(text(window, "#tile-caught"))
                .isEqualTo(Math.round(best(window).test().recall().value() * 100) + "\u00a0%");
        assertCounts(window, best(window).test().threshold());
        window.click("#leak-scan");
        window.screenshots("models-leaks");
        window.click("#close-leaks");
    }

    private static void theLineFollowsKeysAndMouse(TestWindow window) {
        window.run(() -> window.find("#alert-line").orElseThrow().requestFocus());
        window.robot().press(KeyCode.HOME).release(KeyCode.HOME);
        assertCounts(window, 0);
        for (int step = 0; step < 7; step++) {
            window.robot().press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        assertCounts(window, 0.07);
        window.robot().press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertCounts(window, 0.06);
        Bounds line = TestWindow.onFx(() -> {
            Node node = window.find("#alert-line").orElseThrow();
            return node.localToScreen(node.getBoundsInLocal());
        });
        double y = line.getCenterY();
        window.robot().moveTo(line.getMinX() + 40, y).press(MouseButton.PRIMARY);
        window.robot().moveTo(line.getCenterX(), y).release(MouseButton.PRIMARY);
        AlertLine node = (AlertLine) window.find("#alert-line").orElseThrow();
        double reached = TestWindow.onFx(() -> node.thresholdProperty().get());
        assertThat(reached).isBetween(0.49, 0.51);
        assertCounts(window, reached);
        window.screenshots("models-line-moved");
        window.click("#alert-line-back");
        assertCounts(window, best(window).test().threshold());
    }

    private void exportsAreWritten(TestWindow window) throws IOException {
        window.click("#export-comparison");
        window.await("comparison written", () -> window.notices().exported.size() == 1);
        List<String> lines = Files.readAllLines(folder.resolve("model_comparison.csv"));
        assertThat(lines.getFirst()).startsWith("model,threshold,precision,recall,f1,roc_auc");
        assertThat(lines).hasSize(comparison(window).results().size() + 1);
        window.click("#export-roc");
        window.robot().clickOn(window.context().texts().get("common.export.png"));
        window.await("picture written", () -> window.notices().exported.size() == 2);
        var picture = ImageIO.read(folder.resolve("roc.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(1280);
    }

    private static void theTrainingPanelChecksItsFields(TestWindow window) {
        window.click("#train");
        window.screenshots("models-train");
        write(window, "#train-ages", "24, 4");
        assertThat(window.find("#start-training").orElseThrow().isDisabled()).isTrue();
        assertThat(text(window, "#train-ages-words"))
                .isEqualTo(window.context().texts().get("models.train.ages.wrong"));
        window.screenshots("models-train-wrong");
        write(window, "#train-ages", "24");
        assertThat(window.find("#start-training").orElseThrow().isDisabled()).isFalse();
    }

    /** At each stage that a training comes to in turn. */
    private static void cancellingLeavesTheRunAsItWas(TestWindow window) {
        TrainingRun before = window.workspace().runProperty().get();
        var insight = window.workspace().insightProperty().get();
        window.run(() -> window.workspace().darkProperty().set(false));
        for (String stage : List.of("feature", "logistic", "forest", "XGBoost")) {
            if (window.find("#train-panel").isEmpty()) {
                window.click("#train");
            }
            List<String> later = stagesAfterCancellingIn(window, stage);
            assertThat(later)
                    .as("after cancelling in stage " + stage + ": at most the one it had just begun")
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(window.workspace().runProperty().get()).isSameAs(before);
        assertThat(window.workspace().insightProperty().get()).isSameAs(insight);
        assertThat(window.workspace().history()).hasSize(1);
    }

    /** The button is pressed in the pulse that shows the stage, so that a short stage cannot be over before. */
    private static List<String> stagesAfterCancellingIn(TestWindow window, String stage) {
        List<String> later = new CopyOnWriteArrayList<>();
        AtomicBoolean pressed = new AtomicBoolean();
        ListChangeListener<RunningTask> started = change -> {
            while (change.next()) {
                for (RunningTask task : change.getAddedSubList()) {
                    task.stageProperty().subscribe(name -> {
                        if (pressed.get()) {
                            later.add(name);
                        } else if (name.toLowerCase(Locale.ROOT).contains(stage.toLowerCase(Locale.ROOT))) {
                            pressed.set(true);
                            pictureWhileRunning(window, "models-running");
                            ((Button) window.find("#cancel-training").orElseThrow()).fire();
                        }
                    });
                }
            }
        };
        window.run(() -> window.context().work().running().addListener(started));
        window.click("#start-training");
        window.await("cancelled", () -> pressed.get() && running(window).isEmpty());
        window.run(() -> window.context().work().running().removeListener(started));
        return later;
    }

    private static void pictureWhileRunning(TestWindow window, String name) {
        try {
            Files.createDirectories(Path.of("target/screenshots"));
            ImageIO.write(
                    SwingFXUtils.fromFXImage(
                            window.find("#alert-line").orElseThrow().getScene().snapshot(null), null),
                    "png",
                    Path.of("target/screenshots/" + name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aSearchEndsWithTheBestSoFar(TestWindow window) {
        window.click("#train");
        window.run(() -> ((ComboBox<?>) window.find("#train-search").orElseThrow())
                .getSelectionModel()
                .selectLast());
        window.click("#start-training");
        window.await(
                "searching",
                () -> window.find("#enough-training").filter(Node::isVisible).isPresent());
        window.run(() -> pictureWhileRunning(window, "models-searching"));
        window.click("#enough-training");
        window.await(
                "trains",
                () -> running(window).stream()
                        .anyMatch(task -> task.stageProperty().get().startsWith("Training")));
        assertThat(window.find("#enough-training").filter(Node::isVisible)).isEmpty();
        window.click("#cancel-training");
        window.await("cancelled", () -> running(window).isEmpty());
        assertThat(window.workspace().history()).hasSize(1);
    }

    private static void kindsOfFactsAreWeighed(TestWindow window) {
        window.click("#open-worth");
        window.screenshots("models-worth-asked");
        window.click("#worth-ask");
        window.await("measured", () -> chartOf(window, "#worth-panel") instanceof WorthChart);
        window.awaitIdle();
        window.screenshots("models-worth");
        WorthChart chart = (WorthChart) chartOf(window, "#worth-panel");
        assertThat(chart.rows()).hasSize(7);
        assertThat(chart.origin().text()).contains("validation scores", "seed 7");
        window.click("#close-worth");
    }

    private static Chart chartOf(TestWindow window, String place) {
        Node node = window.find(place).orElseThrow();
        return TestWindow.onFx(() -> window.robot()
                .from(node)
                .lookup((Node inside) -> inside instanceof ChartView)
                .<ChartView>tryQuery()
                .map(ChartView::getChart)
                .orElse(null));
    }

    private static void aYardstickOpensNoTickets(TestWindow window) {
        ModelResult yardstick = comparison(window).results().stream()
                .filter(result -> result.model().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(window.find("#matrix-closed")).isEmpty();
        window.robot().clickOn(new ModelNames(window.context().texts()).of(yardstick));
        window.await("said why", () -> window.find("#matrix-closed").isPresent());
        for (AlertCell cell : AlertCell.values()) {
            assertThat(window.find("#cell-" + cell.id()).orElseThrow().isDisabled())
                    .isTrue();
        }
    }

    private static void anotherModelIsPutToUse(TestWindow window) {
        ModelResult other = comparison(window).results().stream()
                .filter(result -> result.model().isPresent() && !result.equals(best(window)))
                .findFirst()
                .orElseThrow();
        window.awaitIdle(); // until then the rows are set anew, away from under the mouse
        window.robot().clickOn(new ModelNames(window.context().texts()).of(other));
        String caught = Math.round(other.test().recall().value() * 100) + "\u00a0%";
        window.await("its figures", () -> text(window, "#tile-caught").equals(caught));
        window.click("#use-model");
        window.await("in use", () -> {
            var insight = window.workspace().insightProperty().get();
            return insight != null && other.model().orElseThrow() == insight.model();
        });
        window.awaitIdle();
        assertThat(window.find("#use-model")).isEmpty();
    }

    private static void falseAlarmsOpenTheirTickets(TestWindow window) {
        window.awaitIdle();
        var insight = window.workspace().insightProperty().get();
        ModelResult inUse = comparison(window).results().stream()
                .filter(result -> result.model().filter(insight.model()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        FeatureTable table = comparison(window).table();
        int[] rows = comparison(window).testRows();
        int[] expected = IntStream.range(0, rows.length)
                .filter(i -> inUse.testProbability()[i] >= inUse.test().threshold() && !table.label()[rows[i]])
                .map(i -> rows[i])
                .toArray();
        window.click("#cell-false-alarms");
        assertThat(window.workspace().pageProperty().get()).isEqualTo(Page.TICKETS);
        TicketSet.Scores shown =
                (TicketSet.Scores) window.workspace().ticketsProperty().get();
        assertThat(shown.rows()).isEqualTo(expected).isNotEmpty();
        assertThat(shown.model()).isSameAs(insight.model());
        nothingCanBeDoneAboutThePast(window);
    }

    private static void nothingCanBeDoneAboutThePast(TestWindow window) {
        TableView<?> table = (TableView<?>) window.find("#table").orElseThrow();
        window.await("listed", () -> !table.getItems().isEmpty());
        window.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        window.awaitIdle();
        assertThat(window.find("#act-acknowledge").filter(Node::isVisible)).isEmpty();
        window.robot().type(KeyCode.A);
        window.await("told", () -> !window.notices().told.isEmpty());
        assertThat(window.workspace().actionsProperty().get().all()).isEmpty();
    }

    private static void assertCounts(TestWindow window, double line) {
        window.awaitIdle();
        ModelResult result = best(window);
        int[] rows = comparison(window).testRows();
        boolean[] label = comparison(window).table().label();
        long[] counts = new long[4];
        for (int i = 0; i < rows.length; i++) {
            boolean alert = result.testProbability()[i] >= line;
            counts[(alert ? 0 : 2) + (label[rows[i]] == alert ? 0 : 1)]++;
        }
        ConfusionCounts expected = new ConfusionCounts(counts[0], counts[1], counts[2], counts[3]);
        for (AlertCell cell : AlertCell.values()) {
            Button button = (Button) window.find("#cell-" + cell.id()).orElseThrow();
            String number = ((Label) ((VBox) button.getGraphic()).getChildren().getFirst()).getText();
            assertThat(Long.parseLong(number.replace("\u2009", "")))
                    .as(cell + " at " + line)
                    .isEqualTo(cell.of(expected));
        }
        assertThat(Arrays.stream(counts).sum()).isEqualTo(rows.length);
    }

    private static List<RunningTask> running(TestWindow window) {
        return window.context().work().running();
    }

    private static void write(TestWindow window, String field, String text) {
        window.run(() -> ((TextField) window.find(field).orElseThrow()).setText(text));
    }

    private static String text(TestWindow window, String label) {
        return TestWindow.onFx(() -> ((Label) window.find(label).orElseThrow()).getText());
    }

    private static Comparison comparison(TestWindow window) {
        return window.workspace().runProperty().get().training().comparison();
    }

    private static ModelResult best(TestWindow window) {
        return comparison(window).best();
    }
}
