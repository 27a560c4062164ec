package dev.escalation.analysis;

import java.util.Locale;

/** What a column is called in files and on the terminal. */
final class ColumnLabel {
    private ColumnLabel() {}

    /** "Region (customer)" of a customer's region, "Product" of {@code attr.product}. */
    static String of(Column column) {
        String words = column.name().replaceFirst("^attr\\.", "").replace('_', ' ');
        String word = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return column.owner() == Column.Owner.TICKET
                ? word
                : word + " (" + column.owner().name().toLowerCase(Locale.ROOT) + ")";
    }
}
