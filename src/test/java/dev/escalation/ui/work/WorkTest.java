package dev.escalation.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InWindow
class WorkTest {
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final Work work = new Work(failures::add);

    @BeforeEach
    void toolkit() {
        TestWindow.requireToolkit();
    }

    @AfterEach
    void close() {
        run(work::close);
    }

    @Test
    void ofTwoPreparationsForOnePlaceOnlyTheLaterIsShown() {
        CountDownLatch later = new CountDownLatch(1);
        Object place = new Object();
        run(() -> {
            work.prepare(place, _ -> waitFor(later, "first"), results::add);
            work.prepare(place, _ -> "second", results::add);
        });
        later.countDown();
        awaitIdle();
        assertThat(results).containsExactly("second");
    }

    @Test
    void preparationsForTwoPlacesAreBothShown() {
        run(() -> {
            work.prepare(new Object(), _ -> "left", results::add);
            work.prepare(new Object(), _ -> "right", results::add);
        });
        awaitIdle();
        assertThat(results).containsExactlyInAnyOrder("left", "right");
    }

    @Test
    void aFailedPreparationIsTold() {
        IllegalStateException broken = new IllegalStateException("broken");
        StackOverflowError deep = new StackOverflowError();
        run(() -> {
            work.prepare(
                    "exception",
                    _ -> {
                        throw broken;
                    },
                    _ -> {});
            work.prepare(
                    "error",
                    _ -> {
                        throw deep;
                    },
                    _ -> {});
        });
        awaitIdle();
        assertThat(failures).containsExactlyInAnyOrder(broken, deep);
    }

    @Test
    void theFailureOfWorkThatWasSupersededIsNot() {
        CountDownLatch later = new CountDownLatch(1);
        run(() -> {
            work.prepare(
                    "place",
                    _ -> {
                        waitFor(later, "");
                        throw new IllegalStateException("of yesterday");
                    },
                    _ -> {});
            work.prepare("place", _ -> "today", results::add);
        });
        later.countDown();
        awaitIdle();
        assertThat(failures).isEmpty();
        assertThat(results).containsExactly("today");
    }

    private static String waitFor(CountDownLatch latch, String result) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        return result;
    }

    private static void run(Runnable action) {
        TestWindow.onFx(() -> {
            action.run();
            return true;
        });
    }

    private void awaitIdle() {
        BooleanSupplier idle = () -> TestWindow.onFx(work::isIdle);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!idle.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
