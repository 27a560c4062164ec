package dev.escalation.app.live;

/** What a desk's present moment is read from. */
public enum DeskClock {
    /** The latest record, for data of the past: exports, replays, the sample. */
    RECORDS,
    /** This machine's clock, for a desk at work. */
    MACHINE;

    private static final long DAY = 24 * 3_600_000L;

    /**
     * A desk with a record of the last day is at work.
     *
     * @param latest moment on record, in milliseconds since 1970
     */
    public static DeskClock of(long latest) {
        return System.currentTimeMillis() - latest < DAY ? MACHINE : RECORDS;
    }

    /**
     * @param latest moment on record, in milliseconds since 1970
     * @return the present moment, which is never before the latest record
     */
    long now(long latest) {
        return this == RECORDS ? latest : Math.max(latest, System.currentTimeMillis());
    }
}
