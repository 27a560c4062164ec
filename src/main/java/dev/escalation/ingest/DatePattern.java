package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A date format such as {@code d/M/yyyy H:mm}. One letter takes one or two digits, two letters exactly two:
 * {@code d M H h m s}; {@code yyyy} four digits, {@code yy} 2000 to 2099; {@code MMM} an English month name of three
 * letters; {@code S…} a fraction of a second; {@code a} am or pm; {@code X} an offset such as {@code +02:00} or
 * {@code Z}. Everything else stands for itself.
 */
public final class DatePattern {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String LETTERS = "dMyHhmsSaX";

    private final String pattern;
    private final List<Part> parts;

    private DatePattern(String pattern, List<Part> parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    /** @throws IllegalArgumentException if the pattern has unknown letters or lacks day, month or year */
    public static DatePattern of(String pattern) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pattern.length(); ) {
            int end = i + 1;
            while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(i)) {
                end++;
            }
            parts.add(new Part(pattern.charAt(i), end - i));
            i = end;
        }
        parts.forEach(part -> check(part, pattern));
        for (char needed : new char[] {'d', 'M', 'y'}) {
            if (parts.stream().noneMatch(part -> part.letter == needed)) {
                throw new UnusableValueException(Said.of("ingest.dates.incomplete", pattern));
            }
        }
        return new DatePattern(pattern, List.copyOf(parts));
    }

    private static void check(Part part, String pattern) {
        if (!Character.isLetter(part.letter) || part.letter == 'T') {
            return;
        }
        boolean known = LETTERS.indexOf(part.letter) >= 0
                && switch (part.letter) {
                    case 'y' -> part.length == 2 || part.length == 4;
                    case 'M' -> part.length <= 3;
                    case 'S' -> part.length <= 9;
                    case 'X' -> part.length <= 3;
                    case 'a' -> part.length == 1;
                    default -> part.length <= 2;
                };
        if (!known) {
            throw new UnusableValueException(Said.of(
                    "ingest.dates.letter", pattern, String.valueOf(part.letter).repeat(part.length)));
        }
    }

    public String pattern() {
        return pattern;
    }

    /** Whether the whole range has this form; the values are then in the fields, not yet checked to exist. */
    boolean read(char[] chars, int start, int end, DateFields fields) {
        fields.reset();
        int at = start;
        for (Part part : parts) {
            at = readPart(part, chars, at, end, fields);
            if (at < 0) {
                return false;
            }
        }
        return at == end;
    }

    private static int readPart(Part part, char[] chars, int at, int end, DateFields fields) {
        return switch (part.letter) {
            case 'd', 'H', 'h', 'm', 's', 'y' -> readNumber(part, chars, at, end, fields);
            case 'M' -> part.length == 3 ? readMonth(chars, at, end, fields) : readNumber(part, chars, at, end, fields);
            case 'S' -> readFraction(chars, at, end, fields);
            case 'a' -> readHalfDay(chars, at, end, fields);
            case 'X' -> IsoDates.readOffset(chars, at, end, fields);
            default -> readLiteral(part, chars, at, end);
        };
    }

    private static int readNumber(Part part, char[] chars, int at, int end, DateFields fields) {
        int most = Math.max(part.length, 2);
        int value = 0;
        int digits = 0;
        while (digits < most && at + digits < end && isDigit(chars[at + digits])) {
            value = value * 10 + chars[at + digits] - '0';
            digits++;
        }
        if (digits < part.length) {
            return -1;
        }
        switch (part.letter) {
            case 'd' -> fields.day = value;
            case 'M' -> fields.month = value;
            case 'y' -> fields.year = part.length == 2 ? 2000 + value : value;
            case 'H' -> fields.hour = value;
            case 'h' -> {
                fields.hour = value;
                fields.halfDay = Math.max(fields.halfDay, 1);
            }
            case 'm' -> fields.minute = value;
            default -> fields.second = value;
        }
        return at + digits;
    }

    private static int readMonth(char[] chars, int at, int end, DateFields fields) {
        if (at + 3 > end) {
            return -1;
        }
        int found = MONTHS.indexOf(new String(chars, at, 3).toLowerCase(Locale.ROOT));
        if (found < 0 || found % 3 != 0) {
            return -1;
        }
        fields.month = found / 3 + 1;
        return at + 3;
    }

    static int readFraction(char[] chars, int at, int end, DateFields fields) {
        int digits = 0;
        int millis = 0;
        while (at + digits < end && isDigit(chars[at + digits])) {
            if (digits < 3) {
                millis = millis * 10 + chars[at + digits] - '0';
            }
            digits++;
        }
        for (int i = digits; i < 3; i++) {
            millis *= 10;
        }
        fields.millis = millis;
        return digits == 0 || digits > 9 ? -1 : at + digits;
    }

    private static int readHalfDay(char[] chars, int at, int end, DateFields fields) {
        if (at + 2 > end || Character.toLowerCase(chars[at + 1]) != 'm') {
            return -1;
        }
        char half = Character.toLowerCase(chars[at]);
        fields.halfDay = half == 'p' ? 2 : 1;
        return half == 'a' || half == 'p' ? at + 2 : -1;
    }

    private static int readLiteral(Part part, char[] chars, int at, int end) {
        for (int i = 0; i < part.length; i++) {
            if (at + i >= end || chars[at + i] != part.letter) {
                return -1;
            }
        }
        return at + part.length;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DatePattern that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }

    private record Part(char letter, int length) {}
}
