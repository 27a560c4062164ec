package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for the check finds what stands in the way, and gets back to where they were. */
@InWindow
class DoctorJourneyTest {
    @TempDir
    Path folder;

    @Test
    void theCheckIsACommandAndSaysWhatItFound() {
        try (TestWindow window = TestWindow.open(1280, 800, folder)) {
            window.click("#commandsButton");
            window.run(() -> ((TextField) window.find("#command-field").orElseThrow()).setText("check"));
            window.robot().push(KeyCode.ENTER);
            window.await(
                    "looked at",
                    () -> !findings(window).getChildrenUnmodifiable().isEmpty());
            Label summary = (Label) window.find("#doctor-summary").orElseThrow();
            assertThat(summary.getText()).isEqualTo("Everything that is needed is there.");
            assertThat(findings(window).getChildrenUnmodifiable()).hasSizeGreaterThan(9);
            window.screenshots("doctor");
            assertThat(window.textFaults())
                    .as("it lies over the page, so only what is cut off counts")
                    .allMatch(fault -> fault.startsWith("overlap: "));
            window.robot().push(KeyCode.ESCAPE);
            window.await("gone", () -> window.find("#doctor").isEmpty());
        }
    }

    private static Parent findings(TestWindow window) {
        return (Parent) window.find("#doctor-findings").orElseThrow();
    }
}
