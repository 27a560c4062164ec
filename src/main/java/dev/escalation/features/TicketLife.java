package dev.escalation.features;

import static dev.escalation.data.Instants.MISSING;
import static dev.escalation.data.Instants.isKnown;

import java.util.Arrays;

/**
 * When a ticket was open and when its outcome happened.
 *
 * @param firstRecord moment of its first record, not before its creation
 * @param closings moments at which it closed, reopened, closed … in turn; empty if it never closed
 * @param resolutions the same without those that {@link dev.escalation.data.BulkClosures} were the end of
 * @param settlings the same for the moments at which its outcome counts as settled and as open again
 * @param happenedAt moment of the outcome, {@link dev.escalation.data.Instants#MISSING} if it did not happen
 * @param positive the outcome happened, be its moment known or not
 */
record TicketLife(
        long firstRecord, long[] closings, long[] resolutions, long[] settlings, long happenedAt, boolean positive) {
    boolean isOpenAt(long moment) {
        return switchesUpTo(closings, moment) % 2 == 0;
    }

    /** It ended in bulk and stayed closed: what it would have come to is not known. */
    boolean closedInBulk() {
        return closings.length % 2 == 1
                && (resolutions.length == 0 || resolutions[resolutions.length - 1] != closings[closings.length - 1]);
    }

    boolean happenedBy(long moment) {
        return isKnown(happenedAt) && happenedAt <= moment;
    }

    /** The outcome is a fact at the data's end: it happened, or the ticket is settled without it. */
    boolean isOutcomeKnown() {
        return positive || settlings.length % 2 == 1;
    }

    /** When the outcome became known for good; missing if it is not, or if its moment is not recorded. */
    long outcomeKnownAt() {
        if (positive) {
            return happenedAt;
        }
        return settlings.length % 2 == 1 ? settlings[settlings.length - 1] : MISSING;
    }

    /** The first moment after another at which something of it changes; {@link Long#MAX_VALUE} if nothing does. */
    long nextChange(long after) {
        long next = isKnown(happenedAt) && happenedAt > after ? happenedAt : Long.MAX_VALUE;
        for (long[] switches : new long[][] {closings, resolutions, settlings}) {
            int passed = switchesUpTo(switches, after);
            next = passed < switches.length ? Math.min(next, switches[passed]) : next;
        }
        return next;
    }

    private static int switchesUpTo(long[] switches, long moment) {
        int count = 0;
        while (count < switches.length && switches[count] <= moment) {
            count++;
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TicketLife life
                && firstRecord == life.firstRecord
                && happenedAt == life.happenedAt
                && positive == life.positive
                && Arrays.equals(closings, life.closings)
                && Arrays.equals(resolutions, life.resolutions)
                && Arrays.equals(settlings, life.settlings);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(firstRecord) * 31 + Long.hashCode(happenedAt);
    }
}
