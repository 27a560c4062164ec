package dev.escalation.features;

import dev.escalation.data.Dictionary;
import java.util.Arrays;

/**
 * What one ticket adds to what a desk knows at a moment, in codes of {@link DeskCounts}. Nothing in it is later than that
 * moment.
 *
 * @param customer {@link Dictionary#MISSING} without one
 * @param openGroup the group that has it while it is open, {@link Dictionary#MISSING} otherwise
 * @param openAgent likewise
 * @param open it counts among the customer's open tickets
 * @param hoursToFirstResolution NaN before
 * @param changeTime moments at which something became known about its outcome, ascending
 * @param change ordinals of {@link OutcomeChange}
 * @param seen it had a prediction point
 * @param column of each level that it had at a prediction point
 * @param level the levels, one for each of {@code column}
 * @param firstChange the first change that counts for the level
 * @param positive its outcome happened
 * @param untimed it did at an unknown moment
 */
record TicketShare(
        int customer,
        int openGroup,
        int openAgent,
        boolean open,
        double hoursToFirstResolution,
        long[] changeTime,
        byte[] change,
        boolean seen,
        int[] column,
        int[] level,
        int[] firstChange,
        boolean positive,
        boolean untimed) {
    int positivesFrom(int first) {
        int sum = 0;
        for (int i = first; i < change.length; i++) {
            sum += OutcomeChange.positives(change[i]);
        }
        return sum;
    }

    int knownFrom(int first) {
        int sum = 0;
        for (int i = first; i < change.length; i++) {
            sum += OutcomeChange.known(change[i]);
        }
        return sum;
    }

    TicketShare inCodes(int ofCustomer, int ofGroup, int ofAgent, int[] ofColumn, int[] ofLevel) {
        return new TicketShare(
                ofCustomer,
                ofGroup,
                ofAgent,
                open,
                hoursToFirstResolution,
                changeTime,
                change,
                seen,
                ofColumn,
                ofLevel,
                firstChange,
                positive,
                untimed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketShare share
                && customer == share.customer
                && openGroup == share.openGroup
                && openAgent == share.openAgent
                && open == share.open
                && Double.compare(hoursToFirstResolution, share.hoursToFirstResolution) == 0
                && seen == share.seen
                && positive == share.positive
                && untimed == share.untimed
                && Arrays.equals(changeTime, share.changeTime)
                && Arrays.equals(change, share.change)
                && Arrays.equals(column, share.column)
                && Arrays.equals(level, share.level)
                && Arrays.equals(firstChange, share.firstChange);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(changeTime) * 31 + Arrays.hashCode(level);
    }
}
