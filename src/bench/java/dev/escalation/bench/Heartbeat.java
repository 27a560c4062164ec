package dev.escalation.bench;

import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** Asks the JavaFX thread every few milliseconds whether it is free, and keeps the longest wait. */
final class Heartbeat implements AutoCloseable {
    private static final int PAUSE_MILLIS = 4;

    private final AtomicLong longestNanos = new AtomicLong();
    private final Thread thread;

    Heartbeat() {
        thread = Thread.ofPlatform().daemon().name("heartbeat").start(this::beat);
    }

    void begin() {
        longestNanos.set(0);
    }

    double longestMillis() {
        return longestNanos.get() / 1e6;
    }

    private void beat() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                Platform.runLater(() -> longestNanos.accumulateAndGet(System.nanoTime() - asked, Math::max));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
