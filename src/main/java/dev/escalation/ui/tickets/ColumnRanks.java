package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where each row stands by one column, smallest first: equal values share a place, missing ones have none. */
final class ColumnRanks {
    /** The place of a missing value. */
    static final int NONE = Integer.MAX_VALUE;

    private static final Map<String, ToDoubleFunction<TicketRow>> NUMBERS =
            Map.of("risk", TicketRow::risk, "sla", TicketRow::slaHoursLeft, "change", TicketRow::change);
    private static final Map<String, Function<TicketRow, String>> WORDS = Map.of(
            "ticket", row -> row.subject().isEmpty() ? row.id() : row.subject(),
            "reason", TicketRow::reason,
            "status", TicketRow::status,
            "priority", TicketRow::priority,
            "group", TicketRow::group,
            "agent", TicketRow::agent);

    /** Ids of the columns that rows can be sorted by. */
    static final Set<String> COLUMNS =
            Stream.concat(NUMBERS.keySet().stream(), WORDS.keySet().stream()).collect(Collectors.toUnmodifiableSet());

    private ColumnRanks() {}

    /** @throws IllegalArgumentException if the queue has no such column */
    static int[] of(List<TicketRow> rows, String column) {
        ToDoubleFunction<TicketRow> number = NUMBERS.get(column);
        return number == null ? words(rows, word(column)) : numbers(rows, number);
    }

    /**
     * Whether a row has nothing in a column.
     *
     * @throws IllegalArgumentException if the queue has no such column
     */
    static boolean isMissing(TicketRow row, String column) {
        ToDoubleFunction<TicketRow> number = NUMBERS.get(column);
        return number == null ? word(column).apply(row).isEmpty() : Double.isNaN(number.applyAsDouble(row));
    }

    private static Function<TicketRow, String> word(String column) {
        Function<TicketRow, String> word = WORDS.get(column);
        if (word == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return word;
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

    private record Word(String text, int row) {}

    /** Letters' case makes no difference. */
    private static int[] words(List<TicketRow> rows, Function<TicketRow, String> word) {
        Word[] words = IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(row -> new Word(word.apply(rows.get(row)).toLowerCase(Locale.ROOT), row))
                .toArray(Word[]::new);
        Arrays.parallelSort(words, Comparator.comparing(Word::text));
        int[] ranks = new int[words.length];
        int place = 0;
        for (int i = 0; i < words.length; i++) {
            place = i > 0 && words[i].text.equals(words[i - 1].text) ? place : i;
            ranks[words[i].row] = words[i].text.isEmpty() ? NONE : place;
        }
        return ranks;
    }
}
