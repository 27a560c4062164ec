package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@InWindow
class SampleJourneyTest {
    @TempDir
    Path folder;

    @Test
    void fromTheFirstStartToEveryScreenAlsoInASmallWindow() throws IOException {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.click("#runSample");
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            new FiveMinuteWalk(window, folder).go();
            for (Page page : Page.values()) {
                window.click("#nav-" + page.id());
                window.screenshots("sample-" + page.id());
            }
            assertThat(window.workspace().problemProperty().get()).isNull();
            window.resize(1280, 800);
            for (Page page : Page.values()) {
                window.click("#nav-" + page.id());
                window.screenshot("small-" + page.id());
                assertThat(window.textFaults()).as(page.id()).isEmpty();
            }
        }
    }
}
