package dev.escalation.store.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a database is asked that does not tell of changes by itself.
 *
 * @param pause between two looks at the newest rows
 * @param overlap how far back each look goes, for rows that were committed late
 * @param fullCompare how often all rows are compared, because a changed or deleted row may leave no other mark
 * @param changedAt column of the tickets' table that holds when a row was last changed, if there is one
 */
public record PollingPace(Duration pause, Duration overlap, Duration fullCompare, Optional<String> changedAt) {
    public static final PollingPace USUAL =
            new PollingPace(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofMinutes(5), Optional.empty());

    public PollingPace {
        if (pause.isNegative() || pause.isZero() || overlap.isNegative() || fullCompare.isNegative()) {
            throw new IllegalArgumentException("a pause is longer than nothing, and an overlap not less than nothing");
        }
    }

    public PollingPace withChangedAt(String column) {
        return new PollingPace(pause, overlap, fullCompare, Optional.of(column));
    }
}
