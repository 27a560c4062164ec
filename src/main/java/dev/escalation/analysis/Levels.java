package dev.escalation.analysis;

import dev.escalation.analysis.Column.Order;
import dev.escalation.data.Dictionary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tickets by the values of a column.
 *
 * @param levels those that occur, in the column's order, the tickets without a value last
 * @param all tickets together
 */
public record Levels(Basis basis, Column.Categories column, List<Level> levels, Level all) {
    public Levels {
        levels = List.copyOf(levels);
    }

    static Levels of(Basis basis, Column.Categories column, TicketFacts facts) {
        int missing = column.values().dictionary().size();
        int[] group = new int[facts.size()];
        for (int ticket = 0; ticket < group.length; ticket++) {
            int code = column.values().code(ticket);
            group[ticket] = code == Dictionary.MISSING ? missing : code;
        }
        List<Level> levels = new ArrayList<>(levels(new Groups(group, missing + 1), column, facts));
        levels.removeIf(level -> level.tickets() == 0);
        if (column.order() == Order.MOST_FIRST) {
            levels.sort(Comparator.comparing(Level::isMissing)
                    .thenComparing(Level::tickets, Comparator.reverseOrder())
                    .thenComparing(Level::name));
        }
        Level all = levels(new Groups(new int[facts.size()], 1), column, facts).getFirst();
        return new Levels(basis, column, levels, all);
    }

    /** The group after the column's values is that of the tickets without one. */
    private static List<Level> levels(Groups groups, Column.Categories column, TicketFacts facts) {
        int[] sizes = groups.sizes();
        Share[] escalated = groups.shares(facts.escalated());
        Share[] breached = groups.shares(facts.breached());
        Durations[] durations = groups.durations(facts);
        Dictionary names = column.values().dictionary();
        List<Level> levels = new ArrayList<>();
        for (int code = 0; code < groups.count(); code++) {
            boolean named = code < names.size();
            levels.add(new Level(
                    named ? code : Dictionary.MISSING,
                    named ? names.level(code) : "",
                    sizes[code],
                    durations[code].open(),
                    escalated[code],
                    breached[code],
                    durations[code]));
        }
        return levels;
    }
}
