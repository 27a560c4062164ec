package dev.escalation.ui.triage;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.OptionalLong;

/** Until when a ticket may rest. */
enum SnoozeTime {
    HOUR,
    FOUR_HOURS,
    TOMORROW,
    MONDAY;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /**
     * @param now moment of the desk's clock
     * @param zone of the desk
     */
    long until(long now, ZoneId zone) {
        ZonedDateTime then = Instant.ofEpochMilli(now).atZone(zone);
        return switch (this) {
            case HOUR -> now + Duration.ofHours(1).toMillis();
            case FOUR_HOURS -> now + Duration.ofHours(4).toMillis();
            case TOMORROW -> morning(then.plusDays(1));
            case MONDAY -> morning(then.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        };
    }

    private static long morning(ZonedDateTime day) {
        return day.toLocalDate()
                .atTime(MORNING)
                .atZone(day.getZone())
                .toInstant()
                .toEpochMilli();
    }

    /** A moment after now that somebody typed as {@code 2026-07-02 14:00}; empty if it is none. */
    static OptionalLong typed(String text, long now, ZoneId zone) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text.strip(), TYPED);
            long until = moment.atZone(zone).toInstant().toEpochMilli();
            return until > now ? OptionalLong.of(until) : OptionalLong.empty();
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    static String example(long now, ZoneId zone) {
        return TYPED.format(Instant.ofEpochMilli(TOMORROW.until(now, zone)).atZone(zone));
    }
}
