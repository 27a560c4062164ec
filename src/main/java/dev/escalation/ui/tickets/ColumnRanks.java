package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Where each row stands by one column, smallest first: equal values share a place, missing ones have none. */
final class ColumnRanks {
    /** The place of a missing value. */
    static final int NONE = Integer.MAX_VALUE;

    private ColumnRanks() {}

    /** @throws IllegalArgumentException if the queue has no such column */
    static int[] of(List<TicketRow> rows, String column) {
        return switch (column) {
            case "risk" -> numbers(rows, TicketRow::risk);
            case "sla" -> numbers(rows, TicketRow::slaHoursLeft);
            case "change" -> numbers(rows, TicketRow::change);
            case "ticket" -> words(rows, row -> row.subject().isEmpty() ? row.id() : row.subject());
            case "reason" -> words(rows, TicketRow::reason);
            case "status" -> words(rows, TicketRow::status);
            case "priority" -> words(rows, TicketRow::priority);
            case "group" -> words(rows, TicketRow::group);
            case "agent" -> words(rows, TicketRow::agent);
            default -> throw new IllegalArgumentException("no such column: " + column);
        };
    }

    private static int[] numbers(List<TicketRow> rows, ToDoubleFunction<TicketRow> number) {
        double[] values = rows.stream().mapToDouble(number).toArray();
        double[] places = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .distinct()
                .toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Double.isNaN(value) ? NONE : Arrays.binarySearch(places, value))
                .toArray();
    }

    /** Letters' case makes no difference. */
    private static int[] words(List<TicketRow> rows, Function<TicketRow, String> word) {
        String[] different = rows.stream().map(word).distinct().toArray(String[]::new);
        Arrays.parallelSort(different, String.CASE_INSENSITIVE_ORDER);
        Map<String, Integer> places = new HashMap<>();
        int place = 0;
        for (int i = 0; i < different.length; i++) {
            place = i > 0 && different[i].equalsIgnoreCase(different[i - 1]) ? place : i;
            places.put(different[i], different[i].isEmpty() ? NONE : place);
        }
        return rows.stream()
                .mapToInt(row -> places.getOrDefault(word.apply(row), NONE))
                .toArray();
    }
}
