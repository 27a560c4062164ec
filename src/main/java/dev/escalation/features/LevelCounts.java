package dev.escalation.features;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;

/**
 * Outcomes and tickets of each level of a column, as a sweep over time goes on. A ticket counts once for each level that
 * it has had at a prediction point, from that point on. A missing cell is a level of its own, the last one.
 */
final class LevelCounts {
    private final CodedColumn column;
    private final PointRows rows;
    private final TimeSweep sweep;
    private final int[] positives;
    private final int[] known;
    private final int[] tickets;
    private int nextChange;
    private int nextRow;

    LevelCounts(CodedColumn column, PointRows rows, TimeSweep sweep) {
        this.column = column;
        this.rows = rows;
        this.sweep = sweep;
        int levels = column.dictionary().size() + 1;
        this.positives = new int[levels];
        this.known = new int[levels];
        this.tickets = new int[levels];
    }

    /** Takes in what happened up to and with a moment; moments may only rise. */
    void advanceTo(long moment) {
        while (nextChange < sweep.changeCount() && sweep.changeTime(nextChange) <= moment) {
            countOutcome(nextChange++);
        }
        long[] rowTime = sweep.rows().time();
        while (nextRow < rowTime.length && rowTime[nextRow] <= moment) {
            int row = sweep.rows().payload()[nextRow++];
            if (isFirstOfLevel(row)) {
                tickets[level(row)]++;
            }
        }
    }

    int level(int row) {
        int code = column.code(row);
        return code == Dictionary.MISSING ? column.dictionary().size() : code;
    }

    int positives(int level) {
        return positives[level];
    }

    int known(int level) {
        return known[level];
    }

    int tickets(int level) {
        return tickets[level];
    }

    private void countOutcome(int index) {
        int ticket = sweep.changedTicket(index);
        int change = sweep.change(index);
        long time = sweep.changeTime(index);
        int end = rows.start()[ticket + 1];
        for (int row = rows.start()[ticket]; row < end && rows.asOf()[row] <= time; row++) {
            if (isFirstOfLevel(row)) {
                positives[level(row)] += OutcomeChange.positives(change);
                known[level(row)] += OutcomeChange.known(change);
            }
        }
    }

    private boolean isFirstOfLevel(int row) {
        if (rows.ageHours()[row] == PointRows.QUEUE) {
            return false;
        }
        for (int earlier = rows.start()[rows.ticket()[row]]; earlier < row; earlier++) {
            boolean counts = rows.ageHours()[earlier] != PointRows.QUEUE;
            if (counts && column.code(earlier) == column.code(row)) {
                return false;
            }
        }
        return true;
    }
}
