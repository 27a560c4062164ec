package dev.escalation.analysis;

import dev.escalation.data.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome is made of.
 *
 * @param byMonth of creation
 * @param byPriority null where tickets have none
 * @param outcomes {@link Outcome} of each ticket
 * @param monthOf month of each ticket's creation
 * @param checks all that were made, with or without findings
 */
public record LabelAudit(
        Rates byMonth, @Nullable Levels byPriority, byte[] outcomes, int[] monthOf, List<LabelCheck> checks) {
    public LabelAudit {
        checks = List.copyOf(checks);
    }

    /** Tickets of a month with the outcome. */
    public int[] positivesOf(int month) {
        return IntStream.range(0, outcomes.length)
                .filter(ticket -> outcomes[ticket] == Outcome.YES && monthOf[ticket] == month)
                .toArray();
    }

    /** Tickets of a priority with the outcome. */
    public int[] positivesOf(Level priority) {
        Levels levels = byPriority;
        return levels == null
                ? new int[0]
                : IntStream.range(0, outcomes.length)
                        .filter(ticket -> outcomes[ticket] == Outcome.YES
                                && levels.column().values().code(ticket) == priority.code())
                        .toArray();
    }
}
