package dev.escalation.ui.models;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.text.Formats;

/** Estimates and their intervals as text; a dash where they are not defined. */
public record Figures(Formats formats) {
    public static final String NONE = "\u2013";
    private static final double PERCENT = 100;

    public String decimal(double value, int digits) {
        return Double.isNaN(value) ? NONE : formats.decimal(value, digits);
    }

    public String decimalRange(BootstrapInterval interval, int digits) {
        return Double.isNaN(interval.low())
                ? ""
                : formats.decimal(interval.low(), digits) + NONE + formats.decimal(interval.high(), digits);
    }

    public String share(double value) {
        return Double.isNaN(value) ? NONE : formats.share(value, 0);
    }

    /** {@code 44–52}, without a sign. */
    public static String shareRange(BootstrapInterval interval) {
        return Double.isNaN(interval.low())
                ? ""
                : Math.round(interval.low() * PERCENT) + NONE + Math.round(interval.high() * PERCENT);
    }
}
