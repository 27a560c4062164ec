package dev.escalation.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads moments from characters without making strings. Keeps state while reading: one for each thread. */
public final class DateParser {
    /** No known form. */
    public static final long UNREADABLE = Long.MIN_VALUE + 1;
    /** A known form, but no such day or time, like 31 February. */
    public static final long IMPOSSIBLE = Long.MIN_VALUE + 2;
    /** Before 1970 or after 2199: a placeholder or a slip, not the date of a ticket. */
    public static final long OUT_OF_RANGE = Long.MIN_VALUE + 3;

    private final DatePattern[] patterns;
    private final ZoneId zone;
    private final @Nullable ZoneOffset fixedOffset;
    private final DateFields fields = new DateFields();
    private boolean usualForm;

    /**
     * @param patterns tried in this order; year-first dates are understood besides
     * @param zone of dates that state none
     */
    public DateParser(List<DatePattern> patterns, ZoneId zone) {
        this.patterns = patterns.toArray(DatePattern[]::new);
        this.zone = zone;
        this.fixedOffset = zone.getRules().isFixedOffset() ? zone.getRules().getOffset(java.time.Instant.EPOCH) : null;
    }

    /** Milliseconds since 1970, or {@link #UNREADABLE}, {@link #IMPOSSIBLE} or {@link #OUT_OF_RANGE}. */
    public long parse(char[] chars, int start, int end) {
        long failure = UNREADABLE;
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].read(chars, start, end, fields)) {
                usualForm = i == 0;
                long millis = fields.toMillis(zone, fixedOffset);
                if (isDate(millis)) {
                    return millis;
                }
                failure = millis;
            }
        }
        if (IsoDates.read(chars, start, end, fields)) {
            usualForm = patterns.length == 0;
            return fields.toMillis(zone, fixedOffset);
        }
        return failure;
    }

    public static boolean isDate(long parsed) {
        return parsed > OUT_OF_RANGE;
    }

    /** Whether the last date that was read had the first stated form. */
    public boolean usualForm() {
        return usualForm;
    }

    /** Why {@link #parse} gave no date, in words. */
    public static String reason(long parsed) {
        if (parsed == IMPOSSIBLE) {
            return "date does not exist";
        }
        return parsed == OUT_OF_RANGE ? "date is before 1970 or after 2199" : "date cannot be read";
    }
}
