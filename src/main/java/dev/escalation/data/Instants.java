package dev.escalation.data;

import java.time.Instant;

/** Moments are kept as milliseconds since 1970-01-01T00:00Z in {@code long} columns. */
public final class Instants {
    /** Marks a moment that is not known. Smaller than every real moment. */
    public static final long MISSING = Long.MIN_VALUE;

    public static final long MILLIS_PER_HOUR = 3_600_000L;

    private Instants() {}

    public static boolean isKnown(long moment) {
        return moment != MISSING;
    }

    /** Hours from {@code earlier} to {@code later}; both must be known. */
    public static double hoursBetween(long earlier, long later) {
        return (later - earlier) / (double) MILLIS_PER_HOUR;
    }

    /** ISO 8601 in UTC, such as {@code 2026-03-04T09:15:22Z}; empty if missing. */
    public static String format(long moment) {
        return isKnown(moment) ? Instant.ofEpochMilli(moment).toString() : "";
    }
}
