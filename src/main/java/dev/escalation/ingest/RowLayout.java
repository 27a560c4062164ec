package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Where the cells of a row stand, whatever source it comes from: first every canonical column of the table, then the
 * attributes, then the counters of an event log or the events told by columns of a ticket. A column the source lacks has
 * only empty cells.
 *
 * @param columns names by slot; attributes begin with {@code attr.}, counters with {@code count.}, events with
 *     {@code event.}, reasons to set a row aside with {@code aside.}
 * @param attributes the attributes among them, in slot order
 */
public record RowLayout(InputTable table, List<String> columns, List<AttributeSpec> attributes) {
    private static final String COUNTER_PREFIX = "count.";
    private static final String EVENT_PREFIX = "event.";
    private static final String ASIDE_PREFIX = "aside.";

    public RowLayout {
        columns = List.copyOf(columns);
        attributes = List.copyOf(attributes);
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("a column stands twice in the layout " + columns);
        }
    }

    /** @param further names of {@link #counterColumn}, {@link #eventColumn} and {@link #asideColumn} */
    public static RowLayout of(InputTable table, List<AttributeSpec> attributes, List<String> further) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(column.name()));
        attributes.forEach(attribute -> columns.add(attribute.name()));
        columns.addAll(further);
        return new RowLayout(table, columns, attributes);
    }

    public static String counterColumn(String sourceColumn) {
        return COUNTER_PREFIX + sourceColumn;
    }

    /** @param number from 1 on, for a column that stands several times in the header */
    public static String eventColumn(String sourceColumn, int number) {
        return EVENT_PREFIX + sourceColumn + "." + number;
    }

    static boolean tellsEvents(String column) {
        return column.startsWith(EVENT_PREFIX);
    }

    /** The column that says whether a row is set aside for a reason. */
    public static String asideColumn(String reason) {
        return ASIDE_PREFIX + reason;
    }

    /** The columns in which cells of the source's column stand that tell events. */
    public List<String> eventColumns(String sourceColumn) {
        List<String> found = new ArrayList<>();
        while (columns.contains(eventColumn(sourceColumn, found.size() + 1))) {
            found.add(eventColumn(sourceColumn, found.size() + 1));
        }
        return List.copyOf(found);
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
