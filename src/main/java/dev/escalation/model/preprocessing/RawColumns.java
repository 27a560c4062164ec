package dev.escalation.model.preprocessing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table of features before preprocessing.
 *
 * @param columns in any order, names distinct, equally many rows
 */
public record RawColumns(List<RawColumn> columns) {
    public RawColumns {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (RawColumn column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("column " + column.name() + " is there twice");
            }
            if (column.rows() != columns.getFirst().rows()) {
                throw new IllegalArgumentException("column " + column.name() + " has " + column.rows()
                        + " rows, column " + columns.getFirst().name() + " has "
                        + columns.getFirst().rows());
            }
        }
    }

    /** 0 without columns. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().rows();
    }

    /** @throws IllegalArgumentException if there is no numeric column of that name */
    public NumericColumn numeric(String name) {
        return find(name, NumericColumn.class, "numeric");
    }

    /** @throws IllegalArgumentException if there is no categorical column of that name */
    public CategoricalColumn categorical(String name) {
        return find(name, CategoricalColumn.class, "categorical");
    }

    private <T extends RawColumn> T find(String name, Class<T> type, String kind) {
        for (RawColumn column : columns) {
            if (column.name().equals(name)) {
                if (type.isInstance(column)) {
                    return type.cast(column);
                }
                throw new IllegalArgumentException("column " + name + " is not " + kind + ", as it was in training");
            }
        }
        throw new IllegalArgumentException("column " + name + " is missing from the data");
    }
}
