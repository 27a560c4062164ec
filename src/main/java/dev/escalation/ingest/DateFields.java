package dev.escalation.ingest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The parts of one date while it is read. */
final class DateFields {
    private static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long SECONDS_PER_DAY = 86_400L;

    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    int millis;
    int offsetSeconds;
    /** 0 = a clock of 24 hours, 1 = am, 2 = pm */
    int halfDay;

    void reset() {
        month = 1;
        day = 1;
        hour = 0;
        minute = 0;
        second = 0;
        millis = 0;
        halfDay = 0;
        offsetSeconds = NO_OFFSET;
    }

    /**
     * @param fixedOffset offset of the zone if it never changes, else null
     * @return milliseconds since 1970, or one of the constants of {@link DateParser}
     */
    long toMillis(ZoneId zone, @Nullable ZoneOffset fixedOffset) {
        if (!exists()) {
            return DateParser.IMPOSSIBLE;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return DateParser.OUT_OF_RANGE;
        }
        long local = epochDay() * SECONDS_PER_DAY + hour24() * 3600L + minute * 60L + second;
        return (local - offset(local, zone, fixedOffset)) * 1000 + millis;
    }

    private int offset(long local, ZoneId zone, @Nullable ZoneOffset fixedOffset) {
        if (offsetSeconds != NO_OFFSET) {
            return offsetSeconds;
        }
        if (fixedOffset != null) {
            return fixedOffset.getTotalSeconds();
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        return zone.getRules().getOffset(time).getTotalSeconds();
    }

    private boolean exists() {
        boolean clock = halfDay == 0 ? hour <= 23 : hour >= 1 && hour <= 12;
        return clock && minute <= 59 && second <= 59 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth();
    }

    private int daysInMonth() {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private int hour24() {
        return switch (halfDay) {
            case 1 -> hour % 12;
            case 2 -> hour % 12 + 12;
            default -> hour;
        };
    }

    /** Days since 1970 in the Gregorian calendar, counted from a year that begins in March. */
    private long epochDay() {
        long marchYear = month > 2 ? year : year - 1L;
        long marchMonth = month > 2 ? month - 3L : month + 9L;
        long days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400;
        return days + (marchMonth * 153 + 2) / 5 + day - 1 - 719_468;
    }
}
