package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen in every theme, at both ends of usual window sizes, at the normal text size and a large one. */
@Tag("slow")
@InWindow
class EveryScreenTest {
    /** The second is what is left of 1920 x 1080 under a title bar and over a task bar; JavaFX without a screen takes no more. */
    private static final List<double[]> SIZES = List.of(new double[] {1280, 800}, new double[] {1920, 990});

    private static final List<TextSize> TEXT_SIZES = List.of(TextSize.NORMAL, TextSize.LARGE);

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void nothingIsCutAndNothingLiesOnOtherThings() {
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            inAllSizes(window, () -> look(window, "first-run"));
            window.run(() -> window.context().workbench().runEverything(Path.of("sample-data"), TrainedSample.QUICK));
            window.await("explained", () -> window.workspace().insightProperty().get() != null);
            inAllSizes(window, () -> {
                for (Page page : Page.values()) {
                    window.run(() -> window.workspace().pageProperty().set(page));
                    look(window, page.id());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static void inAllSizes(TestWindow window, Runnable looking) {
        for (double[] size : SIZES) {
            window.resize(size[0], size[1]);
            for (TextSize text : TEXT_SIZES) {
                window.run(() -> window.workspace().textSizeProperty().set(text));
                looking.run();
            }
        }
    }

    private void look(TestWindow window, String screen) {
        String size = TestWindow.onFx(() -> String.format("%.0fx%.0f", window.width(), window.height()));
        int percent = window.workspace().textSizeProperty().get().percent();
        String name = screen + "-" + size + "-" + percent;
        window.textFaults().forEach(fault -> faults.add(name + ": " + fault));
        window.screenshots("every/" + name);
    }
}
