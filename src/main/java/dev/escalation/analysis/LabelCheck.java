package dev.escalation.analysis;

import java.util.List;

/**
 * What was looked for in an outcome, and what was found.
 *
 * @param looked how many tickets, values, columns or months were looked at; 0 where the data holds nothing of the kind
 * @param findings empty where all is well
 */
public record LabelCheck(Subject subject, int looked, List<LabelFinding> findings) {
    /** What is looked for. */
    public sealed interface Subject {
        record OfRule(LabelRule rule) implements Subject {}

        /** Values of columns whose tickets all have one outcome. */
        record PureLevels() implements Subject {}

        /** Jumps of the share from month to month. */
        record Jumps() implements Subject {}

        /** Columns that are filled for tickets with the outcome only. */
        record FilledOnly() implements Subject {}
    }

    public LabelCheck {
        findings = List.copyOf(findings);
    }
}
