package dev.escalation.app.sla;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import dev.escalation.words.UnusableValueException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Times, days, dates and zones of a clock as people write them. What cannot be read is an {@link IllegalArgumentException}
 * that says why and how to write it.
 */
public final class ClockWords {
    /** The end of a day, as a time at which hours end. */
    private static final String MIDNIGHT_AFTER = "24:00";

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private ClockWords() {}

    /** From when on, such as 9:00. */
    public static LocalTime from(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches() && Integer.parseInt(time.group(1)) < 24 && Integer.parseInt(time.group(2)) < 60) {
            return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        }
        throw new UnusableValueException(Said.of("app.sla.time", text));
    }

    /** Until when, such as 17:00; midnight at the end of the day is 24:00. */
    public static LocalTime to(String text) {
        return text.equals(MIDNIGHT_AFTER) ? LocalTime.MIDNIGHT : from(text);
    }

    static String from(LocalTime time) {
        return whole(time).toString();
    }

    static String to(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? MIDNIGHT_AFTER : whole(time).toString();
    }

    private static LocalTime whole(LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new UnusableValueException(Said.of("app.sla.minutes", time));
        }
        return time;
    }

    /** Both in one, as {@code 09:00-17:00}. */
    static String span(LocalTime from, LocalTime to) {
        return from(from) + '-' + to(to);
    }

    /** Refuses hours that end when they begin; from 00:00 to 24:00 is a whole day. */
    public static void checkSpan(String from, String to) {
        boolean wholeDay = from(from).equals(LocalTime.MIDNIGHT) && to.equals(MIDNIGHT_AFTER);
        if (from(from).equals(to(to)) && !wholeDay) {
            throw new UnusableValueException(Said.of("app.sla.nothing", from, to));
        }
    }

    /** An English name, such as monday; capitals do not matter. */
    public static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnusableValueException(Said.of(
                        "app.sla.day",
                        text,
                        Arrays.stream(DayOfWeek.values()).map(ClockWords::day).collect(Collectors.joining(", ")))));
    }

    static String day(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** A day of the calendar, such as 2026-12-25. */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnusableValueException(Said.of("app.sla.date", text), e);
        }
    }

    /** A zone by its name, such as Europe/Berlin, or by its distance from UTC, such as +02:00. */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            Sayable near = ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.equalsIgnoreCase(text.replace(' ', '_')))
                    .findFirst()
                    .map(id -> Said.of("app.sla.zone.near", id))
                    .orElse(Said.of("app.sla.zone.such"));
            throw new UnusableValueException(Said.of("app.sla.zone", text, near), e);
        }
    }
}
