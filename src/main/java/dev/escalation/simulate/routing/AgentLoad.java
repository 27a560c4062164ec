package dev.escalation.simulate.routing;

/**
 * What one agent has to do under today's rule and under another one, on average over the replications.
 *
 * @param agent code of the team
 * @param busyBefore share of the agent's hours spent on tickets, 0 or more
 * @param ticketsBefore resolved per working hour
 * @param peersBefore busy share in the middle of the agents who mostly do the same kind of work, the agent included
 * @param pace below 1 for somebody faster than usual, over the kinds of work that the agent did in the history
 */
public record AgentLoad(
        int agent,
        double busyBefore,
        double busyAfter,
        double ticketsBefore,
        double ticketsAfter,
        double peersBefore,
        double peersAfter,
        double pace) {
    /** A rise of the busy share by more than this part of it is much, if it is by more than {@link #POINTS}, too. */
    public static final double RISE = 0.25;

    /** Share of somebody's hours. */
    public static final double POINTS = 0.05;

    /** Who is busier than the colleagues by more than this part carries more than they do. */
    public static final double ABOVE_PEERS = 0.15;

    /** What a rule does to somebody. */
    public enum Change {
        /** Not much more than today. */
        ORDINARY,
        /** Much more than today, and then about as much as colleagues have. */
        CATCHES_UP,
        /** Much more than today, and more than colleagues. */
        OVERLOADED
    }

    /** Share more (above 0) or less than before; infinite for somebody who had nothing to do. */
    public double rise() {
        return busyAfter / busyBefore - 1;
    }

    public Change change() {
        if (busyAfter <= busyBefore * (1 + RISE) || busyAfter <= busyBefore + POINTS) {
            return Change.ORDINARY;
        }
        return busyAfter > peersAfter * (1 + ABOVE_PEERS) ? Change.OVERLOADED : Change.CATCHES_UP;
    }
}
