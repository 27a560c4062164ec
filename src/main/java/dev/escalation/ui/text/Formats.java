package dev.escalation.ui.text;

import dev.escalation.data.Instants;
import dev.escalation.explain.Quantity;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Numbers, moments and durations as the window shows them, in its language. Moments of the data have no zone and are
 * shown as they are. What leaves the program, such as CSV, is not written by this.
 */
public final class Formats {
    private static final String THIN_SPACE = "\u2009";
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;

    private final Locale locale;
    private final String thousands;
    private final char decimalMark;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter shortMoment;
    private final DateTimeFormatter momentOfDate;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekdayAndDay;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final String minuteUnit;
    private final String hourUnit;
    private final String dayUnit;

    /** @param words with the keys {@code formats.*} in the language of {@code locale} */
    Formats(Locale locale, ResourceBundle words) {
        this.locale = locale;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        thousands = locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? THIN_SPACE
                : String.valueOf(symbols.getGroupingSeparator());
        decimalMark = symbols.getDecimalSeparator();
        moment = pattern(words, "formats.moment");
        shortMoment = pattern(words, "formats.moment.short");
        momentOfDate = pattern(words, "formats.moment.noWeekday");
        day = pattern(words, "formats.day");
        weekdayAndDay = pattern(words, "formats.day.weekday");
        shortDay = pattern(words, "formats.day.short");
        month = pattern(words, "formats.month");
        minuteUnit = words.getString("formats.minute");
        hourUnit = words.getString("formats.hour");
        dayUnit = words.getString("formats.day.unit");
    }

    private DateTimeFormatter pattern(ResourceBundle words, String key) {
        return DateTimeFormatter.ofPattern(words.getString(key), locale).withZone(ZoneOffset.UTC);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code 18 604}, with thin spaces; {@code 18.604} in German. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", thousands).replace("-", MINUS);
    }

    /** A probability as {@code 72 %}, {@code <1 %} or {@code >99 %}. */
    public String risk(double probability) {
        return Quantity.percent(probability);
    }

    /** A share as {@code 0.73 %}. */
    public String share(double share, int digits) {
        return decimal(share * 100, digits) + NO_BREAK_SPACE + "%";
    }

    /** {@code 0.855}. */
    public String decimal(double value, int digits) {
        return number("%." + digits + "f", value);
    }

    /** An effect on the log-odds, {@code +0.98} or {@code −0.31}. */
    public String effect(double logOdds) {
        return number("%+.2f", logOdds);
    }

    /** Points of percent, {@code +14.3} or {@code −0.8}. */
    public String points(double points) {
        return number("%+.1f", points);
    }

    private String number(String format, double value) {
        return localized(String.format(Locale.ROOT, format, value));
    }

    /** A number that was written with a decimal point and no separators, such as {@code 1e-4} or {@code -0.5}. */
    public String localized(String number) {
        return number.replace('.', decimalMark).replace("-", MINUS);
    }

    /** A number that was written for a file, such as {@code 1,720}, {@code -0.5} or {@code 75.1%}. */
    public String written(String number) {
        int point = number.indexOf('.');
        int whole = point < 0 ? number.length() : point;
        String written = number.substring(0, whole).replace(",", thousands) + localized(number.substring(whole));
        return written.replace("-", MINUS).replace("%", NO_BREAK_SPACE + "%");
    }

    /** {@code Tue 30 Sep 2025, 16:00}; empty for a missing moment. */
    public String moment(long millis) {
        return known(moment, millis);
    }

    /** {@code Tue 30 Sep, 16:00}. */
    public String shortMoment(long millis) {
        return known(shortMoment, millis);
    }

    /** {@code 30 Sep 2025}. */
    public String day(long millis) {
        return known(day, millis);
    }

    private static String known(DateTimeFormatter format, long millis) {
        return Instants.isKnown(millis) ? format.format(Instant.ofEpochMilli(millis)) : "";
    }

    /** {@code Tue 30 Sep, 16:00}. */
    public String shortMoment(TemporalAccessor moment) {
        return shortMoment.format(moment);
    }

    /** {@code 30 Sep 2025, 16:00}. */
    public String momentWithoutWeekday(TemporalAccessor moment) {
        return momentOfDate.format(moment);
    }

    /** The same as a format, for a field that shows a date. */
    public DateTimeFormatter dayFormat() {
        return day;
    }

    /** {@code 30 Sep 2025}. */
    public String day(TemporalAccessor date) {
        return day.format(date);
    }

    /** {@code Tue 30 Sep 2025}. */
    public String weekdayAndDay(TemporalAccessor date) {
        return weekdayAndDay.format(date);
    }

    /** {@code 30 Sep}. */
    public String shortDay(TemporalAccessor date) {
        return shortDay.format(date);
    }

    /** {@code Sep 2025}. */
    public String month(TemporalAccessor date) {
        return month.format(date);
    }

    /** {@code Tuesday}. */
    public String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** {@code Tue}. */
    public String shortWeekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** {@code 48 m}, {@code 3 h 35 m}, {@code 2 d 4 h}, with a minus for a time that is over. */
    public String duration(double hours) {
        long minutes = Math.round(Math.abs(hours) * MINUTES_PER_HOUR);
        String sign = hours < 0 && minutes > 0 ? MINUS : "";
        long wholeHours = minutes / MINUTES_PER_HOUR;
        if (wholeHours == 0) {
            return sign + minutes + NO_BREAK_SPACE + minuteUnit;
        }
        if (wholeHours < 2 * HOURS_PER_DAY) {
            return sign + parts(wholeHours, hourUnit, minutes % MINUTES_PER_HOUR, minuteUnit);
        }
        return sign + parts(wholeHours / HOURS_PER_DAY, dayUnit, wholeHours % HOURS_PER_DAY, hourUnit);
    }

    /** The largest unit alone: {@code 48 m}, {@code 3 h}, {@code 2 d}. */
    public String roughDuration(double hours) {
        String exact = duration(hours);
        int second = exact.indexOf(NO_BREAK_SPACE, exact.indexOf(NO_BREAK_SPACE) + 1);
        return second < 0 ? exact : exact.substring(0, second);
    }

    private static String parts(long large, String largeUnit, long small, String smallUnit) {
        String first = large + NO_BREAK_SPACE + largeUnit;
        return small == 0 ? first : first + NO_BREAK_SPACE + small + NO_BREAK_SPACE + smallUnit;
    }
}
