package dev.escalation.ui.reports;

import dev.escalation.report.shift.ShiftSheet;
import java.util.Set;

/**
 * What the user wants to have.
 *
 * @param without sections of the report for managers that are left out
 * @param tickets of the shift sheet
 */
record Wanted(ReportKind kind, Set<ReportPart> without, int tickets) {
    static final Wanted FIRST = new Wanted(ReportKind.MANAGER, Set.of(), ShiftSheet.USUAL_LENGTH);

    Wanted {
        without = Set.copyOf(without);
    }
}
