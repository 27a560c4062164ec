package dev.escalation.ui.kept;

import dev.escalation.app.registry.ModelRecord;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Kept models in words. */
final class KeptWords {
    private static final int DIGITS = 3;
    private static final double BYTES_PER_MB = 1e6;

    private final Texts texts;

    KeptWords(Texts texts) {
        this.texts = texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A sentence of a layer below in the language of the window. */
    String said(String english) {
        return texts.said(english);
    }

    /** {@code XGBoost}. */
    String kind(ModelKey key) {
        String known = "models.name." + key.model();
        return texts.has(known) ? texts.get(known) : key.model();
    }

    /** {@code XGBoost of 3 Oct 2025}. */
    String name(ModelRecord model) {
        return get(
                "kept.name", kind(model.key()), formats().shortMoment(model.at().toEpochMilli()));
    }

    String moment(Instant at) {
        return formats().shortMoment(at.toEpochMilli());
    }

    /** The day of a moment that a file tells of; the text itself if it is none. */
    String day(String moment) {
        try {
            return formats().day(Instant.parse(moment).toEpochMilli());
        } catch (DateTimeParseException _) {
            return moment;
        }
    }

    String target(String id) {
        String known = "models.train.target." + id;
        return texts.has(known) ? texts.get(known) : id;
    }

    /** {@code 0.934 (0.894–0.962)}; a dash if it is not known. */
    String figure(BootstrapInterval value) {
        if (Double.isNaN(value.value())) {
            return "\u2013";
        }
        String text = formats().decimal(value.value(), DIGITS);
        return Double.isNaN(value.low())
                ? text
                : text + " (" + formats().decimal(value.low(), DIGITS) + "\u2013"
                        + formats().decimal(value.high(), DIGITS) + ")";
    }

    String size(ModelRecord model) {
        return model.isThere()
                ? get("kept.size", formats().decimal(model.bytes() / BYTES_PER_MB, 2))
                : get("kept.size.none");
    }

    Formats formats() {
        return texts.formats();
    }
}
