package dev.escalation.ui.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks the JavaFX thread every few milliseconds whether it is free, and tells of every wait, with what the thread was doing
 * during one that a user could notice. A wait is told up to one pause too short, as it may have begun before it was asked about.
 */
public final class Heartbeat implements AutoCloseable {
    private static final int SAMPLE_MILLIS = 10;
    private static final int MOST_SAMPLES = 20;

    private final long pauseMillis;
    private final long sampledMillis;
    private final Consumer<Hold> told;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread thread;
    private volatile @Nullable Thread fxThread;
    private volatile long fxNanos;

    /**
     * @param pauseMillis between an answer and the next question
     * @param sampledMillis from here on the thread's stack is taken during a wait
     * @param told is given them on the heartbeat's own thread
     */
    public Heartbeat(long pauseMillis, long sampledMillis, Consumer<Hold> told) {
        this.pauseMillis = pauseMillis;
        this.sampledMillis = sampledMillis;
        this.told = told;
        this.thread = Thread.ofPlatform().daemon().name("heartbeat").start(this::beat);
    }

    private void beat() {
        try {
            ask().await(); // which thread it is, and its processor time so far
            while (!Thread.currentThread().isInterrupted()) {
                long busyBefore = fxNanos;
                long asked = System.nanoTime();
                List<List<StackTraceElement>> samples = sampleUntil(ask());
                double millis = (System.nanoTime() - asked) / 1e6;
                told.accept(new Hold(millis, Math.min(millis, (fxNanos - busyBefore) / 1e6), samples));
                Thread.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CountDownLatch ask() {
        CountDownLatch free = new CountDownLatch(1);
        Platform.runLater(() -> {
            fxThread = Thread.currentThread();
            fxNanos = threads.getCurrentThreadCpuTime();
            free.countDown();
        });
        return free;
    }

    private List<List<StackTraceElement>> sampleUntil(CountDownLatch free) throws InterruptedException {
        List<List<StackTraceElement>> samples = new ArrayList<>();
        long wait = sampledMillis;
        while (!free.await(wait, TimeUnit.MILLISECONDS)) {
            Thread held = fxThread;
            if (held != null && samples.size() < MOST_SAMPLES) {
                samples.add(List.of(held.getStackTrace()));
            }
            wait = SAMPLE_MILLIS;
        }
        return samples;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
