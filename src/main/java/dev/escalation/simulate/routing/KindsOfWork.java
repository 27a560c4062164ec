package dev.escalation.simulate.routing;

import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.CreationValues;
import dev.escalation.features.CreationValues.Content;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What tickets are about: their category when they were created, else their group; else all are alike.
 *
 * @param of the kind of each ticket, or {@link #other}
 * @param names of the kinds
 */
record KindsOfWork(int[] of, List<String> names) {
    /** A kind with fewer tickets counts as any other work. */
    static final int FEWEST = 20;

    /** @param history rows of the tickets that are counted */
    static KindsOfWork of(CleanData data, int[] history) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        CreationValues values = CreationValues.of(data, timelines);
        CodedColumn category = column(values, "category", data);
        return of(isEmpty(category, history) ? column(values, "group", data) : category, history);
    }

    private static CodedColumn column(CreationValues values, String name, CleanData data) {
        for (CreationValues.Values column : values.columns()) {
            if (column.name().equals(name) && column.column() instanceof Content.Categories coded) {
                return coded.values();
            }
        }
        return CodedColumn.missing(data.tickets().size());
    }

    private static boolean isEmpty(CodedColumn column, int[] history) {
        return Arrays.stream(history).allMatch(ticket -> column.code(ticket) == Dictionary.MISSING);
    }

    private static KindsOfWork of(CodedColumn column, int[] history) {
        int[] count = new int[column.dictionary().size()];
        Arrays.stream(history)
                .map(column::code)
                .filter(code -> code != Dictionary.MISSING)
                .forEach(code -> count[code]++);
        int[] kept = IntStream.range(0, count.length)
                .filter(code -> count[code] >= FEWEST)
                .toArray();
        int[] kindOf = new int[count.length];
        Arrays.fill(kindOf, kept.length);
        for (int kind = 0; kind < kept.length; kind++) {
            kindOf[kept[kind]] = kind;
        }
        int[] of = Arrays.stream(column.codes())
                .map(code -> code == Dictionary.MISSING ? kept.length : kindOf[code])
                .toArray();
        return new KindsOfWork(
                of, Arrays.stream(kept).mapToObj(column.dictionary()::level).toList());
    }

    /** The kind of all other work. */
    int other() {
        return names.size();
    }
}
