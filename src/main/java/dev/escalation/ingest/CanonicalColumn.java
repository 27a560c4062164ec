package dev.escalation.ingest;

/**
 * A column that the program knows.
 *
 * @param name such as {@code created_at}
 * @param required a table without it cannot be used
 * @param date its cells are moments
 */
public record CanonicalColumn(String name, boolean required, boolean date) {
    static CanonicalColumn required(String name) {
        return new CanonicalColumn(name, true, false);
    }

    static CanonicalColumn requiredDate(String name) {
        return new CanonicalColumn(name, true, true);
    }

    static CanonicalColumn optional(String name) {
        return new CanonicalColumn(name, false, false);
    }

    static CanonicalColumn optionalDate(String name) {
        return new CanonicalColumn(name, false, true);
    }
}
