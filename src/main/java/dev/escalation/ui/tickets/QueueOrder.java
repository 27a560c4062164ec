package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.Comparator;

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

    /** Missing values stand last in either direction; ties keep the original order. */
    Comparator<TicketRow> comparator() {
        return switch (column) {
            case "risk" -> numbers(TicketRow::risk);
            case "sla" -> numbers(TicketRow::slaHoursLeft);
            case "change" -> numbers(TicketRow::change);
            case "ticket" -> words(TicketRow::subject);
            case "reason" -> words(TicketRow::reason);
            case "status" -> words(TicketRow::status);
            case "priority" -> words(TicketRow::priority);
            case "group" -> words(TicketRow::group);
            case "agent" -> words(TicketRow::agent);
            default -> throw new IllegalArgumentException("no such column: " + column);
        };
    }

    private interface Quantity {
        double of(TicketRow row);
    }

    private interface Word {
        String of(TicketRow row);
    }

    private Comparator<TicketRow> numbers(Quantity number) {
        return (a, b) -> {
            double x = number.of(a);
            double y = number.of(b);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return Boolean.compare(Double.isNaN(x), Double.isNaN(y));
            }
            return direction == Direction.ASCENDING ? Double.compare(x, y) : Double.compare(y, x);
        };
    }

    private Comparator<TicketRow> words(Word word) {
        return (a, b) -> {
            String x = word.of(a);
            String y = word.of(b);
            if (x.isEmpty() || y.isEmpty()) {
                return Boolean.compare(x.isEmpty(), y.isEmpty());
            }
            return direction == Direction.ASCENDING ? x.compareToIgnoreCase(y) : y.compareToIgnoreCase(x);
        };
    }
}
