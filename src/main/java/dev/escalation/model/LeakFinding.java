package dev.escalation.model;

import java.util.Locale;

/**
 * Something about a column that would make a result too good to be true.
 *
 * @param column as in the data or among the features
 * @param evidence what was measured, in a sentence
 */
public record LeakFinding(Kind kind, String column, Severity severity, String evidence) {
    public enum Kind {
        /** The column holds the outcome or is written after it. It is never a feature. */
        OUTCOME_COLUMN,
        /** A feature that separates the classes nearly alone. */
        SINGLE_FEATURE,
        /** A feature that changes when the future is taken away. */
        AS_OF_VIOLATION,
        /** The export holds the last value and no event tells of earlier ones. */
        NO_HISTORY,
        /** A result that is too good. */
        SUSPICIOUS_RESULT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Severity {
        /** Known and kept out, or measured and harmless. */
        NOTE,
        /** To be looked at. */
        WARNING,
        /** Results should not be believed before this is explained. */
        ALARM;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
