package dev.escalation.features;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;

/**
 * Two numbers for each level of a categorical column as of a row's moment, so that columns of many levels can enter a
 * tree: the smoothed log-odds of the outcome among earlier tickets of the level, and the level's share of all tickets. A
 * missing cell is a level of its own. A ticket counts once for each level that it has had at a prediction point.
 *
 * @param logOdds per row
 * @param shareOfTickets per row, 0 to 1
 */
record LevelEncoding(double[] logOdds, double[] shareOfTickets) {
    static LevelEncoding of(CodedColumn column, PointRows rows, TicketLife[] lives, RowContext context) {
        OutcomeCounts counts = outcomes(column, rows, lives);
        KeyedStream.Builder appearances = new KeyedStream.Builder();
        for (int row = 0; row < rows.size(); row++) {
            if (isFirstOfLevel(column, rows, row)) {
                appearances.add(key(column, row), rows.asOf()[row], 1);
            }
        }
        return evaluate(column, rows, counts, context, appearances.build(keys(column)));
    }

    /** Outcomes per level; the key after the last level counts tickets without one. */
    static OutcomeCounts outcomes(CodedColumn column, PointRows rows, TicketLife[] lives) {
        KeyedStream.Builder changes = new KeyedStream.Builder();
        for (int row = 0; row < rows.size(); row++) {
            if (isFirstOfLevel(column, rows, row)) {
                int key = key(column, row);
                long since = rows.asOf()[row];
                OutcomeChange.tell(lives[rows.ticket()[row]], (time, change) -> {
                    if (time >= since) {
                        changes.add(key, time, change.ordinal());
                    }
                });
            }
        }
        return OutcomeCounts.of(changes, keys(column));
    }

    private static boolean isFirstOfLevel(CodedColumn column, PointRows rows, int row) {
        if (rows.ageHours()[row] == PointRows.QUEUE) {
            return false;
        }
        for (int earlier = rows.start()[rows.ticket()[row]]; earlier < row; earlier++) {
            if (column.code(earlier) == column.code(row)) {
                return false;
            }
        }
        return true;
    }

    private static LevelEncoding evaluate(
            CodedColumn column, PointRows rows, OutcomeCounts counts, RowContext context, KeyedStream appearances) {
        double[] logOdds = new double[rows.size()];
        double[] share = new double[rows.size()];
        for (int row = 0; row < logOdds.length; row++) {
            int key = key(column, row);
            long asOf = rows.asOf()[row];
            logOdds[row] = counts.relativeLogOdds(key, asOf, context.prior()[row]);
            int seen = context.ticketsSeen()[row];
            int ofLevel = appearances.after(key, asOf) - appearances.start()[key];
            share[row] = seen == 0 ? Double.NaN : ofLevel / (double) seen;
        }
        return new LevelEncoding(logOdds, share);
    }

    private static int keys(CodedColumn column) {
        return column.dictionary().size() + 1;
    }

    private static int key(CodedColumn column, int row) {
        int code = column.code(row);
        return code == Dictionary.MISSING ? column.dictionary().size() : code;
    }
}
