package dev.escalation.features;

/**
 * All outcome changes and all rows, each in order of time: whoever goes through both side by side knows at every row what
 * was known then, without searching.
 *
 * @param changes payload is {@code ticket << 2 | OutcomeChange ordinal}; one key
 * @param rows payload is the row; one key
 */
record TimeSweep(KeyedStream changes, KeyedStream rows) {
    private static final int CHANGE_BITS = 2;

    static TimeSweep of(PointRows rows, TicketLife[] lives) {
        KeyedStream.Builder changes = new KeyedStream.Builder();
        for (int t = 0; t < lives.length; t++) {
            int ticket = t << CHANGE_BITS;
            OutcomeChange.tell(lives[t], (time, change) -> changes.add(0, time, ticket | change.ordinal()));
        }
        KeyedStream.Builder order = new KeyedStream.Builder();
        for (int row = 0; row < rows.size(); row++) {
            order.add(0, rows.asOf()[row], row);
        }
        return new TimeSweep(changes.build(1), order.build(1));
    }

    int changeCount() {
        return changes.payload().length;
    }

    long changeTime(int index) {
        return changes.time()[index];
    }

    int changedTicket(int index) {
        return changes.payload()[index] >> CHANGE_BITS;
    }

    /** A payload of {@link OutcomeChange}. */
    int change(int index) {
        return changes.payload()[index] & ((1 << CHANGE_BITS) - 1);
    }
}
