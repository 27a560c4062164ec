package dev.escalation.chart;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people of one language read them on charts; the same on every machine. */
public final class Numbers {
    private static final char THIN_SPACE = '\u2009';
    private static final char NO_BREAK_SPACE = '\u00a0';
    static final char MINUS = '\u2212';
    private static final char EN_DASH = '\u2013';
    private static final String NONE = String.valueOf(EN_DASH);

    private final ChartWords words;
    private final char decimalMark;
    private final char thousandsMark;

    Numbers(ChartWords words) {
        this.words = words;
        boolean english = words.locale().equals(Locale.ENGLISH);
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(words.locale());
        this.decimalMark = english ? '.' : marks.getDecimalSeparator();
        this.thousandsMark = english ? THIN_SPACE : marks.getGroupingSeparator();
    }

    /** Thousands apart: 18 604. */
    public String count(long value) {
        return signed(String.format(Locale.ROOT, "%,d", value).replace(',', thousandsMark));
    }

    /** A share as whole percent: 72 %. */
    public String share(double value) {
        return Double.isFinite(value) ? signed(Long.toString(Math.round(value * 100))) + NO_BREAK_SPACE + "%" : NONE;
    }

    /** A risk as whole percent that never claims certainty: {@code <1 %}, {@code >99 %}. */
    String risk(double value) {
        if (value > 0 && value < 0.01) {
            return "<1" + NO_BREAK_SPACE + "%";
        }
        return value > 0.99 && value < 1 ? ">99" + NO_BREAK_SPACE + "%" : share(value);
    }

    /** AUC, average precision, Brier: three digits. */
    String metric(double value) {
        return fixed(value, 3);
    }

    /** Sizes of effects, two digits, no sign. */
    String size(double value) {
        return fixed(value, 2);
    }

    /** A tick of an axis that runs both ways: +1, 0, −0.5. */
    String tick(double value, int digits) {
        String text = fixed(value, digits);
        return value > 0 ? "+" + text : text;
    }

    /** Three digits, with the interval where there is one: 0.843 (0.827–0.859). */
    String metric(Estimate estimate) {
        Interval interval = estimate.interval();
        return metric(estimate.value()) + (interval == null ? "" : " (" + metricRange(interval) + ")");
    }

    String metricRange(Interval interval) {
        return metric(interval.low()) + EN_DASH + metric(interval.high());
    }

    /** 44–52 %. */
    String shareRange(Interval interval) {
        return Math.round(interval.low() * 100) + NONE + share(interval.high());
    }

    /** 44–52; beside a minus "to" stands instead of a dash. */
    String between(String low, String high) {
        boolean signed = low.indexOf(MINUS) >= 0 || high.indexOf(MINUS) >= 0;
        return signed ? fromTo(low, high) : low + NONE + high;
    }

    /** −2 to 5. */
    String fromTo(String low, String high) {
        return words.get("numbers.range", low, high);
    }

    /** An amount of money, its sign where the language has it: € 300, 300 €. */
    String money(String sign, String amount) {
        return words.get("numbers.money", sign, amount);
    }

    /** A number of thousands: 20 k. */
    public String thousands(String number) {
        return words.get("numbers.thousands", number);
    }

    /** A number of millions: 2 M. */
    String millions(String number) {
        return words.get("numbers.millions", number);
    }

    /** As few decimals as the number needs, at most three: 2.5, 20. */
    String shortest(double value) {
        int digits = Math.min(3, decimals(value));
        return digits == 0 && Double.isFinite(value) ? count(Math.round(value)) : fixed(value, digits);
    }

    /** How many decimals a number has, at most five. */
    static int decimals(double value) {
        int digits = 0;
        for (double unit = 1;
                digits < 5 && Math.abs(value * unit - Math.rint(value * unit)) > 1e-7 * unit;
                unit *= 10) {
            digits++;
        }
        return digits;
    }

    String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value).replace('.', decimalMark);
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9')
                ? text.substring(1)
                : signed(text);
    }

    private static String signed(String text) {
        return text.replace('-', MINUS);
    }
}
