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
}
