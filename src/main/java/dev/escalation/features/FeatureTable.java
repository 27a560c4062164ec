package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Features and labels of prediction points. Rows of a ticket stand together in order of time; tickets are in the order
 * of the ticket table.
 *
 * @param data what the features were computed from
 * @param plan its points are those that were possible
 * @param ticket row of the ticket table, per row
 * @param asOf moment of prediction, per row
 * @param ageHours the age that made the row; {@link #QUEUE_ROW} for a row of the queue
 * @param label the outcome happens after as-of and by the data's last moment; always false for queue rows
 * @param outcomes per ticket of the ticket table
 * @param similar earlier tickets that were used; only with {@link TextUse#ON}
 * @param columns the features, in the order of files
 */
public record FeatureTable(
        CleanData data,
        FeaturePlan plan,
        int[] ticket,
        long[] asOf,
        int[] ageHours,
        boolean[] label,
        TicketOutcomes outcomes,
        Optional<SimilarHistory> similar,
        List<FeatureColumn> columns) {
    /** Stands in {@link #ageHours} for a row that is to be scored, not to be learned from. */
    public static final int QUEUE_ROW = PointRows.QUEUE;

    public FeatureTable {
        columns = List.copyOf(columns);
    }

    public Target target() {
        return plan.target();
    }

    public PredictionPoints points() {
        return plan.points();
    }

    /** The same rows without some of the features. */
    public FeatureTable without(Predicate<FeatureInfo> left) {
        List<FeatureColumn> kept =
                columns.stream().filter(column -> !left.test(column.info())).toList();
        return new FeatureTable(data, plan, ticket, asOf, ageHours, label, outcomes, similar, kept);
    }

    /** Some of the rows, in the given order; the tickets and what they came from stay whole. */
    public FeatureTable only(int... rows) {
        boolean[] labels = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = label[rows[i]];
        }
        return new FeatureTable(
                data,
                plan,
                Arrays.stream(rows).map(row -> ticket[row]).toArray(),
                Arrays.stream(rows).mapToLong(row -> asOf[row]).toArray(),
                Arrays.stream(rows).map(row -> ageHours[row]).toArray(),
                labels,
                outcomes,
                similar,
                columns.stream().map(column -> column.only(rows)).toList());
    }

    /**
     * The rows of tickets that other data has too.
     *
     * @param ticketThere its row of the ticket table per row, {@link Dictionary#MISSING} for one that it does
     *     not have
     */
    public FeatureTable about(CleanData other, int[] ticketThere) {
        int[] there = IntStream.range(0, rows())
                .filter(row -> ticketThere[row] != Dictionary.MISSING)
                .toArray();
        FeatureTable kept = only(there);
        return new FeatureTable(
                other,
                plan,
                Arrays.stream(there).map(row -> ticketThere[row]).toArray(),
                kept.asOf,
                kept.ageHours,
                kept.label,
                outcomes,
                similar,
                kept.columns);
    }

    /**
     * These rows and behind them those of another table of the same data and plan. Such a table is for learning only: rows of
     * a ticket need not stand together in it.
     *
     * @throws IllegalArgumentException if the other one has other features or values
     */
    public FeatureTable plus(FeatureTable other) {
        if (other.columns.size() != columns.size()) {
            throw new IllegalArgumentException("the tables have different features");
        }
        boolean[] labels = Arrays.copyOf(label, rows() + other.rows());
        System.arraycopy(other.label, 0, labels, rows(), other.rows());
        return new FeatureTable(
                data,
                plan,
                IntStream.concat(Arrays.stream(ticket), Arrays.stream(other.ticket))
                        .toArray(),
                LongStream.concat(Arrays.stream(asOf), Arrays.stream(other.asOf))
                        .toArray(),
                IntStream.concat(Arrays.stream(ageHours), Arrays.stream(other.ageHours))
                        .toArray(),
                labels,
                outcomes,
                similar,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).plus(other.columns.get(i)))
                        .toList());
    }

    /** The same rows with other values; columns are replaced by name. */
    public FeatureTable with(Map<String, FeatureColumn> replaced) {
        List<FeatureColumn> changed = columns.stream()
                .map(column -> replaced.getOrDefault(column.info().name(), column))
                .toList();
        return new FeatureTable(data, plan, ticket, asOf, ageHours, label, outcomes, similar, changed);
    }

    /** What its tickets were opened with, if that was needed. */
    public Optional<TicketVectors> vectors() {
        return similar.map(SimilarHistory::vectors);
    }

    public int rows() {
        return ticket.length;
    }

    public boolean isQueueRow(int row) {
        return ageHours[row] == QUEUE_ROW;
    }

    /** @throws IllegalArgumentException if there is no such feature */
    public FeatureColumn column(String name) {
        for (FeatureColumn column : columns) {
            if (column.info().name().equals(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException("there is no feature " + name);
    }

    /** Rows to be scored. */
    public int[] queueRows() {
        return IntStream.range(0, rows()).filter(this::isQueueRow).toArray();
    }

    public String ticketId(int row) {
        return data.tickets().ids().level(ticket[row]);
    }
}
