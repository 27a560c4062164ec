package dev.escalation.analysis;

import dev.escalation.analysis.Column.Owner;
import java.util.List;

/**
 * Where values are missing, as the data has them at its end.
 *
 * @param tickets by the period of their creation
 */
public record MissingMap(Basis basis, Periods periods, int[] tickets, List<Gaps> columns) {
    /**
     * @param missing tickets without a value
     * @param byPeriod the same by the period of their creation
     */
    public record Gaps(String name, Owner owner, int missing, int[] byPeriod) {}

    public MissingMap {
        columns = List.copyOf(columns);
    }

    /** Share of all tickets without a value. */
    public double share(Gaps column) {
        return basis.tickets() == 0 ? 0 : column.missing() / (double) basis.tickets();
    }

    /** The same of one period; NaN where it has no ticket. */
    public double share(Gaps column, int period) {
        return tickets[period] == 0 ? Double.NaN : column.byPeriod()[period] / (double) tickets[period];
    }
}
