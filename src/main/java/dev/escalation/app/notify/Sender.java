package dev.escalation.app.notify;

/** Delivers messages of one channel. */
interface Sender extends AutoCloseable {
    /** Waits for the other side, with a limit; never throws for what goes wrong there. */
    SendResult send(Outgoing message);

    @Override
    default void close() {}
}
