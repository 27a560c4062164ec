package dev.escalation.app.notify;

import java.time.Duration;

/** What an attempt to deliver has come to. */
sealed interface SendResult {
    /** The other side has taken it. */
    record Delivered() implements SendResult {}

    /**
     * It may work later.
     *
     * @param pause that the other side has asked for, zero if it has not
     */
    record Later(String why, Duration pause) implements SendResult {}

    /** It never will. */
    record Refused(String why) implements SendResult {}

    static SendResult later(String why) {
        return new Later(why, Duration.ZERO);
    }
}
