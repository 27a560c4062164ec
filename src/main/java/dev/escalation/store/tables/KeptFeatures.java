package dev.escalation.store.tables;

import dev.escalation.data.CodedColumn;
import java.util.List;

/**
 * The table that models learn from, as it is kept for analysts: one row for each (ticket, as-of).
 *
 * @param runId of the cleaning that the data comes from
 * @param snapshot hash of that data
 * @param settings target, ages and whatever else decides about the rows, as JSON
 * @param programVersion that computed them
 * @param ageHours the age that made the row; {@link #QUEUE} for a row to be scored, which has no label
 * @param label the outcome happens after as-of
 * @param columns the features; names may be of any length
 */
public record KeptFeatures(
        String runId,
        String snapshot,
        String settings,
        String programVersion,
        List<String> ticketIds,
        long[] asOf,
        int[] ageHours,
        boolean[] label,
        List<Column> columns) {
    public static final int QUEUE = -1;

    /** One feature. */
    public sealed interface Column {
        /** As in files. */
        String name();

        /** Whether it comes from what people write. */
        boolean text();

        /** @param values NaN where missing */
        record Numeric(String name, boolean text, double[] values) implements Column {}

        record Categorical(String name, boolean text, CodedColumn values) implements Column {}
    }

    public KeptFeatures {
        ticketIds = List.copyOf(ticketIds);
        columns = List.copyOf(columns);
    }

    public int rows() {
        return asOf.length;
    }
}
