package dev.escalation.model.leak;

import dev.escalation.data.CleanData;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.model.leak.LeakFinding.Kind;
import dev.escalation.model.leak.LeakFinding.Severity;
import dev.escalation.model.leak.SourceColumn.Form;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a source know the future, looked at as they were exported: before anybody maps them, and whatever the
 * mapping makes of them. What a column does over the lives of tickets needs no label; how well it alone tells the outcome is
 * measured on tickets to learn from.
 */
public final class SourceScan {
    /** Of all tickets; below, a column hardly ever changes. */
    private static final double SOME = 0.005;

    private static final int FEWEST_TICKETS = 20;
    /** Of the tickets on which it changes; the rest are reopened ones and slips. */
    private static final double NEARLY_ALWAYS = 0.95;

    private static final double MOSTLY = 0.5;
    /** Falls of a count among its changes; a row may be written twice in a minute. */
    private static final double SLIPS = 0.01;

    /** A last value that much better than the first one tells what came in between. */
    private static final double TELLS_MORE = 0.05;

    private final CleanData data;
    private final TicketEnds ends;
    private final SourceRows rows;
    private final int[] firsts;
    private final int[] lasts;
    private final int[] learned;
    private final boolean[] positive;
    private final int[] ticket;
    private final ProxyOfTime time;
    private final @Nullable SourceColumn agent;
    private final List<LeakFinding> findings = new ArrayList<>();

