package dev.escalation.cli;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the user asked to stop; told by Ctrl-C. */
public final class Cancellation {
    /** Long enough to end a round of training and to delete what was half written. */
    private static final Duration LONGEST_CLEAN_UP = Duration.ofSeconds(20);

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile OptionalInt exitCode = OptionalInt.empty();

    public void request() {
        requested = true;
    }

    public boolean isRequested() {
        return requested;
    }

    /** To be stopped is how this command ends: the process says so with this code, not with that of the signal. */
    void endsWith(int code) {
        exitCode = OptionalInt.of(code);
    }

    /** From now on Ctrl-C asks the command to stop and gives it time to clean up. */
    void listenForInterrupt() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::requestAndWait, "cancellation"));
    }

    /** The command is over; nobody needs to wait for it any longer. One that nobody stopped ends with its own code. */
    void commandEnded() {
        if (!requested) {
            exitCode = OptionalInt.empty();
        }
        finished.countDown();
    }

    private void requestAndWait() {
        request();
        try {
            boolean ended = finished.await(LONGEST_CLEAN_UP.toSeconds(), TimeUnit.SECONDS);
            if (ended && exitCode.isPresent()) {
                Runtime.getRuntime().halt(exitCode.getAsInt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
