package dev.escalation.model.leak;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.leak.LeakFinding.Kind;
import dev.escalation.model.leak.LeakFinding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the ways in which a result can be too good to be true: outcome columns, features that decide alone, features
 * that see the future, columns without a history.
 */
public final class LeakScan {
    /** Nothing known at the moment of prediction separates real tickets that well. */
    public static final double SUSPICIOUS_AUC = 0.95;

    /** Seldom reached by one column of honest data; to be looked at. */
    static final double REMARKABLE_AUC = 0.90;

    private final FeatureTable table;
    private final CleanData data;
    private final int[] trainRows;
    private final boolean[] positive;
    private final List<LeakFinding> findings = new ArrayList<>();

    private LeakScan(FeatureTable table, int[] trainRows) {
        this.table = table;
        this.data = table.data();
        this.trainRows = trainRows;
        this.positive = new boolean[trainRows.length];
        for (int i = 0; i < trainRows.length; i++) {
            positive[i] = table.label()[trainRows[i]];
        }
    }

    /**
     * @param trainRows rows on which columns are held against the label
     * @param cutCheck the features computed again without the future
     * @param comparison the results, if there are any
     */
    public static List<LeakFinding> scan(
            FeatureTable table, int[] trainRows, CutCheck cutCheck, Optional<Comparison> comparison) {
        LeakScan scan = new LeakScan(table, trainRows);
        scan.outcomeColumns();
        scan.findings.addAll(FeatureChecks.of(table, trainRows));
        scan.asOfViolations(cutCheck);
        scan.columnsWithoutHistory();
        comparison.ifPresent(scan::suspiciousResults);
        return List.copyOf(scan.findings);
    }

    private void outcomeColumns() {
        TicketTable tickets = data.tickets();
        outcome("resolved_at", ticket -> hoursAfterCreation(ticket, tickets.resolvedAt()));
        outcome("closed_at", ticket -> hoursAfterCreation(ticket, tickets.closedAt()));
        outcome("sla_breached", ticket -> flag(tickets.slaBreached()[ticket]));
        outcome("escalated_flag", ticket -> flag(tickets.escalatedFlag()[ticket]));
        outcome("escalated_at", ticket -> hoursAfterCreation(ticket, tickets.escalatedAt()));
        int[] events = finalEventCounts(null);
        outcome("final number of events", ticket -> events[ticket]);
        int[] transfers = finalEventCounts(data.rules().transferEvents());
        outcome("final number of hand-overs", ticket -> transfers[ticket]);
    }

    /** The final value of something that a prediction must not know, held against the label. */
    private void outcome(String column, IntToDoubleFunction valueOfTicket) {
        double[] values = Arrays.stream(trainRows)
                .map(row -> table.ticket()[row])
                .mapToDouble(valueOfTicket)
                .toArray();
        ColumnAuc auc = ColumnAuc.of(values, positive);
        if (auc.defined()) {
            findings.add(new LeakFinding(
                    Kind.OUTCOME_COLUMN,
                    column,
                    Severity.NOTE,
                    "Holds what is known only afterwards (alone ROC AUC " + format(auc.value())
                            + "); it is not a feature"));
        }
    }

    private double hoursAfterCreation(int ticket, long[] moments) {
        return isKnown(moments[ticket])
                ? hoursBetween(data.tickets().createdAt()[ticket], moments[ticket])
                : Double.NaN;
    }

    private static double flag(byte outcome) {
        return outcome == Outcome.UNKNOWN ? Double.NaN : outcome;
    }

    private int[] finalEventCounts(@Nullable Set<EventType> types) {
        EventTable events = data.events();
        int[] counts = new int[data.tickets().size()];
        for (int event = 0; event < events.size(); event++) {
            if (types == null || types.contains(events.typeAt(event))) {
                counts[events.ticket()[event]]++;
            }
        }
        return counts;
    }

    private void asOfViolations(CutCheck check) {
        for (String difference : check.differences()) {
            findings.add(
                    new LeakFinding(Kind.AS_OF_VIOLATION, difference.split(" ", 2)[0], Severity.ALARM, difference));
        }
    }

    private void columnsWithoutHistory() {
        if (data.rules().ticketRow() == TicketRow.FIRST_RECORD) {
            return;
        }
        TicketTable tickets = data.tickets();
        withoutHistory(
                "priority", tickets.priority(), EnumSet.of(EventType.PRIORITY_RAISED, EventType.PRIORITY_LOWERED));
        withoutHistory("group", tickets.group(), EnumSet.of(EventType.TRANSFERRED));
        withoutHistory("agent_id", tickets.agent(), EnumSet.of(EventType.ASSIGNED));
    }

    private void withoutHistory(String column, CodedColumn values, Set<EventType> changes) {
        boolean used = Arrays.stream(values.codes()).anyMatch(code -> code != Dictionary.MISSING);
        if (used && !hasValuedChange(changes)) {
            findings.add(new LeakFinding(
                    Kind.NO_HISTORY,
                    column,
                    Severity.WARNING,
                    "The tickets hold the last value and no event tells of earlier ones, so a value set after the "
                            + "moment of prediction cannot be told apart"));
        }
    }

    private boolean hasValuedChange(Set<EventType> changes) {
        EventTable events = data.events();
        for (int event = 0; event < events.size(); event++) {
            if (changes.contains(events.typeAt(event)) && events.toValue().code(event) != Dictionary.MISSING) {
                return true;
            }
        }
        return false;
    }

    private void suspiciousResults(Comparison comparison) {
        for (ModelResult result : comparison.results()) {
            double auc = result.test().rocAuc().value();
            if (auc > SUSPICIOUS_AUC) {
                findings.add(new LeakFinding(
                        Kind.SUSPICIOUS_RESULT,
                        result.name(),
                        Severity.ALARM,
                        "A ROC AUC of " + format(auc) + " on test looks like a leak"));
            }
        }
        Domination.of(comparison).ifPresent(findings::add);
    }

    private static String format(double auc) {
        return String.format(Locale.ROOT, "%.3f", auc);
    }
}
