package dev.escalation.model.drift;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.features.CoreFeature;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.drift.FeatureDrift.Kind;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the best model of a training learned from, beside everything since: rows as of moments before its test period against rows
 * as of later ones, whatever the age of their tickets. What chance does with an index is reckoned by tickets, with one that tells of
 * customers by customers, with one that tells of the desk by weeks.
 *
 * @param split the moment that divides then from now
 * @param thenRows rows of the feature table
 * @param nowRows the same
 * @param features of the model, the most moved first, those that grow with the record last
 * @param score of the probabilities, by a model that has seen neither period; see {@link ScoreDrift}
 * @param rate share of tickets with the outcome, then of those learned from, now of the test period
 * @param period whether a row's period can be told from its features
 */
public record Drift(
        long split,
        int[] thenRows,
        int[] nowRows,
        Psi.Tickets tickets,
        List<FeatureDrift> features,
        Psi score,
        RateChange rate,
        PeriodCheck period) {
    private static final int FEWEST_TICKETS = 50;
    /** What they say of a ticket depends on how many tickets were on record before it. */
    private static final Set<String> GROWING = EnumSet.of(
                    CoreFeature.CUSTOMER_EARLIER_TICKETS,
                    CoreFeature.CUSTOMER_EARLIER_POSITIVES,
                    CoreFeature.CUSTOMER_EARLIER_SHARE,
                    CoreFeature.CUSTOMER_LOG_ODDS,
                    CoreFeature.AGE_VS_CUSTOMER_MEDIAN)
            .stream()
            .map(CoreFeature::id)
            .collect(Collectors.toSet());

    private static final Set<String> OF_DESK =
            EnumSet.of(CoreFeature.GROUP_OPEN_LOAD, CoreFeature.AGENT_OPEN_LOAD, CoreFeature.GROUP_RECENT_SHARE)
                    .stream()
                    .map(CoreFeature::id)
                    .collect(Collectors.toSet());

    private static final int WEEKS_LOOKED_BACK = 4;
    private static final long WEEK_MILLIS = 7L * 24 * Instants.MILLIS_PER_HOUR;

    public Drift {
        features = List.copyOf(features);
    }

    /**
     * @throws NotEnoughDataException if there are fewer than {@value #FEWEST_TICKETS} tickets before or after
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Drift of(Comparison comparison, Progress progress) {
        FeatureTable table = comparison.table();
        long split = comparison.split().testStart();
        int[] then = settled(
                table,
                rows(table, row -> table.asOf()[row] < split),
                comparison.split().start());
        int[] now = rows(table, row -> table.asOf()[row] >= split);
        Psi.Tickets tickets = new Psi.Tickets(tickets(table, then), tickets(table, now));
        if (Math.min(tickets.then(), tickets.now()) < FEWEST_TICKETS) {
            throw new NotEnoughDataException(Said.of("model.drift.few", tickets.now(), tickets.then(), FEWEST_TICKETS));
        }
        progress.stage("Comparing then and now", 0);
        TrainedModel model = comparison.best().model().orElseThrow();
        return new Drift(
                split,
                then,
                now,
                tickets,
                features(table, model, then, now, tickets),
                ScoreDrift.of(comparison, progress),
                rate(comparison),
                PeriodCheck.of(periods(table, then, now), comparison.options().seed(), progress));
    }

    private static int[] rows(FeatureTable table, java.util.function.IntPredicate of) {
        return IntStream.range(0, table.rows())
                .filter(row -> !table.isQueueRow(row))
                .filter(of)
                .toArray();
    }

    private static int tickets(FeatureTable table, int[] rows) {
        return (int)
                Arrays.stream(rows).map(row -> table.ticket()[row]).distinct().count();
    }

    private static List<FeatureDrift> features(
            FeatureTable table, TrainedModel model, int[] then, int[] now, Psi.Tickets tickets) {
        Set<String> used = Set.copyOf(model.preprocessing().sourceColumns());
        Psi.Tickets weeks = new Psi.Tickets(weeks(table, then), weeks(table, now));
        Psi.Tickets customers = new Psi.Tickets(customers(table, then), customers(table, now));
        List<FeatureDrift> drifts = new ArrayList<>();
        for (FeatureColumn column : table.columns()) {
            if (used.contains(column.info().name())) {
                Kind kind = kind(column.info());
                Psi.Tickets independent = kind == Kind.OF_DESK
                        ? weeks
                        : column.info().name().startsWith("customer_") ? customers : tickets;
                drifts.add(new FeatureDrift(column.info(), kind, psi(column, then, now, independent)));
            }
        }
        return drifts.stream()
                .sorted(Comparator.comparing((FeatureDrift drift) -> drift.kind() == Kind.OF_TIME)
                        .thenComparingInt(drift -> -drift.psi().band().ordinal())
                        .thenComparingDouble(drift -> -drift.psi().value()))
                .toList();
    }

    /** An encoded column learns from all tickets before; the column itself is there for comparing. */
    static Kind kind(FeatureInfo info) {
        boolean encodes = info.name().endsWith("_log_odds") || info.name().endsWith("_share_of_tickets");
        if (OF_DESK.contains(info.name())) {
            return Kind.OF_DESK;
        }
        return encodes || GROWING.contains(info.name()) ? Kind.OF_TIME : Kind.OF_TICKETS;
    }

    private static Psi psi(FeatureColumn column, int[] then, int[] now, Psi.Tickets tickets) {
        return switch (column) {
            case FeatureColumn.Numeric numeric ->
                Psi.ofNumbers(pick(numeric.values(), then), pick(numeric.values(), now), tickets);
            case FeatureColumn.Categorical categorical -> Psi.ofLevels(categorical.values(), then, now, tickets);
        };
    }

    /** Without the first weeks, in which what looks back four weeks has little to see, if half of the rows are left. */
    private static int[] settled(FeatureTable table, int[] rows, long start) {
        int[] later = Arrays.stream(rows)
                .filter(row -> table.asOf()[row] >= start + WEEKS_LOOKED_BACK * WEEK_MILLIS)
                .toArray();
        return 2 * later.length >= rows.length ? later : rows;
    }

    /** Distinct ones; a ticket without a customer counts as one. */
    private static int customers(FeatureTable table, int[] rows) {
        CodedColumn customer = table.data().tickets().customer();
        return (int) Arrays.stream(rows)
                .map(row -> table.ticket()[row])
                .map(ticket -> customer.code(ticket) == Dictionary.MISSING ? -1 - ticket : customer.code(ticket))
                .distinct()
                .count();
    }

    private static int weeks(FeatureTable table, int[] rows) {
        return (int) Arrays.stream(rows)
                .mapToLong(row -> Math.floorDiv(table.asOf()[row], WEEK_MILLIS))
                .distinct()
                .count();
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static RateChange rate(Comparison comparison) {
        boolean[] positive = comparison.table().outcomes().positive();
        int[] yes = new int[2];
        int[] all = new int[2];
        Segment[] segments = comparison.split().ofTicket();
        for (int ticket = 0; ticket < segments.length; ticket++) {
            if (segments[ticket] != Segment.LEFT_OUT) {
                int period = segments[ticket] == Segment.TEST ? 1 : 0;
                all[period]++;
                yes[period] += positive[ticket] ? 1 : 0;
            }
        }
        return RateChange.of(yes[0], all[0], yes[1], all[1]);
    }

    /** Without what is time itself or gives away the week; labelled by period. */
    private static FeatureTable periods(FeatureTable table, int[] then, int[] now) {
        int[] rows = IntStream.concat(Arrays.stream(then), Arrays.stream(now))
                .sorted()
                .toArray();
        FeatureTable both = table.without(info -> kind(info) != Kind.OF_TICKETS).only(rows);
        boolean[] labels = both.label();
        for (int row : now) {
            labels[Arrays.binarySearch(rows, row)] = true;
        }
        for (int row : then) {
            labels[Arrays.binarySearch(rows, row)] = false;
        }
        return both;
    }

    /** Features that have moved, without those that grow with the record. */
    public List<FeatureDrift> moved() {
        return features.stream()
                .filter(drift -> drift.kind() != Kind.OF_TIME && drift.psi().band() != Psi.Band.STABLE)
                .toList();
    }
}
