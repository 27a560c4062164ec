package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the sample is led from the first ticket to what there is to take along. */
@Tag("slow")
@InWindow
class TourJourneyTest {
    @TempDir
    Path folder;

    @Test
    void itLeadsThroughThePagesThatMatterAndEnds() {
        try (TestWindow window = TrainedSample.open(1280, 800, folder)) {
            assertThat(window.find("#tour"))
                    .as("only who ran the sample is led")
                    .isEmpty();
            window.run(window.workspace()::beginTour);
            List<Page> seen = new ArrayList<>();
            seen.add(page(window));
            assertThat(what(window)).startsWith("The open tickets, most at risk first.");
            window.screenshots("tour-tickets");
            while (window.find("#tour-next").isPresent()) {
                window.click("#tour-next");
                seen.add(page(window));
                assertThat(what(window))
                        .isEqualTo(text("shell.tour." + page(window).id()));
                window.screenshots("tour-" + page(window).id());
                assertThat(window.textFaults()).as(page(window).id()).isEmpty();
            }
            assertThat(seen).containsExactly(Page.TICKETS, Page.EXPLAIN, Page.MODELS, Page.SIMULATE, Page.REPORTS);
            window.click("#tour-end");
            assertThat(window.find("#tour")).isEmpty();
        }
    }

    @Test
    void whoLooksElsewhereIsLedBackAndWhoBringsOwnDataNeedsNoTour() {
        try (TestWindow window = TrainedSample.open(1280, 800, folder)) {
            window.run(window.workspace()::beginTour);
            window.click("#tour-next");
            window.click("#nav-quality");
            assertThat(what(window)).isEqualTo("The tour waits where you left it.");
            window.click("#tour-next");
            assertThat(page(window)).isEqualTo(Page.EXPLAIN);
            window.run(() -> window.context().workbench().look(Path.of("sample-data")));
            assertThat(window.find("#tour")).isEmpty();
        }
    }

    private static Page page(TestWindow window) {
        return TestWindow.onFx(() -> window.workspace().pageProperty().get());
    }

    private static String what(TestWindow window) {
        return ((Label) window.find("#tour-what").orElseThrow()).getText();
    }

    private static String text(String key) {
        return Texts.of(Locale.ENGLISH).get(key);
    }
}
