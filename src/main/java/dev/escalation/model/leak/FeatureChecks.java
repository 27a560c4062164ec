package dev.escalation.model.leak;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.Dictionary;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.leak.LeakFinding.Kind;
import dev.escalation.model.leak.LeakFinding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Every feature by itself against the outcome, against time and against the end of tickets. */
final class FeatureChecks {
    private final FeatureTable table;
    private final int[] rows;
    private final boolean[] positive;
    private final int[] ticket;
    private final List<LeakFinding> findings = new ArrayList<>();

    private FeatureChecks(FeatureTable table, int[] rows) {
        this.table = table;
        this.rows = rows;
        this.positive = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            positive[i] = table.label()[rows[i]];
        }
        this.ticket = Arrays.stream(rows).map(row -> table.ticket()[row]).toArray();
    }

    /** @param rows on which columns are held against the label: train */
    static List<LeakFinding> of(FeatureTable table, int[] rows) {
        FeatureChecks checks = new FeatureChecks(table, rows);
        table.columns().forEach(checks::alone);
        checks.proxiesOfTime();
        checks.filledAtTheEnd();
        return checks.findings;
    }

    private void alone(FeatureColumn column) {
        ColumnAuc auc = auc(column, rows, positive, ticket);
        String name = column.info().name();
        if (auc.isAtLeast(LeakScan.REMARKABLE_AUC)) {
            add(Kind.SINGLE_FEATURE, name, severity(auc), "Alone it reaches a ROC AUC of " + format(auc) + " on train");
            return;
        }
        ColumnAuc missing = ColumnAuc.ofMissing(missing(column), positive);
        if (missing.isAtLeast(LeakScan.REMARKABLE_AUC)) {
            String evidence = "Whether it has a value reaches a ROC AUC of " + format(missing) + " on train";
            add(Kind.MISSING_TELLS, name, severity(missing), evidence);
        }
    }

    /** @param rows of the table, with label and ticket of each */
    static ColumnAuc auc(FeatureColumn column, int[] rows, boolean[] positive, int[] ticket) {
        return switch (column) {
            case FeatureColumn.Numeric numeric ->
                ColumnAuc.of(
                        Arrays.stream(rows)
                                .mapToDouble(row -> numeric.values()[row])
                                .toArray(),
                        positive);
            case FeatureColumn.Categorical categorical ->
                ColumnAuc.ofLevels(
                        Arrays.stream(rows).map(categorical.values()::code).toArray(), positive, ticket);
        };
    }

    private boolean[] missing(FeatureColumn column) {
        boolean[] missing = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            missing[i] = switch (column) {
                case FeatureColumn.Numeric numeric -> Double.isNaN(numeric.values()[rows[i]]);
                case FeatureColumn.Categorical categorical ->
                    categorical.values().code(rows[i]) == Dictionary.MISSING;
            };
        }
        return missing;
    }

    /** On the first row of each ticket. */
    private void proxiesOfTime() {
        int[] firsts = firstOfTickets();
        long[] created = new long[firsts.length];
        boolean[] outcome = new boolean[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            created[i] = table.data().tickets().createdAt()[ticket[firsts[i]]];
            outcome[i] = positive[firsts[i]];
        }
        ProxyOfTime time = new ProxyOfTime(created, outcome);
        int[] rowsOfFirsts = Arrays.stream(firsts).map(i -> rows[i]).toArray();
        for (FeatureColumn column : table.columns()) {
            Optional<String> evidence = switch (column.only(rowsOfFirsts)) {
                case FeatureColumn.Numeric numeric -> time.evidence(numeric.values());
                case FeatureColumn.Categorical categorical -> time.evidence(categorical.values());
            };
            evidence.ifPresent(words -> add(Kind.TIME_PROXY, column.info().name(), Severity.WARNING, words));
        }
    }

    private int[] firstOfTickets() {
        return java.util.stream.IntStream.range(0, rows.length)
                .filter(i -> i == 0 || ticket[i] != ticket[i - 1])
                .toArray();
    }

    /** Of columns whose changes are not on record; an event log tells what they were. */
    private void filledAtTheEnd() {
        CleanData data = table.data();
        if (data.rules().ticketRow() == TicketRow.FIRST_RECORD) {
            return;
        }
        FilledAtEnd check = new FilledAtEnd(TicketEnds.of(data));
        for (AttributeColumn column : data.tickets().attributes()) {
            if (data.events().field().dictionary().codeOf(column.name()) == Dictionary.MISSING) {
                check.evidence(filled(column))
                        .ifPresent(words -> add(Kind.AT_THE_END, column.name(), Severity.WARNING, words));
            }
        }
    }

    private static IntPredicate filled(AttributeColumn column) {
        return switch (column) {
            case AttributeColumn.Numeric numeric -> ticket -> !Double.isNaN(numeric.values()[ticket]);
            case AttributeColumn.Categorical categorical ->
                ticket -> categorical.values().code(ticket) != Dictionary.MISSING;
        };
    }

    private static Severity severity(ColumnAuc auc) {
        return auc.isAtLeast(LeakScan.SUSPICIOUS_AUC) ? Severity.ALARM : Severity.WARNING;
    }

    private void add(Kind kind, String column, Severity severity, String evidence) {
        findings.add(new LeakFinding(kind, column, severity, evidence));
    }

    static String format(ColumnAuc auc) {
        return String.format(Locale.ROOT, "%.3f", auc.value());
    }
}
