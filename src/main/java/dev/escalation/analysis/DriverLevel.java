package dev.escalation.analysis;

import dev.escalation.data.Dictionary;
import java.util.List;

/**
 * One value of a column, or its small ones together.
 *
 * @param codes of the values, ascending; {@link Dictionary#MISSING} for the tickets without one; never empty
 */
public record DriverLevel(Column.Categories column, List<Integer> codes) {
    public DriverLevel {
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("no value of " + column.name());
        }
    }

    /** Whether it stands for several values, each of too few tickets to be looked at alone. */
    public boolean isPooled() {
        return codes.size() > 1;
    }

    /** Whether it is the tickets without a value. */
    public boolean isMissing() {
        return codes.size() == 1 && codes.getFirst() == Dictionary.MISSING;
    }

    /** As in the data; of several values how many, of none that there is none. */
    public String name() {
        if (isPooled()) {
            return codes.size() + " small values";
        }
        return isMissing() ? "(no value)" : column.values().dictionary().level(codes.getFirst());
    }

    boolean holds(int ticket) {
        return codes.contains(column.values().code(ticket));
    }
}
