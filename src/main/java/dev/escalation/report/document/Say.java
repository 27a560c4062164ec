package dev.escalation.report.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and moments as documents write them; the same on every machine. */
public final class Say {
    /** Narrow, and does not break. */
    private static final char THOUSANDS = '\u202f';

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Say() {}

    /** {@code 18 604}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', THOUSANDS);
    }

    /** {@code 1 ticket}, {@code 18 604 tickets}. */
    public static String counted(long count, String one, String many) {
        return count(count) + "\u00a0" + (count == 1 ? one : many);
    }

    /** A share as how many of a hundred: {@code 76}, {@code fewer than 1}. */
    public static String ofHundred(double share) {
        if (share > 0 && share < 0.005) {
            return "fewer than 1";
        }
        return share < 1 && share > 0.995 ? "more than 99" : Long.toString(Math.round(share * 100));
    }

    /** {@code 71–80}. */
    public static String ofHundred(double low, double high) {
        return ofHundred(low) + "\u2013" + ofHundred(high);
    }

    /** {@code 0.842}; a dash if it is not defined. */
    public static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "\u2013";
    }

    /** {@code Tue 30 Sep 2025, 16:00 UTC}. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone)) + " " + zoneName(zone);
    }

    /** {@code 30 Sep 2025}. */
    public static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    private static String zoneName(ZoneId zone) {
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
    }

    /** The text, cut at a word with an ellipsis where it is longer. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return text.substring(0, end).replaceFirst("[\\s,;:]+$", "") + "\u2026";
    }
}
