package dev.escalation.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.task.Progress;
import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import dev.escalation.ui.work.RunningTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InWindow
class TaskStatusTest {
    @TempDir
    Path folder;

    @Test
    void ofTwoWorksTheLaterIsShownAndBothOnRequest() {
        CountDownLatch end = new CountDownLatch(1);
        List<String> done = new ArrayList<>();
        try (TestWindow window = TestWindow.open(1440, 900, folder)) {
            RunningTask reading = start(window, "Reading", end, done);
            start(window, "Writing", end, done);
            window.await("two works", () -> window.context().work().running().size() == 2);
            assertThat(titles(window, "#task")).containsExactly("Writing");
            window.click("#more-tasks");
            assertThat(titles(window, "#tasks")).containsExactly("Reading", "Writing");
            window.run(reading::cancel);
            end.countDown();
            window.awaitIdle();
            assertThat(done).containsExactly("Writing");
            assertThat(window.find("#tasks")).isEmpty();
            assertThat(window.find("#task")).isEmpty();
        }
    }

    private static RunningTask start(TestWindow window, String title, CountDownLatch end, List<String> done) {
        return TestWindow.onFx(() -> window.context()
                .work()
                .start(title, title, progress -> work(title, progress, end), done::add, failure -> {
                    throw new AssertionError(failure);
                }));
    }

    private static String work(String title, Progress progress, CountDownLatch end) throws InterruptedException {
        progress.stage("Half of it", 2);
        progress.advancedTo(1);
        assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
        progress.checkCancelled();
        return title;
    }

    private static List<String> titles(TestWindow window, String place) {
        return TestWindow.onFx(() -> {
            Pane found = (Pane) window.find(place).orElseThrow();
            return found.lookupAll(".text-small-strong").stream()
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }
}
