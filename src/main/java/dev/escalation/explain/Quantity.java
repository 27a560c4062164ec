package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Unit;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Values as people write them: {@code 3 h 35 min}, {@code 82 %}, {@code 4}. A no-break space stands before units. */
public final class Quantity {
    private static final char NARROW = '\u00a0';

    private Quantity() {}

    public static String format(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        return switch (unit) {
            case HOURS -> duration(value);
            case SECONDS -> duration(value / 3600);
            case SHARE -> percent(value);
            case YEARS -> number(value) + NARROW + (value == 1 ? "year" : "years");
            case HOUR_OF_DAY -> String.format(Locale.ROOT, "%02d:00", (int) value);
            case WEEKDAY -> DayOfWeek.of((int) value).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case RATIO -> number(value) + NARROW + "times";
            case TONE -> tone(value);
            case COUNT, NUMBER, LOG_ODDS, CATEGORY -> number(value);
        };
    }

    /** {@code very negative (−0.78)}; VADER's own bounds of neutral are ±0.05. */
    private static String tone(double value) {
        String words = value <= -0.5 ? "very negative" : value <= -0.05 ? "negative" : "";
        String kind = value >= 0.5 ? "very positive" : value >= 0.05 ? "positive" : "neutral";
        return (words.isEmpty() ? kind : words) + NARROW + "("
                + String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212') + ")";
    }

    /** {@code 12 min}, {@code 3 h 35 min}, {@code 22 h}, {@code 4 days 2 h}. */
    public static String duration(double hours) {
        String sign = hours < 0 ? "\u2212" : "";
        long minutes = Math.round(Math.abs(hours) * 60);
        long days = minutes / (24 * 60);
        long wholeHours = minutes / 60 % 24;
        long rest = minutes % 60;
        if (days > 0) {
            String inDays = days + "" + NARROW + (days == 1 ? "day" : "days");
            return sign + (wholeHours == 0 || days >= 7 ? inDays : inDays + NARROW + wholeHours + NARROW + "h");
        }
        if (wholeHours == 0) {
            return sign + rest + NARROW + "min";
        }
        boolean exact = rest == 0 || wholeHours >= 10;
        return sign + wholeHours + NARROW + "h" + (exact ? "" : "" + NARROW + rest + NARROW + "min");
    }

    /** Whole percent; {@code <1 %} and {@code >99 %} where rounding would claim certainty. */
    public static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1" + NARROW + "%";
        }
        if (share > 0.99 && share < 1) {
            return ">99" + NARROW + "%";
        }
        return Math.round(share * 100) + "" + NARROW + "%";
    }

    private static String number(double value) {
        String text = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2g", value);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }
}
