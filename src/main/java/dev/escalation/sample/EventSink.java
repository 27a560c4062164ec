package dev.escalation.sample;

import org.jspecify.annotations.Nullable;

/** Takes down what happens to a ticket. */
interface EventSink {
    /** For futures that are only looked at. */
    EventSink NOWHERE = (state, type, actor, from, to, message) -> {};

    /** @param state the ticket just after; {@code now} is the event's instant */
    void add(TicketState state, What type, Actor actor, @Nullable String from, @Nullable String to, Message message);

    /** Types of event, named as in the file. */
    enum What {
        Created,
        Assigned,
        Transferred,
        Commented,
        StatusChanged,
        PriorityRaised,
        PriorityLowered,
        Escalated,
        Resolved,
        Reopened,
        Closed
    }

    /** Who did it. */
    enum Actor {
        CUSTOMER,
        AGENT,
        SYSTEM
    }

    /** What the event's text is about. */
    enum Message {
        NONE,
        CUSTOMER_ANSWER,
        CUSTOMER_CHASE,
        CUSTOMER_REOPEN,
        CUSTOMER_ESCALATE,
        AGENT_QUESTION,
        AGENT_UPDATE,
        AGENT_SOLUTION,
        AGENT_TRANSFER,
        SYSTEM_GIVE_UP
    }
}
