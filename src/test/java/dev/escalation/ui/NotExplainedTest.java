package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.chart.PermutationChart;
import dev.escalation.live.TicketRow;
import dev.escalation.model.Predictor;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;
import dev.escalation.ui.chart.ChartView;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose leaves are so large that effects no longer add up in doubles: its scores stand, nothing explains them. */
@Tag("slow")
@InWindow
class NotExplainedTest {
    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void theReasonStandsThereAndNothingIsPutInItsPlace() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            TrainingRun run = Objects.requireNonNull(
                    TestWindow.onFx(() -> window.workspace().runProperty().get()));
            Insight known = Objects.requireNonNull(
                    TestWindow.onFx(() -> window.workspace().insightProperty().get()));
            assertThat(known.failure()).isEmpty();
            Insight broken = Insight.of(run.training(), tooLarge(known.model()), Progress.NONE);
            assertThat(broken.failure()).startsWith("The effects of XGBoost do not add up to its score");
            assertThat(broken.explanation().rows()).isEmpty();
            assertThat(broken.queue().entries()).hasSameSizeAs(known.queue().entries());

            window.run(() -> window.workspace().explained(broken));
            TableView<TicketRow> table =
                    (TableView<TicketRow>) window.find("#table").orElseThrow();
            window.await(
                    "rows without reasons",
                    () -> !table.getItems().isEmpty()
                            && table.getItems().getFirst().reason().isEmpty());
            window.run(() -> table.getSelectionModel().select(0));
            window.await("the failure", () -> text(window, "#detail-sentence").contains("cannot be explained"));
            assertThat(text(window, "#detail-sentence")).contains("do not add up to its score");
            assertThat(window.find("#detail-whatif").filter(node -> node.isVisible()))
                    .isEmpty();
            window.run(() -> {
                table.getSelectionModel().clearSelection();
                table.getSelectionModel().select(0);
                // until the failure is told again, the button does not come back
                assertThat(window.find("#detail-whatif")).isEmpty();
            });
            window.screenshots("tickets-not-explained");

            window.run(() -> window.workspace().pageProperty().set(Page.EXPLAIN));
            window.await(
                    "the reason", () -> text(window, "#not-explained-reason").contains("do not add up"));
            assertThat(window.find("#factors")).isEmpty();
            window.click("#permutation-ask");
            window.await("measured", () -> window.find("#permutation-chart").isPresent());
            window.awaitIdle();
            PermutationChart chart = (PermutationChart) Objects.requireNonNull(TestWindow.onFx(
                    () -> ((ChartView) window.find("#permutation-chart").orElseThrow()).getChart()));
            assertThat(chart.facts()).isNotEmpty();
            assertThat(chart.rocAuc()).isBetween(0.4, 1.0);
            window.screenshots("explain-not-explained");
        }
    }

    private static TrainedModel tooLarge(TrainedModel model) {
        TreeEnsemble trees = ((Predictor.Trees) model.predictor()).ensemble();
        double[] leaves =
                Arrays.stream(trees.leafValue()).map(value -> value * 1e13).toArray();
        TreeEnsemble large = new TreeEnsemble(
                trees.featureNames(),
                trees.baseScore(),
                trees.roots(),
                trees.left(),
                trees.right(),
                trees.feature(),
                trees.threshold(),
                trees.defaultLeft(),
                trees.cover(),
                leaves);
        return new TrainedModel(
                model.kind(),
                model.plan(),
                model.preprocessing(),
                new Predictor.Trees(large),
                model.calibrator(),
                model.threshold());
    }

    private static String text(TestWindow window, String id) {
        return window.find(id).map(node -> ((Label) node).getText()).orElse("");
    }
}
