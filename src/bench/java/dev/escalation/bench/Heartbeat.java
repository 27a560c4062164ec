package dev.escalation.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the JavaFX thread every few milliseconds whether it is free. Keeps the longest wait, and what the thread was
 * doing during each wait that a user could notice.
 */
final class Heartbeat implements AutoCloseable {
    private static final int PAUSE_MILLIS = 4;
    private static final int SAMPLE_MILLIS = 10;
    /** From here on a wait is sampled. */
    private static final int LONG_MILLIS = 30;

    private final Thread thread;
    private final List<Hold> holds = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile Thread fxThread = Thread.currentThread();
    private volatile long fxNanos;
    private double longestMillis;
    private double busiestMillis;

    /** One long wait: where the JavaFX thread was, every {@value SAMPLE_MILLIS} ms from {@value LONG_MILLIS} ms on. */
    private record Hold(double millis, double busyMillis, List<StackTraceElement[]> samples) {}

    Heartbeat() {
        thread = Thread.ofPlatform().daemon().name("heartbeat").start(this::beat);
    }

    synchronized void begin() {
        longestMillis = 0;
        busiestMillis = 0;
        holds.clear();
    }

    synchronized double longestMillis() {
        return longestMillis;
    }

    /**
     * The most processor time that the JavaFX thread took between two answers: what of a hold is the program's own
     * work. The rest is waiting, for the renderer or for a processor that others use.
     */
    synchronized double busiestMillis() {
        return busiestMillis;
    }

    /** The longest holds with their stacks, for finding the reason. */
    synchronized void explain(int most) {
        holds.stream()
                .sorted((a, b) -> Double.compare(b.millis, a.millis))
                .limit(most)
                .forEach(hold -> {
                    System.out.printf("held %.0f ms, working %.0f ms%n", hold.millis, hold.busyMillis);
                    hold.samples.forEach(Heartbeat::print);
                });
    }

    private static void print(StackTraceElement[] stack) {
        System.out.println("  --");
        for (int i = 0; i < Math.min(stack.length, 25); i++) {
            System.out.println("    " + stack[i]);
        }
    }

    private void beat() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                CountDownLatch free = new CountDownLatch(1);
                long busyBefore = fxNanos;
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    fxThread = Thread.currentThread();
                    fxNanos = threads.getCurrentThreadCpuTime();
                    free.countDown();
                });
                List<StackTraceElement[]> samples = sampleUntil(free);
                keep((System.nanoTime() - asked) / 1e6, (fxNanos - busyBefore) / 1e6, samples);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<StackTraceElement[]> sampleUntil(CountDownLatch free) throws InterruptedException {
        List<StackTraceElement[]> samples = new ArrayList<>();
        int wait = LONG_MILLIS;
        while (!free.await(wait, TimeUnit.MILLISECONDS)) {
            samples.add(fxThread.getStackTrace());
            wait = SAMPLE_MILLIS;
        }
        return samples;
    }

    private synchronized void keep(double millis, double busyMillis, List<StackTraceElement[]> samples) {
        longestMillis = Math.max(longestMillis, millis);
        busiestMillis = Math.max(busiestMillis, Math.min(millis, busyMillis));
        if (!samples.isEmpty()) {
            holds.add(new Hold(millis, busyMillis, samples));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
