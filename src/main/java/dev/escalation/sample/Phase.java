package dev.escalation.sample;

/** Where a ticket stands. */
enum Phase {
    /** In a group's queue, nobody's yet. */
    QUEUED,
    /** An agent's, and the customer waits for an answer. */
    WAITING,
    /** An agent's, who answered and promised to look further. */
    WORKING,
    /** The customer was asked something. */
    PENDING,
    RESOLVED,
    CLOSED;

    /** Somebody still has to act; only then can it escalate. */
    boolean isOpen() {
        return this != RESOLVED && this != CLOSED;
    }
}
