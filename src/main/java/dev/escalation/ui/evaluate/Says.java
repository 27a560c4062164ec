package dev.escalation.ui.evaluate;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.models.Figures;
import dev.escalation.ui.text.Formats;

/** Figures with their intervals, as tables and sentences write them. */
final class Says {
    private Says() {}

    /** {@code 62 %}. */
    static String share(double value) {
        return Figures.share(value);
    }

    /** {@code 3.8 %}. */
    static String fineShare(double value) {
        return Double.isNaN(value) ? Figures.NONE : Formats.share(value, 1);
    }

    /** {@code 62 % (55–70)}. */
    static String share(BootstrapInterval share) {
        String range = Figures.shareRange(share);
        return range.isEmpty() ? share(share.value()) : share(share.value()) + " (" + range + ")";
    }

    /** {@code 0.842 (0.81–0.87)}. */
    static String decimal(BootstrapInterval figure, int digits) {
        String range = Figures.decimalRange(figure, digits);
        return range.isEmpty()
                ? Figures.decimal(figure.value(), digits)
                : Figures.decimal(figure.value(), digits) + " (" + range + ")";
    }

    /** {@code 9.4 h}; a dash where there is none. */
    static String hours(double hours) {
        return Double.isNaN(hours) ? Figures.NONE : Formats.roughDuration(hours);
    }

    /** A number of decimals that fits its size. */
    static String amount(double value) {
        return Double.isNaN(value) ? Figures.NONE : Formats.decimal(value, Math.abs(value) < 10 ? 1 : 0);
    }
}
