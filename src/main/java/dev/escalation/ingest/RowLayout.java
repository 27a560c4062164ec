package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Where the cells of a row stand, whatever source it comes from: first every canonical column of the table, then the
 * attributes, then the counters of an event log. A column the source lacks has only empty cells.
 *
 * @param columns names by slot; attributes begin with {@code attr.}, counters with {@code count.}
 * @param attributes the attributes among them, in slot order
 */
public record RowLayout(InputTable table, List<String> columns, List<AttributeSpec> attributes) {
    private static final String COUNTER_PREFIX = "count.";

    public RowLayout {
        columns = List.copyOf(columns);
        attributes = List.copyOf(attributes);
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("a column stands twice in the layout " + columns);
        }
    }

    /** @param counters source columns that an event log counts by */
    public static RowLayout of(InputTable table, List<AttributeSpec> attributes, List<String> counters) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(column.name()));
        attributes.forEach(attribute -> columns.add(attribute.name()));
        counters.forEach(counter -> columns.add(counterColumn(counter)));
        return new RowLayout(table, columns, attributes);
    }

    public static String counterColumn(String sourceColumn) {
        return COUNTER_PREFIX + sourceColumn;
    }

    public int slots() {
        return columns.size();
    }

    /** @throws IllegalArgumentException if the layout has no such column */
    public int slot(String column) {
        int slot = columns.indexOf(column);
        if (slot < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + columns);
        }
        return slot;
    }
}
