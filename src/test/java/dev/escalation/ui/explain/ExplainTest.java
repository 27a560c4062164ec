package dev.escalation.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.app.Insight;
import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.Theme;
import dev.escalation.chart.WaterfallChart;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.RiskSteps;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.report.TicketCharts;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.Workbench.TrainingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class ExplainTest {
    @TempDir
    Path folder;

    private static TrainingSettings small(TrainingOptions.Calibration calibration) {
        TrainingOptions options = new TrainingOptions(
                Set.of(ModelKind.LOGISTIC, ModelKind.XGBOOST),
                new Embargo.Automatic(),
                ThresholdRule.standard(),
                calibration,
                TrainingOptions.DEFAULT_SEED);
        return new TrainingSettings(new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(4, 24))), options);
    }

    @Test
    void aFactorLeadsToItsTickets() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context()
                    .workbench()
                    .runEverything(Path.of("sample-data"), small(TrainingOptions.Calibration.SIGMOID)));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.click("#nav-explain");
            window.await("a factor is shown", () -> !text(window, "#factorName").isEmpty());
            window.awaitIdle();
            Insight insight =
                    Objects.requireNonNull(window.workspace().insightProperty().get());
            assertFactor(window, insight, 0);
            window.screenshots("explain-1440");
            click(window, 2);
            assertFactor(window, insight, 2);
            window.robot().type(KeyCode.DOWN);
            assertFactor(window, insight, 3);
            chooseCategory(window, insight);
            window.screenshots("explain-category");
            exports(window);
            showAll(window, insight);
            everyTicketAddsUp(insight);
            drawWaterfall(insight);
            window.run(() -> window.workspace().pageProperty().set(Page.EXPLAIN));
            window.run(() -> {
                window.find("#factors").orElseThrow().getScene().getWindow().setWidth(1280);
                window.find("#factors").orElseThrow().getScene().getWindow().setHeight(800);
            });
            click(window, 1);
            window.screenshots("explain-1280");
        }
    }

    @Test
    void withoutDataTheWayLeadsToData() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            window.run(() -> window.workspace().pageProperty().set(Page.EXPLAIN));
            window.screenshots("explain-empty");
            if (window.find("#explain-noData").isPresent()) {
                window.click("#explain-noData");
                assertThat(TestWindow.onFx(
                                () -> window.workspace().pageProperty().get()))
                        .isEqualTo(Page.DATA);
            }
        }
    }

    private static void chooseCategory(TestWindow window, Insight insight) {
        List<Column> columns = insight.importance().columns();
        int row = IntStream.range(0, 12)
                .filter(i ->
                        insight.queue().table().column(columns.get(i).info().name())
                                instanceof FeatureColumn.Categorical)
                .findFirst()
                .orElse(4);
        click(window, row);
        assertFactor(window, insight, row);
    }

    private static void click(TestWindow window, int row) {
        window.awaitIdle();
        FactorsView view = (FactorsView) window.find("#factors").orElseThrow();
        Point2D point = TestWindow.onFx(() -> view.localToScreen(120, view.middleOf(row)));
        window.robot().clickOn(point);
        window.awaitIdle();
    }

    private static String text(TestWindow window, String selector) {
        return window.find(selector).map(node -> ((Label) node).getText()).orElse("");
    }

    /** Against the insight itself. */
    private static void assertFactor(TestWindow window, Insight insight, int row) {
        window.awaitIdle();
        Column column = insight.importance().columns().get(row);
        assertThat(text(window, "#factorName")).isEqualTo(column.info().label());
        assertThat(text(window, "#factorSentence")).isNotEmpty();
        assertThat(shownTickets(window)).isEqualTo(raised(insight, column).size());
    }

    private static int shownTickets(TestWindow window) {
        Node list = window.find("#openTickets").orElseThrow();
        return TestWindow.onFx(() -> ((ListView<?>) list).getItems().size());
    }

    private static List<Integer> raised(Insight insight, Column column) {
        return insight.queue().entries().stream()
                .map(RiskQueue.Entry::explanation)
                .filter(why -> why.factors().stream()
                        .anyMatch(f -> f.column().equals(column.info().name()) && f.effect() > 0))
                .map(TicketExplanation::row)
                .sorted()
                .toList();
    }

    private void exports(TestWindow window) {
        window.click("#export-factors");
        window.await(
                "menu",
                () -> window.robot().lookup("#export-sizes-csv").tryQuery().isPresent());
        window.robot().clickOn("#export-sizes-csv");
        window.await("exported", () -> window.notices().exported.size() == 1);
        assertThat(folder.resolve("importance.csv")).isNotEmptyFile();
    }

    private static void showAll(TestWindow window, Insight insight) {
        click(window, 0);
        window.click("#showAll");
        window.awaitIdle();
        TicketSet.SomeOpen shown = (TicketSet.SomeOpen)
                TestWindow.onFx(() -> window.workspace().ticketsProperty().get());
        Column first = insight.importance().columns().getFirst();
        assertThat(shown.name()).contains(first.info().label());
        assertThat(IntStream.of(shown.rows()).sorted().boxed()).isEqualTo(raised(insight, first));
        assertThat(TestWindow.onFx(() -> window.workspace().pageProperty().get()))
                .isEqualTo(Page.TICKETS);
    }

    /** In the width that it has beside the queue. */
    private static void drawWaterfall(Insight insight) {
        TicketExplanation first = insight.queue().entries().getFirst().explanation();
        RiskSteps steps = RiskSteps.of(first, insight.explanation(), insight.model());
        WaterfallChart chart = TicketCharts.waterfall(first.ticketId(), steps, ChartOrigin.NONE);
        try {
            Path file = Path.of("target", "screenshots", "explain-waterfall.png");
            ChartExporter.writePng(chart, Theme.DARK, file, 536, chart.preferredSize().height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void everyTicketAddsUp(Insight insight) {
        for (RiskQueue.Entry entry : insight.queue().entries()) {
            RiskSteps steps = RiskSteps.of(entry.explanation(), insight.explanation(), insight.model());
            assertThat(steps.steps()).noneMatch(step -> step.kind() == RiskSteps.Kind.CALIBRATION);
            WaterfallChart chart = TicketCharts.waterfall("T", steps, ChartOrigin.NONE);
            List<String> last = chart.csvRows().getLast();
            double end = Double.parseDouble(last.get(3));
            assertThat(1 / (1 + Math.exp(-end))).isEqualTo(entry.risk(), within(1e-9));
        }
    }
}
