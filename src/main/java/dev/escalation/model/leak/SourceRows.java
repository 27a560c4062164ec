package dev.escalation.model.leak;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a source that holds tickets, those of a ticket together and in order of time.
 *
 * @param kind whether a ticket has a row per event or one row
 * @param ticket row of the ticket table, per row
 * @param time of the row in a log, {@link dev.escalation.data.Instants#MISSING} elsewhere
 * @param columns all of the source
 */
public record SourceRows(Kind kind, int[] ticket, long[] time, List<SourceColumn> columns) {
    public enum Kind {
        /** A row per event: values at many moments. */
        LOG,
        /** A row per ticket: values at the time of the export. */
        TICKETS
    }

    public SourceRows {
        columns = List.copyOf(columns);
    }

    /** First rows of tickets. */
    int[] firsts() {
        return IntStream.range(0, ticket.length)
                .filter(row -> row == 0 || ticket[row] != ticket[row - 1])
                .toArray();
    }

    /** Last rows of tickets, in the order of {@link #firsts}. */
    int[] lasts() {
        return IntStream.range(0, ticket.length)
                .filter(row -> row + 1 == ticket.length || ticket[row] != ticket[row + 1])
                .toArray();
    }
}
