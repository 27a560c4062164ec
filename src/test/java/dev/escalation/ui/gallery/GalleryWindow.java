package dev.escalation.ui.gallery;

import dev.escalation.ui.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import javafx.scene.layout.StackPane;

/** The gallery in the program's own window, whose head changes the theme and the size of text: {@code mvn -q -Pgallery test-compile exec:exec}. */
public final class GalleryWindow {
    private GalleryWindow() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (TestWindow window = TestWindow.open(1440, 900, Files.createTempDirectory("workbench-gallery"))) {
            StackPane page = showIn(window);
            window.run(() -> page.getScene().getWindow().setOnHidden(_ -> closed.countDown()));
            closed.await();
        }
        System.exit(0); // the toolkit of the tests stays for the next window
    }

    /** @return the place of pages, where the gallery is now */
    static StackPane showIn(TestWindow window) {
        StackPane page = (StackPane) window.find("#pageArea").orElseThrow();
        window.run(() -> page.getChildren().setAll(new Gallery(window.context().texts()).pane()));
        return page;
    }
}
