package dev.escalation.features;

import static dev.escalation.data.Instants.isKnown;

/**
 * A change in what is known about a ticket's outcome, told in the order of time: settled without it, reopened, happened.
 * As a payload of a {@link KeyedStream} it adds to the counts of positive and of known outcomes.
 */
enum OutcomeChange {
    SETTLED_NEGATIVE(0, 1),
    UNSETTLED(0, -1),
    HAPPENED(1, 1),
    HAPPENED_AFTER_SETTLED(1, 0);

    private static final OutcomeChange[] VALUES = values();

    private final int positives;
    private final int known;

    OutcomeChange(int positives, int known) {
        this.positives = positives;
        this.known = known;
    }

    static int positives(int payload) {
        return VALUES[payload].positives;
    }

    static int known(int payload) {
        return VALUES[payload].known;
    }

    /** Takes the changes of one ticket. */
    interface Listener {
        void changed(long time, OutcomeChange change);
    }

    static void tell(TicketLife life, Listener listener) {
        boolean timed = isKnown(life.happenedAt());
        long happenedAt = timed ? life.happenedAt() : Long.MAX_VALUE;
        boolean settled = false;
        for (int i = 0; i < life.settlings().length && life.settlings()[i] < happenedAt; i++) {
            settled = !settled;
            boolean untimedPositive = life.positive() && !timed && i == life.settlings().length - 1 && settled;
            OutcomeChange whenSettled = untimedPositive ? HAPPENED : SETTLED_NEGATIVE;
            listener.changed(life.settlings()[i], settled ? whenSettled : UNSETTLED);
        }
        if (timed) {
            listener.changed(happenedAt, settled ? HAPPENED_AFTER_SETTLED : HAPPENED);
        }
    }
}
