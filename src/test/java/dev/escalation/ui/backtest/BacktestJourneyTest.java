package dev.escalation.ui.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.model.drift.FeatureDrift;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.Page;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class BacktestJourneyTest {
    @TempDir
    Path folder;

    @Test
    void earlierWeeksAreTestedAndAFeatureLeadsToItsTickets() throws IOException {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#nav-models");
            openPart(window);
            window.screenshots("backtest-offer");
            window.click("#backtest-start");
            window.await("the first window", () -> rows(window) == 1);
            assertThat(window.find("#backtest-running").orElseThrow().isVisible())
                    .isTrue();
            window.screenshots("backtest-computing");
            window.awaitIdle();

            assertThat(words(window, "#backtest-summary"))
                    .matches(
                            "Over 6 windows of 2 weeks the ROC AUC of .* was between 0\\.\\d{3} and 0\\.\\d{3}; weakest: .*");
            assertThat(words(window, "#backtest-verdict"))
                    .containsPattern("^(No need to train again|Watch|Train again): ");
            assertThat(words(window, "#backtest-notes")).contains("has seen the test 2 times more");
            assertThat(rows(window)).isEqualTo(6);
            window.screenshots("backtest");

            exported(window);
            theChosenFeatureIsExplained(window);
            sizeTo(window, 1280, 800);
            window.screenshots("backtest-1280");
            aValueOpensItsTickets(window);
            assertThat(window.workspace().problemProperty().get()).isNull();
        }
    }

    @Test
    void whatIsKnownStaysWhenTheRestIsCancelled() {
        try (TestWindow window = TrainedSample.open(1440, 900, folder)) {
            window.click("#nav-models");
            openPart(window);
            window.click("#backtest-start");
            window.await("the first window", () -> rows(window) >= 1);
            window.click("#backtest-cancel");
            window.awaitIdle();
            assertThat(words(window, "#backtest-notes"))
                    .startsWith("Cancelled: ")
                    .contains(" of 6 windows were tested.");
            assertThat(rows(window)).isBetween(1, 5);
            assertThat(window.find("#backtest-again").orElseThrow().isVisible()).isTrue();
            window.screenshots("backtest-cancelled");
        }
    }

    private void exported(TestWindow window) throws IOException {
        window.click("#export-backtest");
        window.await("exported", () -> window.notices().exported.size() == 1);
        List<String> lines = Files.readAllLines(folder.resolve("backtest.csv"));
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).startsWith("origin,window_end,learned_tickets,test_tickets,");
        window.click("#export-drift");
        window.await("exported", () -> window.notices().exported.size() == 2);
        assertThat(folder.resolve("drift.csv")).content().contains("score,Predicted risk,score,");
    }

    private static void theChosenFeatureIsExplained(TestWindow window) {
        TableView<FeatureDrift> table = drift(window);
        assertThat(table.getItems()).isNotEmpty();
        assertThat(words(window, "#drift-meaning")).contains("A value opens its tickets");
        FeatureDrift last = table.getItems().getLast();
        assertThat(last.kind()).isEqualTo(FeatureDrift.Kind.OF_TIME);
        window.run(() -> {
            table.getSelectionModel().select(last);
            table.scrollTo(last);
        });
        assertThat(words(window, "#drift-meaning")).startsWith("It counts what is on record so far");
        window.run(() -> {
            table.getSelectionModel().select(0);
            table.scrollTo(0);
        });
    }

    private static void aValueOpensItsTickets(TestWindow window) {
        FeatureDrift feature = drift(window).getItems().getFirst();
        Node bins = window.find("#drift-bins").orElseThrow();
        Button value = window.robot()
                .from(bins)
                .lookup((Node node) -> node instanceof Button)
                .queryAs(Button.class);
        window.run(value::fire);
        assertThat(TestWindow.onFx(() -> window.workspace().pageProperty().get()))
                .isEqualTo(Page.TICKETS);
        TicketSet shown =
                TestWindow.onFx(() -> window.workspace().ticketsProperty().get());
        assertThat(shown).isInstanceOfSatisfying(TicketSet.Scores.class, scores -> {
            assertThat(scores.name()).startsWith(feature.info().label() + ": ");
            assertThat(scores.rows().length / (double) rowsOfNow(feature, window))
                    .isEqualTo(feature.psi().bins().getFirst().now(), org.assertj.core.api.Assertions.within(1e-9));
        });
    }

    private static int rowsOfNow(FeatureDrift feature, TestWindow window) {
        var comparison = TestWindow.onFx(() -> window.workspace().runProperty().get())
                .training()
                .comparison();
        long split = comparison.split().testStart();
        var table = comparison.table();
        return (int) java.util.stream.IntStream.range(0, table.rows())
                .filter(row -> !table.isQueueRow(row) && table.asOf()[row] >= split)
                .count();
    }

    @SuppressWarnings("unchecked")
    private static TableView<FeatureDrift> drift(TestWindow window) {
        return (TableView<FeatureDrift>) window.find("#drift-table").orElseThrow();
    }

    private static void openPart(TestWindow window) {
        Node parts = window.find("#models-part").orElseThrow();
        ButtonBase part = window.robot()
                .from(parts)
                .lookup((Node node) ->
                        node instanceof ButtonBase one && one.getText().equals("Over time"))
                .queryAs(ButtonBase.class);
        window.run(part::fire);
    }

    private static int rows(TestWindow window) {
        return window.find("#backtest-windows")
                .map(node -> ((TableView<?>) node).getItems().size())
                .orElse(0);
    }

    private static String words(TestWindow window, String id) {
        return TestWindow.onFx(() -> ((Label) window.find(id).orElseThrow()).getText());
    }

    private static void sizeTo(TestWindow window, double width, double height) {
        Scene scene = window.find("#backtest").orElseThrow().getScene();
        window.run(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        window.await("resized", () -> scene.getWidth() <= width && scene.getHeight() <= height);
    }
}
