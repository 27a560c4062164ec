package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class FirstRunTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyWindowOffersTheSample() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.screenshots("first-run");
            assertThat(window.find("#runSample")).isPresent();
            assertThat(window.find("#nav-tickets").orElseThrow().isDisabled()).isTrue();
        }
    }
}
