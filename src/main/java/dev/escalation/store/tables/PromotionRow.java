package dev.escalation.store.tables;

import java.time.Instant;

/**
 * Somebody made a model the champion for its target.
 *
 * @param kind {@code promotion} or {@code rollback}
 * @param reasons in words, not empty
 * @param evidence JSON of what was known then
 */
public record PromotionRow(
        String target, ModelKey key, String kind, Instant at, String by, String reasons, String evidence) {
    public PromotionRow {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("a promotion needs reasons");
        }
    }
}
