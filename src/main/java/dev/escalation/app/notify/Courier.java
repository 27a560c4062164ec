package dev.escalation.app.notify;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Delivers what is in an outbox, again and again until it is taken or a day has passed. The pause before the next attempt
 * doubles from five seconds to an hour.
 */
public final class Courier implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Map<String, Sender> senders;
    private final InstantSource clock;
    private final List<Consumer<Outgoing>> givenUp = new CopyOnWriteArrayList<>();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean closed;

    /** @param senders by channel */
    Courier(Outbox outbox, Map<String, Sender> senders, InstantSource clock) {
        this.outbox = outbox;
        this.senders = Map.copyOf(senders);
        this.clock = clock;
    }

    /** Is told of every message that is given up, on the courier's thread. */
    public void onGivenUp(Consumer<Outgoing> listener) {
        givenUp.add(listener);
    }

    /** Delivers in the background until this is closed. */
    public void start() {
        Thread.ofVirtual().name("alert-courier").start(() -> {
            while (!closed) {
                try {
                    deliverDue();
                    rest();
                } catch (IOException _) {
                    pause(); // no disk; what waits stays as it is
                }
            }
        });
    }

    /** There is something new. */
    public void wake() {
        woken.release();
    }

    private void rest() {
        try {
            if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits(); // all of them are served by one look
            }
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    /**
     * One attempt for each message that is due.
     *
     * @throws IOException if the outbox cannot be written; a message that was delivered is delivered again then
     */
    void deliverDue() throws IOException {
        for (Outgoing message : outbox.due(clock.millis())) {
            if (closed) {
                return;
            }
            Sender sender = senders.get(message.channel());
            SendResult result = sender == null
                    ? new SendResult.Refused("The settings have no " + message.channel() + " any more.")
                    : sender.send(message);
            settle(message, result);
        }
    }

    private void settle(Outgoing message, SendResult result) throws IOException {
        switch (result) {
            case SendResult.Delivered() -> outbox.delivered(message);
            case SendResult.Refused(String why) -> giveUp(message.failed(why, message.notBefore()));
            case SendResult.Later(String why, Duration asked) -> {
                long next = clock.millis() + pause(message.attempts(), asked).toMillis();
                Outgoing failed = message.failed(why, next);
                if (next - message.since() > PATIENCE.toMillis()) {
                    giveUp(failed);
                } else {
                    outbox.later(failed);
                }
            }
        }
    }

    private void giveUp(Outgoing failed) throws IOException {
        outbox.givenUp(failed);
        givenUp.forEach(listener -> listener.accept(failed));
    }

    private static Duration pause(int attempts, Duration asked) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        Duration limited = own.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : own;
        return asked.compareTo(limited) > 0 ? asked : limited;
    }

    /** Stops after the attempt that is under way; what waits is delivered by the next program. */
    @Override
    public void close() {
        closed = true;
        wake();
        senders.values().forEach(Sender::close);
    }
}
