package dev.escalation.ui.evaluate;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.ui.models.Figures;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;

/** Figures with their intervals, as tables and sentences write them. */
record Says(Formats formats) {
    Says(Texts texts) {
        this(texts.formats());
    }

    private Figures figures() {
        return new Figures(formats);
    }

    /** {@code 62 %}. */
    String share(double value) {
        return figures().share(value);
    }

    /** {@code 3.8 %}. */
    String fineShare(double value) {
        return Double.isNaN(value) ? Figures.NONE : formats.share(value, 1);
    }

    /** {@code 62 % (55–70)}. */
    String share(BootstrapInterval share) {
        String range = Figures.shareRange(share);
        return range.isEmpty() ? share(share.value()) : share(share.value()) + " (" + range + ")";
    }

    /** {@code 0.842 (0.81–0.87)}. */
    String decimal(BootstrapInterval figure, int digits) {
        String range = figures().decimalRange(figure, digits);
        return range.isEmpty()
                ? figures().decimal(figure.value(), digits)
                : figures().decimal(figure.value(), digits) + " (" + range + ")";
    }

    /** {@code 9.4 h}; a dash where there is none. */
    String hours(double hours) {
        return Double.isNaN(hours) ? Figures.NONE : formats.roughDuration(hours);
    }

    /** A number of decimals that fits its size. */
    String amount(double value) {
        return Double.isNaN(value) ? Figures.NONE : formats.decimal(value, Math.abs(value) < 10 ? 1 : 0);
    }
}
