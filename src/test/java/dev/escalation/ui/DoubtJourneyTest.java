package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Insight;
import dev.escalation.app.Training;
import dev.escalation.model.leak.LeakFinding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that looks like a leak is red wherever its figure stands, and leads to the reason. */
@InWindow
class DoubtJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aDoubtfulFigureLeadsToWhatWasFound() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            TrainingRun run =
                    TestWindow.onFx(() -> window.workspace().runProperty().get());
            String best = run.training().comparison().best().name();
            window.run(() -> show(window, doubted(run, best)));
            window.click("#nav-models");
            Hyperlink figure = (Hyperlink) window.find("#doubt-" + best).orElseThrow();
            assertThat(TestWindow.onFx(() -> figure.getTooltip().getText())).contains("falls from 0.960 to 0.510");
            assertThat(figure.getStyleClass()).contains("text-bad");
            assertThat(TestWindow.onFx(() -> topBar(window).getText())).endsWith(", looks like a leak");
            assertThat(topBar(window).getStyleClass()).contains("text-bad");
            window.screenshots("models-doubted");
            window.run(figure::fire);
            assertThat(window.find("#leak-panel").orElseThrow().isVisible()).isTrue();
            window.screenshots("models-doubted-why");
            window.click("#close-leaks");

            window.run(() -> show(window, run));
            window.await(
                    "the figure is no longer doubted",
                    () -> window.find("#doubt-" + best).isEmpty());
        }
    }

    private static void show(TestWindow window, TrainingRun run) {
        Insight insight = window.workspace().insightProperty().get();
        window.workspace().trained(run);
        window.workspace().explained(insight);
    }

    private static Label topBar(TestWindow window) {
        return (Label) window.robot()
                .lookup((Node node) -> node instanceof Label label
                        && label.getText() != null
                        && label.getText().contains(" predicts "))
                .query();
    }

    private static TrainingRun doubted(TrainingRun run, String best) {
        Training training = run.training();
        List<LeakFinding> findings = new ArrayList<>(training.findings());
        findings.addFirst(new LeakFinding(
                LeakFinding.Kind.DOMINATES,
                "share_of_sla_used",
                LeakFinding.Severity.ALARM,
                "One feature does it all: with its values shuffled, the ROC AUC of " + best
                        + " falls from 0.960 to 0.510, 98 % of what it is above guessing; alone it reaches 0.955"));
        return new TrainingRun(
                run.number() + 1,
                run.finishedAt(),
                run.took(),
                run.data(),
                new Training(training.comparison(), training.cut(), findings, training.usual()));
    }
}
