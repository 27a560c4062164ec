package dev.escalation.analysis;

import org.jspecify.annotations.Nullable;

/**
 * The tickets that a question is about.
 *
 * @param column null for all tickets
 * @param code of the value that they have in the column
 */
public record Selection(Column.@Nullable Categories column, int code) {
    public static final Selection ALL = new Selection(null, 0);

    boolean holds(int ticket) {
        return column == null || column.values().code(ticket) == code;
    }

    /** Groups in which only these tickets count; may be the same array. */
    int[] within(int[] group) {
        if (column == null) {
            return group;
        }
        int[] chosen = group.clone();
        for (int ticket = 0; ticket < chosen.length; ticket++) {
            chosen[ticket] = holds(ticket) ? chosen[ticket] : -1;
        }
        return chosen;
    }
}
