package dev.escalation.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.PoliciesChart;
import dev.escalation.chart.PolicyRow;
import dev.escalation.chart.SeriesColor;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.control.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can do with a chart on a card: take it along for screen, paper and sheet, and ask a mark what it is. */
@InWindow
class ChartCardsTest {
    private static final PoliciesChart CHART = new PoliciesChart(
            "Who first?",
            "",
            "breaches avoided",
            "",
            FigureKind.COUNT,
            List.of(
                    PolicyRow.nobody("Nobody acts", ""),
                    new PolicyRow("Model", "", SeriesColor.FIRST, Estimate.of(112, 93, 131), "22 %")),
            null,
            "Nothing yet.",
            ChartOrigin.NONE);

    @TempDir
    static Path folder;

    @Test
    void aChartIsTakenAlongAndSaysItsMarks() throws IOException {
        try (TestWindow window = TestWindow.open(800, 600, folder)) {
            ChartView view = onCard(window);
            window.awaitIdle();
            take(window, "common.export.png", 1);
            take(window, "common.export.print", 2);
            take(window, "common.export.csv", 3);
            assertThat(ImageIO.read(folder.resolve("policies.png").toFile()).getWidth())
                    .isEqualTo(1280);
            // 160 mm at 300 dots per inch
            assertThat(ImageIO.read(folder.resolve("policies-print.png").toFile())
                            .getWidth())
                    .isEqualTo(1891);
            assertThat(Files.readAllLines(folder.resolve("policies.csv"))).contains("Model,,112.0,93.0,131.0,22 %");
            pointAt(window, view, 0.5);
            window.await("the mark's words", () -> tips().contains("Model: 112, 22 %, 95\u00a0% interval 93–131"));
            TestWindow.onFx(() -> {
                view.getScene().getWindow().hide();
                return true;
            });
        }
    }

    private static ChartView onCard(TestWindow window) {
        return TestWindow.onFx(() -> {
            Card card = new Card();
            ChartView view = new ChartCards(window.context()).on(card, "policies");
            view.setChart(CHART);
            Stage stage = new Stage();
            stage.setScene(new Scene(card, 600, 240));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.toFront();
            return view;
        });
    }

    private static void take(TestWindow window, String item, int files) {
        window.robot().clickOn("#export-policies");
        window.robot().clickOn(window.context().texts().get(item));
        window.await(item, () -> window.notices().exported.size() == files);
    }

    private static void pointAt(TestWindow window, ChartView view, double share) {
        Bounds bounds = TestWindow.onFx(() -> view.localToScreen(view.getBoundsInLocal()));
        window.robot().moveTo(bounds.getCenterX(), bounds.getMinY() + 20);
        window.robot().moveTo(bounds.getCenterX() + 20, bounds.getMinY() + share * bounds.getHeight());
    }

    private static List<String> tips() {
        return TestWindow.onFx(() -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList());
    }
}
