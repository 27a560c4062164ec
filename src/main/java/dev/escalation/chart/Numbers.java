package dev.escalation.chart;

import java.util.Locale;

/** Numbers as people read them on charts; the same on every machine. */
final class Numbers {
    private static final char THIN_SPACE = '\u2009';
    private static final char NO_BREAK_SPACE = '\u00a0';
    static final char MINUS = '\u2212';
    private static final char EN_DASH = '\u2013';
    private static final String NONE = String.valueOf(EN_DASH);

    private Numbers() {}

    /** Thousands apart: 18 604. */
    static String count(long value) {
        return signed(String.format(Locale.ROOT, "%,d", value).replace(',', THIN_SPACE));
    }

    /** A share as whole percent: 72 %. */
    static String share(double value) {
        return Double.isFinite(value) ? signed(Long.toString(Math.round(value * 100))) + NO_BREAK_SPACE + "%" : NONE;
    }

    /** A risk as whole percent that never claims certainty: {@code <1 %}, {@code >99 %}. */
    static String risk(double value) {
        if (value > 0 && value < 0.01) {
            return "<1" + NO_BREAK_SPACE + "%";
        }
        return value > 0.99 && value < 1 ? ">99" + NO_BREAK_SPACE + "%" : share(value);
    }

    /** AUC, average precision, Brier: three digits. */
    static String metric(double value) {
        return fixed(value, 3);
    }

    /** Sizes of effects, two digits, no sign. */
    static String size(double value) {
        return fixed(value, 2);
    }

    /** A tick of an axis that runs both ways: +1, 0, −0.5. */
    static String tick(double value, int digits) {
        String text = fixed(value, digits);
        return value > 0 ? "+" + text : text;
    }

    /** Three digits, with the interval where there is one: 0.843 (0.827–0.859). */
    static String metric(Estimate estimate) {
        Interval interval = estimate.interval();
        return metric(estimate.value()) + (interval == null ? "" : " (" + metricRange(interval) + ")");
    }

    static String metricRange(Interval interval) {
        return metric(interval.low()) + EN_DASH + metric(interval.high());
    }

    /** 44–52 %. */
    static String shareRange(Interval interval) {
        return Math.round(interval.low() * 100) + NONE + share(interval.high());
    }

    /** 44–52; beside a minus "to" stands instead of a dash. */
    static String between(String low, String high) {
        boolean signed = low.indexOf(MINUS) >= 0 || high.indexOf(MINUS) >= 0;
        return low + (signed ? " to " : NONE) + high;
    }

    /** As few decimals as the number needs, at most three: 2.5, 20. */
    static String shortest(double value) {
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

    static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9')
                ? text.substring(1)
                : signed(text);
    }

    private static String signed(String text) {
        return text.replace('-', MINUS);
    }
}
