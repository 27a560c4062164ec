package dev.escalation.live.action;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.escalation.data.Instants;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves a share of the tickets that reach the alert line alone, so that it can be seen what acting on the others is worth.
 * Who is drawn follows from the ticket's id and the seed alone: nobody can look at the score or draw again.
 *
 * @param share of the tickets, above 0 and at most one half
 * @param seed of the draw; another one draws others
 */
public record HoldOut(double share, long seed) {
    /** Who the draw is by. */
    public static final String BY = "chance";

    private static final double TWO_TO_64 = 0x1p64;

    public HoldOut {
        if (!(share > 0 && share <= 0.5)) {
            throw new IllegalArgumentException("the share that is left alone is above 0 and at most 0.5, not " + share);
        }
    }

    /** A larger share has the tickets of a smaller one in it. */
    public boolean picks(String ticketId) {
        return fraction(ticketId) < share;
    }

    private double fraction(String ticketId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((seed + "\0" + ticketId).getBytes(UTF_8));
            long bits = ByteBuffer.wrap(hash).getLong();
            return (bits >>> 1) / (TWO_TO_64 / 2); // 63 bits, 0 to below 1
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * A ticket of the queue.
     *
     * @param risk 0 to 1
     */
    public record Candidate(String ticketId, double risk) {}

    /**
     * Draws the tickets that have reached the line and were not drawn before. One that somebody has touched already is in
     * neither group, because that was no chance.
     *
     * @param queue open tickets, each once
     * @param alertLine 0 to 1
     * @param asOf moment of the risks
     * @param at when, by the machine's clock
     * @return one action for each ticket that is drawn, to be added to the ledger as one decision
     */
    public List<TicketAction> draw(
            List<Candidate> queue, double alertLine, ActionLedger ledger, long asOf, long at, String model) {
        if (!Instants.isKnown(asOf)) {
            throw new IllegalArgumentException("a draw is made at a moment of the desk");
        }
        List<TicketAction> drawn = new ArrayList<>();
        for (Candidate one : queue) {
            if (one.risk() >= alertLine && ledger.of(one.ticketId()).isEmpty()) {
                drawn.add(new TicketAction(
                        one.ticketId(),
                        picks(one.ticketId()) ? TicketAction.Kind.HOLD_OUT : TicketAction.Kind.OFFER,
                        at,
                        Optional.empty(),
                        BY,
                        "",
                        one.risk(),
                        asOf,
                        model));
            }
        }
        return drawn;
    }

    /** Whether a ticket is left alone, by what is on record of it. */
    public static boolean isHeldOut(List<TicketAction> actions) {
        return actions.stream()
                .filter(action -> action.kind().isDraw())
                .findFirst()
                .filter(action -> action.kind() == TicketAction.Kind.HOLD_OUT)
                .isPresent();
    }
}
