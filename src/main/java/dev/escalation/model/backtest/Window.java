package dev.escalation.model.backtest;

/**
 * Where a backtest learns up to and what it is tested on.
 *
 * @param origin milliseconds since 1970; what is of it or later is not learned from
 * @param end behind the last moment of creation of a test ticket
 */
public record Window(long origin, long end) {
    public Window {
        if (end <= origin) {
            throw new IllegalArgumentException("a window ends after its origin");
        }
    }

    boolean holds(long created) {
        return created >= origin && created < end;
    }
}
