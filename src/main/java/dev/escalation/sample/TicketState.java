package dev.escalation.sample;

import org.jspecify.annotations.Nullable;

/** A ticket at one moment, all of it: what goes on from here depends on nothing else. Can be copied and run forward. */
final class TicketState {
    final TicketFacts facts;
    /** Everything up to and with this instant has happened. */
    long now;

    Phase phase = Phase.QUEUED;
    long phaseSince;
    /** Scale of the wait that is running, in working hours of whoever has to act; fixed when the wait begins. */
    double waitScale;

    /** The group's backlog when the phase began, see {@link Backlog}. */
    double load;

    Group group;

    @Nullable
    Agent agent;

    Urgency priority;
    /** Since when the customer waits for an answer; -1 while not waiting. */
    long waitingSince;

    /** How annoyed the customer is; shows only in the words. */
    double annoyance;

    int transfers;
    int reopens;
    int agentReplies;
    boolean escalated;

    /** The next thing to happen, filled in by {@link Dynamics#plan}. */
    Jump nextJump = Jump.NONE;

    long nextAt;

    TicketState(TicketFacts facts, Group group, Urgency priority, double annoyance) {
        this.facts = facts;
        this.now = facts.createdAt();
        this.phaseSince = now;
        this.waitingSince = now;
        this.group = group;
        this.priority = priority;
        this.annoyance = annoyance;
    }

    TicketState copy() {
        TicketState copy = new TicketState(facts, group, priority, annoyance);
        copy.now = now;
        copy.phase = phase;
        copy.phaseSince = phaseSince;
        copy.waitScale = waitScale;
        copy.load = load;
        copy.agent = agent;
        copy.waitingSince = waitingSince;
        copy.transfers = transfers;
        copy.reopens = reopens;
        copy.agentReplies = agentReplies;
        copy.escalated = escalated;
        return copy;
    }

    /** What can happen to a ticket next, apart from an escalation. */
    enum Jump {
        NONE,
        ASSIGN,
        ACT,
        CHASE,
        ANSWER,
        GIVE_UP,
        REOPEN,
        CLOSE
    }
}
