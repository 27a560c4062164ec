package dev.escalation.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real log of a service desk, from the file to every screen. */
@Tag("slow")
class ServiceNowJourneyTest {
    private static final Path ZIP = Path.of("..", "shared", "datasets", "servicenow", "incident_event_log.csv.zip");

    @TempDir
    Path folder;

    @Test
    void everyScreenMakesSenseForALogWithoutTextsAndDueTimes() throws IOException {
        Assumptions.assumeTrue(Files.exists(ZIP), "the ServiceNow log is not here");
        Path log = unpack();
        long t = System.nanoTime();
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            window.run(() -> window.context().workbench().look(log));
            window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
            window.awaitIdle();
            window.screenshots("servicenow-data-looked");
            System.err.println("looked " + (System.nanoTime() - t) / 1e9);
            window.click("#run-everything");
            window.await("read", () -> window.workspace().dataProperty().get() != null);
            System.err.println("read " + (System.nanoTime() - t) / 1e9);
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            System.err.println("explained " + (System.nanoTime() - t) / 1e9);
            for (Page page : Page.values()) {
                window.click("#nav-" + page.id());
                window.screenshots("servicenow-" + page.id());
                System.err.println(page + " " + window.shortenedTexts());
            }
            System.err.println("done " + (System.nanoTime() - t) / 1e9);
        }
    }

    private Path unpack() throws IOException {
        Path file = folder.resolve("incident_event_log.csv");
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("incident_event_log.csv"))) {
            Files.copy(in, file);
        }
        return file;
    }
}
