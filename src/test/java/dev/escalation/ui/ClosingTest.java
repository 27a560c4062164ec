package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.chart.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is closed while it works leaves nothing behind. */
@Tag("slow")
@InWindow
class ClosingTest {
    @TempDir
    Path folder;

    @Test
    void anExportThatIsBeingWrittenIsWholeOrNotThere() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        TestWindow window = TestWindow.open(1440, 900, folder);
        window.run(() -> new Export(window.context()).write("list.csv", file -> {
            Files.writeString(file, "half");
            writing.countDown();
            slowly();
            Files.writeString(file, "whole");
        }));
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        window.close();
        assertThat(files()).isIn(List.of(), List.of("list.csv"));
        if (!files().isEmpty()) {
            assertThat(folder.resolve("list.csv")).hasContent("whole");
        }
        noWorkerStays();
    }

    @Test
    void whatIsAskedForAfterwardsIsNotDone() throws InterruptedException {
        TestWindow window = TestWindow.open(1440, 900, folder);
        Context context = window.context();
        window.close();
        window.run(() -> context.work().prepare("late", _ -> "late", _ -> {
            throw new AssertionError("done after the end");
        }));
        noWorkerStays();
    }

    private static void slowly() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** A thread whose pool has ended lives on for a moment, and another test beside this one may have its own. */
    private static void noWorkerStays() throws InterruptedException {
        for (int look = 0; look < 100 && !workers().isEmpty(); look++) {
            Thread.sleep(50);
        }
        assertThat(workers()).isEmpty();
    }

    private static List<String> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("work-") || name.startsWith("view-"))
                .toList();
    }
}
