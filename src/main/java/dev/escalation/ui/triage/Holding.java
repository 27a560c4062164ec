package dev.escalation.ui.triage;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Whether somebody is at work in a list, so that its rows keep their places. */
public final class Holding {
    /** After the selection has moved. */
    private static final Duration CALM = Duration.ofSeconds(5);

    private final BooleanSupplier pointedAt;
    private final LongSupplier nanos;
    private long calmAt;
    private boolean touched;

    /**
     * @param pointedAt whether the mouse is over the list, or a panel about it is open
     * @param nanos a clock that only goes on
     */
    public Holding(BooleanSupplier pointedAt, LongSupplier nanos) {
        this.pointedAt = pointedAt;
        this.nanos = nanos;
    }

    /** The user has moved the selection. */
    public void touch() {
        touched = true;
        calmAt = nanos.getAsLong() + CALM.toNanos();
    }

    public boolean holds() {
        return pointedAt.getAsBoolean() || (touched && nanos.getAsLong() - calmAt < 0);
    }
}
