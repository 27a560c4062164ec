package dev.escalation.model.leak;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Columns that are filled on tickets that have ended and hardly ever on open ones, in an export that knows last values only:
 * what fills them comes with the end or after it.
 */
record FilledAtEnd(TicketEnds ends) {
    private static final int FEWEST_TICKETS = 30;
    private static final double LEAST_FILLED = 0.05;

    /** Filled less often than this part of what ended tickets have. */
    private static final double HARDLY = 0.2;

    /** Of the two-proportion test; chance passes 4 in 1 of 16 000 cases. */
    private static final double BEYOND_CHANCE = 4;

    /** @param filled whether a ticket has a value */
    Optional<String> evidence(IntPredicate filled) {
        int[] tickets = new int[2];
        int[] with = new int[2];
        for (int ticket = 0; ticket < ends.at().length; ticket++) {
            int ended = ends.hasEnded(ticket) ? 1 : 0;
            tickets[ended]++;
            with[ended] += filled.test(ticket) ? 1 : 0;
        }
        if (Math.min(tickets[0], tickets[1]) < FEWEST_TICKETS) {
            return Optional.empty();
        }
        double open = with[0] / (double) tickets[0];
        double ended = with[1] / (double) tickets[1];
        double pooled = (with[0] + with[1]) / (double) (tickets[0] + tickets[1]);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / tickets[0] + 1.0 / tickets[1]));
        boolean comesWithTheEnd =
                ended >= LEAST_FILLED && open <= HARDLY * ended && ended - open > BEYOND_CHANCE * error;
        return comesWithTheEnd
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "It is filled on %,d of %,d tickets that have ended and on %,d of %,d open ones: it comes with the"
                                + " end or after it",
                        with[1],
                        tickets[1],
                        with[0],
                        tickets[0]))
                : Optional.empty();
    }
}
