package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A German window says in German what is wrong with a file; what is copied for the log stays English. */
@Tag("slow")
@InWindow
class GermanProblemsTest {
    private static final String HEADER = "ticket_id,customer_id,created_at,priority,subject";

    @TempDir
    Path folder;

    @Test
    void aBrokenFileIsRefusedWithItsLine() throws IOException {
        Path open = file("open.csv", HEADER, "1,c1,2026-01-05 09:00,High,slow", "2,c1,2026-01-06 09:00,High,\"open");
        Path header = file("header.csv", HEADER);
        Path other = file("other.csv", "name,colour", "a,red", "b,blue");
        try (TestWindow window = TestWindow.open(1440, 900, folder, Locale.GERMANY)) {
            assertThat(problem(window, open))
                    .contains("open.csv, Zeile 3: Hier beginnt eine Zelle in Anf\u00fchrungszeichen, die nie")
                    .contains("Das Anf\u00fchrungszeichen schlie\u00dfen");
            assertThat(problem(window, header))
                    .isEqualTo("header.csv: Die Datei hat eine Kopfzeile, aber keine Zeilen."
                            + " Noch einmal mit mindestens einem Ticket exportieren.");
            assertThat(problem(window, other)).contains("other.csv", "fehl").doesNotContain("required", "found");
            window.screenshot("german-problem");
            assertThat(window.textFaults()).isEmpty();
        }
    }

    @Test
    void aWorkspaceThatIsNoneIsRefusedInGerman() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("desk"));
        Files.writeString(workspace.resolve("workspace.json"), "{\n  \"format\": 7\n}\n");
        try (TestWindow window = TestWindow.open(1440, 900, folder, Locale.GERMANY)) {
            window.run(() -> window.context().workbench().workspaces().open(workspace));
            assertThat(shown(window))
                    .contains("desk/workspace.json: Die Angaben des Arbeitsbereichs sind in Zeile ")
                    .doesNotContain("construct");
        }
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private static String problem(TestWindow window, Path data) {
        window.run(() -> window.context().workbench().runEverything(data, TrainedSample.QUICK));
        return shown(window);
    }

    private static String shown(TestWindow window) {
        window.await("refused", () -> window.workspace().problemProperty().get() != null);
        window.awaitIdle();
        return TestWindow.onFx(() -> window.workspace().problemProperty().get().message());
    }
}
