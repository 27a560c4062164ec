package dev.escalation.app.registry;

import dev.escalation.store.tables.ModelKey;
import dev.escalation.store.tables.PromotionRow;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody made a model the champion for its target.
 *
 * @param reasons in words, not empty
 * @param evidence what was known then: a sentence a line
 */
public record Promotion(
        String target, ModelKey key, Kind kind, Instant at, String by, String reasons, String evidence) {
    /** What it was. */
    public enum Kind {
        PROMOTION,
        /** Back to an earlier champion. */
        ROLLBACK
    }

    public Promotion {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("a promotion needs reasons");
        }
    }

    static Promotion of(PromotionRow row) {
        return new Promotion(
                row.target(),
                row.key(),
                Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
                row.at(),
                row.by(),
                row.reasons(),
                EvidenceText.read(row.evidence()));
    }

    /** The same of a model that is called otherwise now. */
    Promotion of(ModelKey other) {
        return new Promotion(target, other, kind, at, by, reasons, evidence);
    }

    PromotionRow row() {
        return new PromotionRow(
                target, key, kind.name().toLowerCase(Locale.ROOT), at, by, reasons, EvidenceText.write(evidence));
    }
}
