package dev.escalation.report.shift;

import dev.escalation.live.TicketRow;
import java.util.List;

/**
 * A ticket of the list.
 *
 * @param rank 1 for the highest risk
 * @param holder who has it: the agent's name, else the id, else nobody
 * @param reasons that raise the risk, strongest first, at most {@value #REASONS}
 * @param rankBefore a day before; 0 if it was not open then
 */
public record ShiftRow(int rank, TicketRow ticket, String holder, List<String> reasons, Since since, int rankBefore) {
    static final int REASONS = 3;

    public ShiftRow {
        reasons = List.copyOf(reasons);
    }

    /** What is different from a day before. */
    public enum Since {
        /** It was not open then. */
        NEW_TICKET("new ticket"),
        /** It was open then, and not among the first. */
        ENTERED("new in the list"),
        UP("up"),
        DOWN("down"),
        SAME("unchanged");

        private final String words;

        Since(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The change of the risk in whole points; 0 for a ticket that was not open. */
    public long points() {
        return Double.isNaN(ticket.change()) ? 0 : Math.round(ticket.change() * 100);
    }

    /** {@code up 5 points}, {@code new in the list, up 23 points}. */
    String sinceWords() {
        String size = Math.abs(points()) == 1 ? "1 point" : Math.abs(points()) + " points";
        return switch (since) {
            case NEW_TICKET, SAME -> since.words();
            case UP, DOWN -> since.words() + " " + size;
            case ENTERED -> since.words() + (points() == 0 ? "" : points() > 0 ? ", up " + size : ", down " + size);
        };
    }
}
