package dev.escalation.live.action;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that somebody did about a ticket. Actions are added, never changed: what stands is the {@link Standing} that
 * they come to.
 *
 * @param at when, in milliseconds since 1970 of the machine's clock
 * @param until moment of the desk's clock at which a snoozed ticket comes back; only for {@link Kind#SNOOZE}
 * @param by who; as the user is called on this machine, or the name of the API key
 * @param reason in own words, personal data masked; required for {@link Kind#DISAGREE}, else may be empty
 * @param risk the score that was shown, 0 to 1; NaN without one
 * @param asOf moment of that score, in milliseconds since 1970; {@link dev.escalation.data.Instants#MISSING} without one
 * @param model id of the model that gave it, may be empty
 */
public record TicketAction(
        String ticketId,
        Kind kind,
        long at,
        Optional<Long> until,
        String by,
        String reason,
        double risk,
        long asOf,
        String model) {
    public TicketAction {
        if (ticketId.isEmpty()) {
            throw new IllegalArgumentException("an action is about a ticket");
        }
        if (until.isPresent() != (kind == Kind.SNOOZE)) {
            throw new IllegalArgumentException("a snoozed ticket, and no other, has a moment to come back at");
        }
        if (kind == Kind.DISAGREE && reason.isBlank()) {
            throw new IllegalArgumentException("who disagrees with a score says why");
        }
    }

    /** What can be done. */
    public enum Kind {
        /** Seen, and somebody keeps an eye on it. */
        ACKNOWLEDGE,
        /** Somebody works against the escalation now. */
        START,
        /** Not before a moment. */
        SNOOZE,
        /** The score is wrong, and why. */
        DISAGREE,
        /** What could be done is done. */
        DONE,
        /** Chosen by chance to be left alone, so that the effect of acting can be measured. */
        HOLD_OUT,
        /** Chosen by the same chance not to be left alone: the other side of the measurement. */
        OFFER,
        /** Takes back what stands. */
        WITHDRAW;

        /** As in files and the database: {@code acknowledge}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether somebody has worked on the ticket, so that its outcome may be another than it would have been. */
        public boolean isActing() {
            return this == START || this == DONE;
        }

        /** Whether it is a draw of chance, which changes nothing of where the ticket stands. */
        public boolean isDraw() {
            return this == HOLD_OUT || this == OFFER;
        }
    }
}
