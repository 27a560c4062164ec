package dev.escalation.live.action;

import dev.escalation.live.action.TicketAction.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Where a ticket stands at a moment after all that was done about it.
 *
 * @param column where it is on the board
 * @param last the action that put it there; empty for a ticket nobody has touched
 */
public record Standing(Column column, Optional<TicketAction> last) {
    /** Of a ticket nobody has touched. */
    public static final Standing UNTOUCHED = new Standing(Column.LIKELY, Optional.empty());

    /** The columns of the board, from left to right, and what is not on it. */
    public enum Column {
        /** Nobody has looked at it yet. */
        LIKELY,
        ACKNOWLEDGED,
        IN_ACTION,
        /** Done, or the ticket has ended. */
        RESOLVED,
        /** Comes back to {@link #LIKELY} by itself. */
        SNOOZED,
        /** Somebody thinks that the score is wrong. */
        DISAGREED
    }

    /**
     * @param actions about one ticket, in order of time
     * @param now moment of the desk's clock, which ends a snooze
     */
    public static Standing of(List<TicketAction> actions, long now) {
        Standing standing = UNTOUCHED;
        for (TicketAction action : actions) {
            standing = standing.after(action);
        }
        return standing.last
                        .flatMap(TicketAction::until)
                        .filter(until -> until <= now)
                        .isPresent()
                ? UNTOUCHED
                : standing;
    }

    private Standing after(TicketAction action) {
        Kind kind = action.kind();
        return switch (kind) {
            case ACKNOWLEDGE -> new Standing(Column.ACKNOWLEDGED, Optional.of(action));
            case START -> new Standing(Column.IN_ACTION, Optional.of(action));
            case SNOOZE -> new Standing(Column.SNOOZED, Optional.of(action));
            case DISAGREE -> new Standing(Column.DISAGREED, Optional.of(action));
            case DONE -> new Standing(Column.RESOLVED, Optional.of(action));
            case WITHDRAW -> UNTOUCHED;
            case HOLD_OUT, OFFER -> this;
        };
    }
}
