package dev.escalation.model.leak;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Instants;
import dev.escalation.model.leak.SourceColumn.Form;
import java.util.Arrays;

/**
 * What one column of a log does over the lives of tickets.
 *
 * @param filledFirst tickets with a value on their first row
 * @param filledWhileOpen of these, those that had not ended by then
 * @param aheadOfFirst of the filled first rows, those that state a later moment than the row's own
 * @param changing tickets on which it takes another value after the first row
 * @param changingAtEnd of these, those on which it does so for the first time at the end or later
 * @param differing tickets whose last value is not their first one
 * @param falls steps between rows on which the number falls
 * @param firstMean mean of the number on first rows
 * @param lastMean the same on last rows
 */
record SourceFacts(
        int tickets,
        int filledFirst,
        int filledWhileOpen,
        int aheadOfFirst,
        int changing,
        int changingAtEnd,
        int differing,
        int falls,
        double firstMean,
        double lastMean) {
    private static final long SLACK_MILLIS = 60_000;

    static SourceFacts of(SourceRows rows, SourceColumn column, TicketEnds ends, int[] firsts, int[] lasts) {
        int filled = 0;
        int open = 0;
        int ahead = 0;
        int changing = 0;
        int atEnd = 0;
        int differing = 0;
        int falls = 0;
        for (int t = 0; t < firsts.length; t++) {
            int first = firsts[t];
            int ticket = rows.ticket()[first];
            if (column.isFilled(first)) {
                filled++;
                open += ends.hasEndedBy(ticket, rows.time()[first]) ? 0 : 1;
                ahead += isAhead(rows, column, first) ? 1 : 0;
            }
            int change = firstChange(column, first, lasts[t]);
            if (change > 0) {
                changing++;
                atEnd += ends.hasEndedBy(ticket, rows.time()[change]) ? 1 : 0;
            }
            differing += column.values().code(first) == column.values().code(lasts[t]) ? 0 : 1;
            falls += falls(column, first, lasts[t]);
        }
        return new SourceFacts(
                firsts.length,
                filled,
                open,
                ahead,
                changing,
                atEnd,
                differing,
                falls,
                mean(column, firsts),
                mean(column, lasts));
    }

    private static boolean isAhead(SourceRows rows, SourceColumn column, int row) {
        return column.form() instanceof Form.Moments(var ofLevel)
                && Instants.isKnown(ofLevel[column.values().code(row)])
                && ofLevel[column.values().code(row)] > rows.time()[row] + SLACK_MILLIS;
    }

    /** 0 if it never changes; no row before the first is a change. */
    private static int firstChange(SourceColumn column, int first, int last) {
        CodedColumn values = column.values();
        for (int row = first + 1; row <= last; row++) {
            if (values.code(row) != values.code(first)) {
                return row;
            }
        }
        return 0;
    }

    private static int falls(SourceColumn column, int first, int last) {
        int falls = 0;
        for (int row = first + 1; row <= last; row++) {
            falls += column.number(row) < column.number(row - 1) ? 1 : 0;
        }
        return falls;
    }

    private static double mean(SourceColumn column, int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(column::number)
                .filter(number -> !Double.isNaN(number))
                .average()
                .orElse(Double.NaN);
    }
}
