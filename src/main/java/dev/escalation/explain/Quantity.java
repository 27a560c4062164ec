package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Unit;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Values as people write them: {@code 3 h 35 min}, {@code 82 %}, {@code 4}. A no-break space stands before units. */
public final class Quantity {
    static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    /** VADER's own bounds of neutral. */
    private static final double NEUTRAL = 0.05;

    private static final double VERY = 0.5;

    private final Phrases phrases;

    Quantity(Phrases phrases) {
        this.phrases = phrases;
    }

    public String format(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return phrases.get("amount.unknown");
        }
        return switch (unit) {
            case HOURS -> duration(value);
            case SECONDS -> duration(value / 3600);
            case SHARE -> percent(value);
            case YEARS -> phrases.counted(number(value), value == 1, "years");
            case HOUR_OF_DAY -> String.format(Locale.ROOT, "%02d:00", (int) value);
            case WEEKDAY -> DayOfWeek.of((int) value).getDisplayName(TextStyle.FULL, phrases.locale());
            case RATIO -> phrases.counted(number(value), false, "asLong");
            case TONE -> tone(value);
            case COUNT, NUMBER, LOG_ODDS, CATEGORY -> number(value);
        };
    }

    /** {@code very negative (−0.78)}. */
    private String tone(double value) {
        return phrases.get("tone." + toneName(value))
                + NO_BREAK_SPACE
                + "("
                + phrases.localized(String.format(Locale.ROOT, "%.2f", value))
                + ")";
    }

    private static String toneName(double value) {
        if (Math.abs(value) < NEUTRAL) {
            return "neutral";
        }
        boolean very = Math.abs(value) >= VERY;
        return value < 0 ? very ? "veryNegative" : "negative" : very ? "veryPositive" : "positive";
    }

    /** {@code 12 min}, {@code 3 h 35 min}, {@code 22 h}, {@code 4 days 2 h}. */
    public String duration(double hours) {
        String sign = hours < 0 ? MINUS : "";
        long minutes = Math.round(Math.abs(hours) * 60);
        long days = minutes / (24 * 60);
        long wholeHours = minutes / 60 % 24;
        long rest = minutes % 60;
        if (days > 0) {
            String inDays = counted(days, "days");
            return sign
                    + (wholeHours == 0 || days >= 7 ? inDays : inDays + NO_BREAK_SPACE + counted(wholeHours, "hours"));
        }
        if (wholeHours == 0) {
            return sign + counted(rest, "minutes");
        }
        boolean exact = rest == 0 || wholeHours >= 10;
        return sign + counted(wholeHours, "hours") + (exact ? "" : NO_BREAK_SPACE + counted(rest, "minutes"));
    }

    private String counted(long number, String noun) {
        return phrases.counted(Long.toString(number), number == 1, noun);
    }

    /** Whole percent, in all languages; {@code <1 %} and {@code >99 %} where rounding would claim certainty. */
    public static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1" + NO_BREAK_SPACE + "%";
        }
        if (share > 0.99 && share < 1) {
            return ">99" + NO_BREAK_SPACE + "%";
        }
        return Math.round(share * 100) + NO_BREAK_SPACE + "%";
    }

    private String number(double value) {
        String text = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2g", value);
        return phrases.localized(text);
    }

    /** A range without its unit said twice: {@code 2–4 %}, {@code 2 h–4 h}. */
    String range(double low, double high, Unit unit) {
        String from = format(low, unit);
        String to = format(high, unit);
        if (from.equals(to)) {
            return from;
        }
        boolean sayUnitOnce = unit == Unit.SHARE || unit == Unit.RATIO;
        return (sayUnitOnce ? from.substring(0, from.lastIndexOf(NO_BREAK_SPACE)) : from) + "–" + to;
    }
}
