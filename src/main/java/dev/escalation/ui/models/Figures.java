package dev.escalation.ui.models;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.text.Formats;

/** Estimates and their intervals as text; a dash where they are not defined. */
public final class Figures {
    public static final String NONE = "\u2013";
    private static final double PERCENT = 100;

    private Figures() {}

    public static String decimal(double value, int digits) {
        return Double.isNaN(value) ? NONE : Formats.decimal(value, digits);
    }

    public static String decimalRange(BootstrapInterval interval, int digits) {
        return Double.isNaN(interval.low())
                ? ""
                : Formats.decimal(interval.low(), digits) + NONE + Formats.decimal(interval.high(), digits);
    }

    public static String share(double value) {
        return Double.isNaN(value) ? NONE : Formats.share(value, 0);
    }

    /** {@code 44–52}, without a sign. */
    public static String shareRange(BootstrapInterval interval) {
        return Double.isNaN(interval.low())
                ? ""
                : Math.round(interval.low() * PERCENT) + NONE + Math.round(interval.high() * PERCENT);
    }
}
