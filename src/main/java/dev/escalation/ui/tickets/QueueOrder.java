package dev.escalation.ui.tickets;

/**
 * How the queue is sorted.
 *
 * @param column id of a column, empty for the original order
 */
record QueueOrder(String column, Direction direction) {
    enum Direction {
        ASCENDING,
        DESCENDING
    }

    static final QueueOrder ORIGINAL = new QueueOrder("", Direction.ASCENDING);

    boolean isOriginal() {
        return column.isEmpty();
    }

    /**
     * A number that sorts as this order asks: missing values stand last in either direction, ties keep the original order.
     *
     * @param rank of {@link ColumnRanks}
     * @param row place in the original order
     */
    long key(int rank, int row) {
        boolean turned = direction == Direction.DESCENDING && rank != ColumnRanks.NONE;
        return (long) (turned ? ColumnRanks.NONE - 1 - rank : rank) << Integer.SIZE | row;
    }
}
