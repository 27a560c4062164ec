package dev.escalation.text;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a stretch of text.
 *
 * @param start first character
 * @param end behind the last character
 * @param kind null if the stretch only looks like personal data and stays as a whole
 */
record Span(int start, int end, @Nullable PiiKind kind) {
    static Span stays(int start, int end) {
        return new Span(start, end, null);
    }
}
