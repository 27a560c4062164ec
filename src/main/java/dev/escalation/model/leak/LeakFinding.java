package dev.escalation.model.leak;

import dev.escalation.model.ModelKind;
import java.util.Locale;

/**
 * Something about a column that would make a result too good to be true.
 *
 * @param column as in the data or among the features
 * @param evidence what was measured, in a sentence
 */
public record LeakFinding(Kind kind, String column, Severity severity, String evidence) {
    /**
     * Whether it puts the figures of a model in question, not only a column.
     *
     * @param result name of a result, {@code xgboost}
     * @param best name of the best one
     */
    public boolean doubts(String result, String best) {
        return severity == Severity.ALARM
                && switch (kind) {
                    case SUSPICIOUS_RESULT -> column.equals(result);
                    case DOMINATES -> result.equals(best);
                    case SINGLE_FEATURE, MISSING_TELLS, AS_OF_VIOLATION ->
                        ModelKind.byId(result).isPresent();
                    default -> false;
                };
    }

    public enum Kind {
        /** The column holds the outcome or is written after it. It is never a feature. */
        OUTCOME_COLUMN,
        /** A column that separates the classes nearly alone. */
        SINGLE_FEATURE,
        /** Whether a column is filled separates the classes nearly alone. */
        MISSING_TELLS,
        /** A column that is time by another name, while the share of positives moves. */
        TIME_PROXY,
        /** A column that is filled or changed when a ticket ends, not before. */
        AT_THE_END,
        /** A column that says on a ticket's first record what lies after it. */
        KNOWN_AHEAD,
        /** A count that goes on after the moment of prediction. */
        RUNNING_COUNT,
        /** A column whose last value tells more than its first. */
        LAST_VALUE,
        /** A feature that changes when the future is taken away. */
        AS_OF_VIOLATION,
        /** The export holds the last value and no event tells of earlier ones. */
        NO_HISTORY,
        /** Nearly all of what a model knows is one feature. */
        DOMINATES,
        /** Something about the outcome itself that does not add up. */
        LABEL,
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
