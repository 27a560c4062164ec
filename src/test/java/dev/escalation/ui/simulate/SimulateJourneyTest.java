package dev.escalation.ui.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.SavedScenario;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.PoliciesChart;
import dev.escalation.chart.TornadoChart;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.Workbench.TrainingSettings;
import dev.escalation.ui.chart.ChartView;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class SimulateJourneyTest {
    @TempDir
    Path folder;

    private static TrainingSettings breaches() {
        TrainingOptions options = new TrainingOptions(
                Set.of(ModelKind.XGBOOST),
                new Embargo.Automatic(),
                ThresholdRule.standard(),
                TrainingOptions.Calibration.SIGMOID,
                TrainingOptions.DEFAULT_SEED);
        return new TrainingSettings(new FeaturePlan(Target.SLA_BREACH, PredictionPoints.DEFAULT), options);
    }

    @Test
    void leversAreSetAndScenariosCompared() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), breaches()));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            window.click("#nav-simulate");
            window.await("everything is simulated", () -> chart(window, "#depends-chart") instanceof TornadoChart);
            window.awaitIdle();
            assertThat(text(window, "#fit-verdict")).isEqualTo("The simulated desk fits");
            assertThat(text(window, "#tile-avoided-figure")).matches("\\d{3}");
            assertThat(chart(window, "#policies-chart")).isInstanceOf(PoliciesChart.class);
            assertThat(chart(window, "#pays-chart")).isInstanceOf(BandsChart.class);
            window.screenshots("simulate-1440");
            saveAs(window, "As proposed");
            explainALever(window);
            halveTheCapacity(window);
            saveAs(window, "Half of it");
            assertThat(table(window).getItems()).hasSize(2);
            showTheFit(window);
            countMoney(window);
            window.screenshots("simulate-money");
            narrow(window);
        }
    }

    private static void saveAs(TestWindow window, String name) {
        window.run(() -> ((TextField) window.find("#scenario-name").orElseThrow()).setText(name));
        window.click("#save-scenario");
        window.await(
                "saved",
                () -> table(window).getItems().stream()
                        .anyMatch(one -> one.name().equals(name)));
    }

    private static void explainALever(TestWindow window) {
        window.click("#info-perDay");
        assertThat(window.find("#why-perDay")).isPresent();
        window.click("#info-perDay");
        assertThat(window.find("#why-perDay")).isEmpty();
    }

    /** Results are stale until they are made anew; then fewer breaches are avoided. */
    private static void halveTheCapacity(TestWindow window) {
        int before = Integer.parseInt(text(window, "#tile-avoided-figure"));
        window.run(() -> ((Slider) window.find("#lever-perDay").orElseThrow()).setValue(11));
        assertThat(window.find("#simulation-stale")).isPresent();
        window.awaitIdle();
        window.screenshots("simulate-stale");
        window.click("#run-simulation");
        window.await(
                "simulated again", () -> text(window, "#tile-avoided-figure").matches("\\d+"));
        assertThat(window.find("#simulation-stale")).isEmpty();
        assertThat(Integer.parseInt(text(window, "#tile-avoided-figure"))).isLessThan(before);
        window.awaitIdle();
    }

    private void showTheFit(TestWindow window) {
        window.click("#fit-how");
        window.await("the fit is shown", () -> window.find("#fit-panel").isPresent());
        window.awaitIdle();
        window.screenshots("simulate-fit");
        window.click("#close-fit");
        assertThat(window.find("#fit-panel")).isEmpty();
    }

    private static void countMoney(TestWindow window) {
        window.run(() -> window.find("#money").orElseThrow().requestFocus());
        window.run(() -> ((CheckBox) window.find("#money").orElseThrow()).fire());
        window.run(() -> ((TextField) window.find("#money-breach").orElseThrow()).setText("much"));
        assertThat(window.find("#run-simulation").orElseThrow().isDisabled()).isTrue();
        assertThat(window.find("#money-wrong")).isPresent();
        window.run(() -> ((TextField) window.find("#money-breach").orElseThrow()).setText("420"));
        window.click("#run-simulation");
        window.await("money is counted", () -> text(window, "#tile-last-figure").startsWith("€"));
        window.await("everything is simulated", () -> chart(window, "#depends-chart") instanceof TornadoChart);
        window.awaitIdle();
    }

    private static void narrow(TestWindow window) {
        window.run(() -> {
            window.find("#acting").orElseThrow().getScene().getWindow().setWidth(1280);
            window.find("#acting").orElseThrow().getScene().getWindow().setHeight(800);
        });
        window.awaitIdle();
        window.screenshots("simulate-1280");
        assertThat(window.textFaults()).isEmpty();
    }

    private static Object chart(TestWindow window, String selector) {
        return window.find(selector)
                .map(node -> (Object) ((ChartView) node).getChart())
                .orElse("");
    }

    @SuppressWarnings("unchecked")
    private static TableView<SavedScenario> table(TestWindow window) {
        return (TableView<SavedScenario>) window.find("#scenario-table").orElseThrow();
    }

    private static String text(TestWindow window, String selector) {
        return window.find(selector).map(node -> ((Label) node).getText()).orElse("");
    }
}
