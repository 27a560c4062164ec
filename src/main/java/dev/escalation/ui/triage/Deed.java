package dev.escalation.ui.triage;

import dev.escalation.live.action.TicketAction;
import dev.escalation.live.action.TicketAction.Kind;
import java.util.Optional;

/**
 * What is to be done about some tickets.
 *
 * @param until moment of the desk's clock, only for {@link Kind#SNOOZE}
 * @param reason in own words; may be empty
 */
public record Deed(Kind kind, Optional<Long> until, String reason) {
    public static Deed of(Kind kind) {
        return new Deed(kind, Optional.empty(), "");
    }

    public static Deed snooze(long until) {
        return new Deed(Kind.SNOOZE, Optional.of(until), "");
    }

    public static Deed disagree(String reason) {
        return new Deed(Kind.DISAGREE, Optional.empty(), reason);
    }

    /** The same once more, as it stood before something else was done. */
    static Deed again(TicketAction action) {
        return new Deed(action.kind(), action.until(), action.reason());
    }
}
