package dev.escalation.ui.text;

import dev.escalation.data.Instants;
import dev.escalation.explain.Quantity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, moments and durations as the window shows them. Moments of the data have no zone and are shown as they are. */
public final class Formats {
    private static final String THIN_SPACE = "\u2009";
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT_MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;

    private Formats() {}

    /** {@code 18 604}, with thin spaces. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number)
                .replace(",", THIN_SPACE)
                .replace("-", MINUS);
    }

    /** A probability as {@code 72 %}, {@code <1 %} or {@code >99 %}. */
    public static String risk(double probability) {
        return Quantity.percent(probability);
    }

    /** A share as {@code 0.73 %}. */
    public static String share(double share, int digits) {
        return decimal(share * 100, digits) + NO_BREAK_SPACE + "%";
    }

    /** {@code 0.855}. */
    public static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value).replace("-", MINUS);
    }

    /** An effect on the log-odds, {@code +0.98} or {@code −0.31}. */
    public static String effect(double logOdds) {
        return String.format(Locale.ROOT, "%+.2f", logOdds).replace("-", MINUS);
    }

    /** Points of percent, {@code +14.3} or {@code −0.8}. */
    public static String points(double points) {
        return String.format(Locale.ROOT, "%+.1f", points).replace("-", MINUS);
    }

    /** {@code Tue 30 Sep 2025, 16:00}; empty for a missing moment. */
    public static String moment(long millis) {
        return Instants.isKnown(millis) ? MOMENT.format(Instant.ofEpochMilli(millis)) : "";
    }

    /** {@code Tue 30 Sep, 16:00}. */
    public static String shortMoment(long millis) {
        return Instants.isKnown(millis) ? SHORT_MOMENT.format(Instant.ofEpochMilli(millis)) : "";
    }

    /** {@code 30 Sep 2025}. */
    public static String day(long millis) {
        return Instants.isKnown(millis) ? DAY.format(Instant.ofEpochMilli(millis)) : "";
    }

    /** {@code 48 m}, {@code 3 h 35 m}, {@code 2 d 4 h}, with a minus for a time that is over. */
    public static String duration(double hours) {
        long minutes = Math.round(Math.abs(hours) * MINUTES_PER_HOUR);
        String sign = hours < 0 && minutes > 0 ? MINUS : "";
        long wholeHours = minutes / MINUTES_PER_HOUR;
        if (wholeHours == 0) {
            return sign + minutes + NO_BREAK_SPACE + "m";
        }
        if (wholeHours < 2 * HOURS_PER_DAY) {
            return sign + parts(wholeHours, "h", minutes % MINUTES_PER_HOUR, "m");
        }
        return sign + parts(wholeHours / HOURS_PER_DAY, "d", wholeHours % HOURS_PER_DAY, "h");
    }

    /** The largest unit alone: {@code 48 m}, {@code 3 h}, {@code 2 d}. */
    public static String roughDuration(double hours) {
        String exact = duration(hours);
        int second = exact.indexOf(NO_BREAK_SPACE, exact.indexOf(NO_BREAK_SPACE) + 1);
        return second < 0 ? exact : exact.substring(0, second);
    }

    private static String parts(long large, String largeUnit, long small, String smallUnit) {
        String first = large + NO_BREAK_SPACE + largeUnit;
        return small == 0 ? first : first + NO_BREAK_SPACE + small + NO_BREAK_SPACE + smallUnit;
    }
}
