package dev.escalation.ingest.guess;

import org.jspecify.annotations.Nullable;

/**
 * What a value of the source means.
 *
 * @param rows that hold it, of those looked at
 * @param target canonical value; empty for "no value", null where nobody has said yet
 * @param chosen a person or a profile said so
 */
public record ValueDecision(
        String value, int rows, @Nullable String target, boolean chosen) {
    public boolean isOpen() {
        return target == null;
    }
}