    private SourceScan(CleanData data, TicketOutcomes outcomes, BitSet learnedFrom, SourceRows rows) {
        this.data = data;
        this.ends = TicketEnds.of(data);
        this.rows = rows;
        this.firsts = rows.firsts();
        this.lasts = rows.lasts();
        this.learned = IntStream.range(0, firsts.length)
                .filter(t -> learnedFrom.get(rows.ticket()[firsts[t]]) && outcomes.known()[rows.ticket()[firsts[t]]])
                .toArray();
        this.ticket = Arrays.stream(learned).map(t -> rows.ticket()[firsts[t]]).toArray();
        this.positive = new boolean[learned.length];
        long[] created = new long[learned.length];
        for (int i = 0; i < learned.length; i++) {
            positive[i] = outcomes.positive()[ticket[i]];
            created[i] = data.tickets().createdAt()[ticket[i]];
        }
        this.time = new ProxyOfTime(created, positive);
        this.agent = rows.columns().stream()
                .filter(column -> column.readAs().equals("agent_id"))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param learnedFrom tickets to hold columns against the outcome on
     * @return at most one finding per column, in their order; none for a column that is safe to use
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static List<LeakFinding> scan(
            CleanData data, TicketOutcomes outcomes, BitSet learnedFrom, SourceRows rows, Progress progress) {
        SourceScan scan = new SourceScan(data, outcomes, learnedFrom, rows);
        progress.stage("Looking at columns", rows.columns().size());
        for (int c = 0; c < rows.columns().size(); c++) {
            progress.checkCancelled();
            scan.look(rows.columns().get(c));
            progress.advancedTo(c + 1);
        }
        return List.copyOf(scan.findings);
    }

    private void look(SourceColumn column) {
        if (column.readAs().equals("event_time") || column.readAs().equals("created_at")) {
            return;
        }
        Evidence evidence = new Evidence();
        if (rows.kind() == SourceRows.Kind.LOG) {
            overTheLife(column, evidence);
        } else {
            new FilledAtEnd(ends)
                    .evidence(filled(column))
                    .ifPresent(words -> evidence.add(Kind.AT_THE_END, Severity.ALARM, words));
        }
        alone(column, evidence);
        proxyOfTime(column).ifPresent(words -> evidence.add(Kind.TIME_PROXY, Severity.WARNING, words));
        evidence.finding(column).ifPresent(findings::add);
    }

    private void overTheLife(SourceColumn column, Evidence evidence) {
        SourceFacts facts = SourceFacts.of(rows, column, ends, firsts, lasts);
        int some = Math.max(FEWEST_TICKETS, (int) Math.ceil(SOME * facts.tickets()));
        if (facts.aheadOfFirst() > MOSTLY * facts.filledFirst() && !EndWords.isPlan(column.name())) {
            evidence.add(
                    Kind.KNOWN_AHEAD,
                    Severity.ALARM,
                    String.format(
                            Locale.ROOT,
                            "On %,d of %,d first records it states a later moment than the record's own",
                            facts.aheadOfFirst(),
                            facts.filledFirst()));
        }
        foretells(column).ifPresent(words -> evidence.add(Kind.KNOWN_AHEAD, Severity.ALARM, words));
        if (EndWords.speaksOfTheEnd(column.name()) && facts.filledWhileOpen() > MOSTLY * facts.tickets()) {
            evidence.add(
                    Kind.KNOWN_AHEAD,
                    Severity.ALARM,
                    String.format(
                            Locale.ROOT,
                            "Its name speaks of the end, and it is filled on the first record of %,d of %,d tickets, while they"
                                    + " were open",
                            facts.filledWhileOpen(),
                            facts.tickets()));
        }
        if (isRunningCount(column, facts, some)) {
            evidence.add(
                    Kind.RUNNING_COUNT,
                    Severity.ALARM,
                    String.format(
                            Locale.ROOT,
                            "It rises and hardly ever falls on %,d of %,d tickets, from %.2f on first records to %.2f on last ones on"
                                    + " average: its last value counts what comes later",
                            facts.changing(),
                            facts.tickets(),
                            facts.firstMean(),
                            facts.lastMean()));
        } else if (facts.changing() >= some && facts.changingAtEnd() >= NEARLY_ALWAYS * facts.changing()) {
            evidence.add(
                    Kind.AT_THE_END,
                    Severity.ALARM,
                    String.format(
                            Locale.ROOT,
                            "It changes on %,d tickets, on %,d of them not before the ticket ended",
                            facts.changing(),
                            facts.changingAtEnd()));
        }
        if (facts.differing() >= some) {
            evidence.add(
                    Kind.LAST_VALUE,
                    Severity.NOTE,
                    String.format(
                            Locale.ROOT,
                            "On %,d of %,d tickets the last value is not the first one: it is safe only as of a moment",
                            facts.differing(),
                            facts.tickets()));
        }
    }

    private static boolean isRunningCount(SourceColumn column, SourceFacts facts, int some) {
        return column.form() instanceof Form.Numbers
                && facts.changing() >= some
                && facts.falls() <= SLIPS * facts.changing();
    }

    private Optional<String> foretells(SourceColumn column) {
        if (agent == null || column.equals(agent)) {
            return Optional.empty();
        }
        Foretelling told = Foretelling.of(column, agent, firsts, lasts);
        return told.isTold()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "Of %,d tickets that changed hands, its value on the first record names who had them last for"
                                + " %.0f %%; the first agent does for %.0f %%",
                        told.tickets(),
                        100 * told.right(),
                        100 * told.byFirstAgent()))
                : Optional.empty();
    }

    private void alone(SourceColumn column, Evidence evidence) {
        ColumnAuc last = auc(column, lasts);
        ColumnAuc first = auc(column, firsts);
        ColumnAuc missing = ColumnAuc.ofMissing(missing(column), positive);
        boolean log = rows.kind() == SourceRows.Kind.LOG;
        String measured = log
                ? String.format(
                        Locale.ROOT,
                        "Alone its last value reaches a ROC AUC of %.3f, its first %.3f",
                        last.value(),
                        first.value())
                : String.format(Locale.ROOT, "Alone it reaches a ROC AUC of %.3f", last.value());
        double most = Math.max(last.value(), log && first.defined() ? first.value() : 0);
        if (most >= LeakScan.REMARKABLE_AUC) {
            Severity severity = most >= LeakScan.SUSPICIOUS_AUC ? Severity.ALARM : Severity.WARNING;
            evidence.add(Kind.SINGLE_FEATURE, severity, measured);
        } else if (missing.isAtLeast(LeakScan.REMARKABLE_AUC)) {
            Severity severity = missing.isAtLeast(LeakScan.SUSPICIOUS_AUC) ? Severity.ALARM : Severity.WARNING;
            evidence.add(
                    Kind.MISSING_TELLS,
                    severity,
                    String.format(Locale.ROOT, "Whether it has a value reaches a ROC AUC of %.3f", missing.value()));
        } else if (log && last.value() >= first.value() + TELLS_MORE) {
            evidence.add(Kind.LAST_VALUE, Severity.WARNING, measured);
        } else if (last.defined()) {
            evidence.aside(measured);
        }
    }

    private ColumnAuc auc(SourceColumn column, int[] rowOfTicket) {
        int[] at = Arrays.stream(learned).map(t -> rowOfTicket[t]).toArray();
        if (column.form() instanceof Form.Words) {
            return ColumnAuc.ofLevels(column.at(at).codes(), positive, ticket);
        }
        boolean moments = column.form() instanceof Form.Moments;
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double created =
                    data.tickets().createdAt()[ticket[i]] / (double) dev.escalation.data.Instants.MILLIS_PER_HOUR;
            values[i] = column.number(at[i]) - (moments ? created : 0);
        }
        return ColumnAuc.of(values, positive);
    }

    private boolean[] missing(SourceColumn column) {
        boolean[] missing = new boolean[learned.length];
        for (int i = 0; i < learned.length; i++) {
            missing[i] = !column.isFilled(lasts[learned[i]]);
        }
        return missing;
    }

    /** Moments are time openly. */
    private Optional<String> proxyOfTime(SourceColumn column) {
        int[] at = Arrays.stream(learned).map(t -> firsts[t]).toArray();
        return switch (column.form()) {
            case Form.Moments _ -> Optional.empty();
            case Form.Numbers _ ->
                time.evidence(Arrays.stream(at).mapToDouble(column::number).toArray());
            case Form.Words _ -> time.evidence(column.at(at));
        };
    }

    private java.util.function.IntPredicate filled(SourceColumn column) {
        BitSet filled = new BitSet();
        for (int row : lasts) {
            filled.set(rows.ticket()[row], column.isFilled(row));
        }
        return filled::get;
    }

    /** What speaks against a column; the first of the gravest gives the finding its kind. */
    private static final class Evidence {
        private final List<String> sentences = new ArrayList<>();
        private @Nullable Kind kind;
        private Severity gravest = Severity.NOTE;
        private String aside = "";

        void add(Kind what, Severity severity, String words) {
            if (kind == null || severity.compareTo(gravest) > 0) {
                kind = what;
                gravest = severity;
            }
            sentences.add(words);
        }

        /** Said only beside other evidence. */
        void aside(String words) {
            aside = words;
        }

        Optional<LeakFinding> finding(SourceColumn column) {
            if (kind == null) {
                return Optional.empty();
            }
            List<String> all = new ArrayList<>(sentences);
            if (!aside.isEmpty()) {
                all.add(aside);
            }
            return Optional.of(new LeakFinding(kind, column.name(), gravest, String.join(". ", all)));
        }
    }
}
