package dev.escalation.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the user asked to stop; told by Ctrl-C. */
public final class Cancellation {
    /** Long enough to end a round of training and to delete what was half written. */
    private static final Duration LONGEST_CLEAN_UP = Duration.ofSeconds(20);

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }

    /** From now on Ctrl-C asks the command to stop and gives it time to clean up. */
    void listenForInterrupt() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::requestAndWait, "cancellation"));
    }

    /** The command is over; nobody needs to wait for it any longer. */
    void commandEnded() {
        finished.countDown();
    }

    private void requestAndWait() {
        request();
        try {
            boolean _ = finished.await(LONGEST_CLEAN_UP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
