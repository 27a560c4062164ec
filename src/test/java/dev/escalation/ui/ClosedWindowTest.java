package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that was closed is let go with all it showed: the tests of this program open more than a hundred. */
@InWindow
final class ClosedWindowTest {
    @TempDir
    static Path folder;

    @Test
    void isLetGo() {
        List<WeakReference<Workspace>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(openedAndClosed());
        }
        try (TestWindow next = TestWindow.open(900, 600, folder)) {
            next.robot().moveTo("#nav-data"); // what had the mouse last is forgotten
            next.await("every closed window let go", () -> {
                System.gc();
                return closed.stream().allMatch(window -> window.refersTo(null));
            });
            assertThat(closed).allMatch(window -> window.refersTo(null));
        }
    }

    private static WeakReference<Workspace> openedAndClosed() {
        try (TestWindow window = TestWindow.open(900, 600, folder)) {
            window.click("#nav-data");
            window.awaitIdle();
            return new WeakReference<>(window.workspace());
        }
    }
}
