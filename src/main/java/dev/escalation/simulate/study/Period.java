package dev.escalation.simulate.study;

import java.time.Duration;

/**
 * The time that is simulated. What happens before {@code from} only fills the desk.
 *
 * @param warmUpFrom first tickets, milliseconds since 1970
 * @param from from when on is counted
 * @param to until when
 */
public record Period(long warmUpFrom, long from, long to) {
    public Period {
        if (warmUpFrom > from || from >= to) {
            throw new IllegalArgumentException(
                    "A period begins with its warm-up and lasts: " + warmUpFrom + ", " + from + ", " + to);
        }
    }

    /** @param warmUp so long that hardly a ticket from before it is open after it */
    public static Period of(long from, long to, Duration warmUp) {
        return new Period(from - warmUp.toMillis(), from, to);
    }

    boolean contains(long moment) {
        return moment >= from && moment < to;
    }
}
