package dev.escalation.ui.tickets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of a list in the order of one column, both ways: missing values stand last in either, ties keep the original order.
 * Choosing from it what a filter lets through needs no sorting, so a click and a key press take one walk over the rows.
 */
record ColumnOrder(int[] ascending, int[] descending) {
    /** @param ranks of {@link ColumnRanks} */
    static ColumnOrder of(int[] ranks) {
        return new ColumnOrder(sorted(ranks, false), sorted(ranks, true));
    }

    int[] rows(QueueOrder.Direction direction) {
        return direction == QueueOrder.Direction.ASCENDING ? ascending : descending;
    }

    private static int[] sorted(int[] ranks, boolean turned) {
        long[] keys = IntStream.range(0, ranks.length)
                .mapToLong(row -> key(ranks[row], row, turned))
                .toArray();
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static long key(int rank, int row, boolean turned) {
        int place = turned && rank != ColumnRanks.NONE ? ColumnRanks.NONE - 1 - rank : rank;
        return (long) place << Integer.SIZE | row;
    }
}
