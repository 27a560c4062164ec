package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.model.TrainingOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees while models learn. */
@Tag("slow")
@InWindow
class LoadingStatesTest {
    /** Takes longer than ten pictures do. */
    private static final Workbench.TrainingSettings LENGTHY = new Workbench.TrainingSettings(
            new FeaturePlan(
                    Target.ESCALATION,
                    PredictionPoints.only(IntStream.range(0, 40).boxed().toList())),
            TrainingOptions.defaults());

    @TempDir
    Path folder;

    @Test
    void everyScreenSaysWhatIsBeingDoneAndLetsItBeCancelled() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), LENGTHY));
            window.await("read", () -> window.workspace().dataProperty().get() != null);
            for (Page page : List.of(Page.TICKETS, Page.MODELS, Page.EXPLAIN, Page.DATA, Page.QUALITY, Page.EXPLORE)) {
                window.run(() -> window.workspace().pageProperty().set(page));
                if (page == Page.TICKETS) {
                    assertThat(words(window, "#without-model")).contains("Training", "Cancel");
                }
                assertThat(words(window, "#taskArea"))
                        .as("the strip on " + page)
                        .isNotEmpty();
                window.run(() -> window.workspace().darkProperty().set(true));
                window.pictureNow("loading-" + page.id() + "-dark");
                window.run(() -> window.workspace().darkProperty().set(false));
                window.pictureNow("loading-" + page.id() + "-light");
            }
            assertThat(window.workspace().insightProperty().get())
                    .as("the pictures are of a run that still went on")
                    .isNull();
            window.run(() -> window.context().workbench().mainJob().cancel());
            window.await("cancelled", () -> window.context().workbench().mainJob() == null);
        }
    }

    private static String words(TestWindow window, String place) {
        return TestWindow.onFx(() -> window.find(place).orElseThrow().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("\n")));
    }
}
