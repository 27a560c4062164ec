package dev.escalation.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome is made of.
 *
 * @param byMonth of creation
 * @param byPriority null where tickets have none
 * @param checks all that were made, with or without findings
 */
public record LabelAudit(Rates byMonth, @Nullable Levels byPriority, List<LabelCheck> checks) {
    public LabelAudit {
        checks = List.copyOf(checks);
    }

    public List<LabelFinding> findings() {
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }
}
