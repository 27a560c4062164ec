package dev.escalation.analysis;

import dev.escalation.analysis.Driver.Finding;
import dev.escalation.data.Outcome;
import dev.escalation.features.Target;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of tickets have more of an outcome than elsewhere, of all levels of all columns. What goes together need not
 * be a cause.
 *
 * @param trend of all tickets
 * @param periods of the trends: months, weeks where the data spans less than four
 * @param priority the column by which figures are adjusted; null where there is none, then adjusted and crude are the same
 * @param columns that were looked at
 * @param leftOut columns that may have come of the outcome: who has a ticket at the data's end
 * @param levels drivers first, largest first; then levels with fewer outcomes, then those not told apart from chance
 * @param pairs of levels with more than both explain, at most 5, largest first
 * @param pairsLooked how many pairs were compared
 * @param outcomes {@link Outcome} of each ticket
 */
public record Drivers(
        Basis basis,
        Target target,
        Share all,
        Trend trend,
        Periods periods,
        Column.@Nullable Categories priority,
        List<Column.Categories> columns,
        List<Column.Categories> leftOut,
        List<Driver> levels,
        List<DriverPair> pairs,
        int pairsLooked,
        byte[] outcomes) {
    public Drivers {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
        levels = List.copyOf(levels);
        pairs = List.copyOf(pairs);
    }

    /** Whether the data says of any ticket how it came out. */
    public boolean isKnown() {
        return all.decided() > 0;
    }

    /** The levels with more outcomes than elsewhere, beyond chance; largest first. */
    public List<Driver> drivers() {
        return with(Finding.MORE);
    }

    public List<Driver> with(Finding finding) {
        return levels.stream().filter(level -> level.finding() == finding).toList();
    }

    /** How many levels were compared. */
    public int looked() {
        return levels.size() - with(Finding.TOO_FEW).size();
    }

    /** The decided tickets of a level: those that its figures count. */
    public int[] ticketsOf(DriverLevel level) {
        return tickets(level, level);
    }

    public int[] ticketsOf(DriverPair pair) {
        return tickets(pair.first(), pair.second());
    }

    private int[] tickets(DriverLevel first, DriverLevel second) {
        return IntStream.range(0, outcomes.length)
                .filter(ticket -> outcomes[ticket] != Outcome.UNKNOWN && first.holds(ticket) && second.holds(ticket))
                .toArray();
    }
}
