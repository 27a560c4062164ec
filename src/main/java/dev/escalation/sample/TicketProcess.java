package dev.escalation.sample;

import dev.escalation.sample.EventSink.Actor;
import dev.escalation.sample.EventSink.Message;
import dev.escalation.sample.EventSink.What;
import java.util.List;
import java.util.Objects;

/** The life of a ticket as a state machine: what happens when a clock of {@link TicketClocks} rings. */
final class TicketProcess implements Dynamics {
    private static final double QUEUE_HOURS = 0.8;
    private static final double LOAD = 0.4;
    private static final double ANSWER_HOURS = 25;
    private static final double CHASE_RAISES = 0.25;
    private static final double TRANSFER_IF_WRONG = 0.8;
    private static final double TRANSFER_IF_RIGHT = 0.03;
    private static final double TRANSFER_HITS = 0.75;
    private static final double SOLVES = 0.82;
    private static final double ASKS = 0.6;
    private static final double LOWERS = 0.04;
    private static final double AFTER_ESCALATION = 0.35;

    private final AgentRoster roster;
    private final Backlog backlog;

    TicketProcess(AgentRoster roster, Backlog backlog) {
        this.roster = roster;
        this.backlog = backlog;
    }

    TicketProcess with(Backlog other) {
        return new TicketProcess(roster, other);
    }

    /** Puts a new ticket into its first queue. */
    void open(TicketState state, EventSink sink) {
        sink.add(state, What.Created, Actor.CUSTOMER, null, null, Message.NONE);
        queue(state, state.group);
    }

    @Override
    public void plan(TicketState state, Stream stream) {
        TicketClocks.plan(state, stream);
    }

    @Override
    public void apply(TicketState state, Stream stream, EventSink sink) {
        switch (state.nextJump) {
            case ASSIGN -> assign(state, roster.any(state.group, stream), sink);
            case ACT -> act(state, stream, sink);
            case CHASE -> chase(state, stream, sink);
            case ANSWER -> {
                sink.add(state, What.Commented, Actor.CUSTOMER, null, null, Message.CUSTOMER_ANSWER);
                sink.add(state, What.StatusChanged, Actor.SYSTEM, "Pending", "In Progress", Message.NONE);
                state.waitingSince = state.now;
                await(state, Phase.WAITING);
            }
            case GIVE_UP -> resolve(state, Actor.SYSTEM, Message.SYSTEM_GIVE_UP, sink);
            case REOPEN -> reopen(state, sink);
            case CLOSE -> {
                state.phase = Phase.CLOSED;
                sink.add(state, What.Closed, Actor.SYSTEM, "Resolved", "Closed", Message.NONE);
            }
            case NONE -> throw new IllegalStateException("nothing was planned");
        }
    }

    private void queue(TicketState state, Group group) {
        state.group = group;
        state.phase = Phase.QUEUED;
        state.phaseSince = state.now;
        state.load = backlog.level(group, state.now);
        state.waitScale = QUEUE_HOURS * StrictMath.exp(LOAD * state.load);
    }

    private void assign(TicketState state, Agent agent, EventSink sink) {
        String earlier = state.agent == null ? null : state.agent.id();
        boolean first = earlier == null;
        state.agent = agent;
        sink.add(state, What.Assigned, Actor.SYSTEM, earlier, agent.id(), Message.NONE);
        if (first) {
            sink.add(state, What.StatusChanged, Actor.SYSTEM, "Open", "In Progress", Message.NONE);
        }
        await(state, Phase.WAITING);
    }

    /** Begins a wait for an agent or for the customer. */
    private void await(TicketState state, Phase phase) {
        state.phase = phase;
        state.phaseSince = state.now;
        state.load = backlog.level(state.group, state.now);
        if (phase == Phase.PENDING) {
            state.waitScale = ANSWER_HOURS;
        } else {
            double skill = Objects.requireNonNull(state.agent).skill(state.facts.category());
            double scale = state.priority.actionHours * state.facts.difficulty() * (1.35 - 0.7 * skill);
            scale *= StrictMath.exp(LOAD * state.load);
            scale *= phase == Phase.WORKING ? 1.8 : 1;
            state.waitScale = state.escalated ? scale * AFTER_ESCALATION : scale;
        }
    }

    private void act(TicketState state, Stream stream, EventSink sink) {
        boolean wrong = state.group != state.facts.needs();
        if (!state.escalated && stream.chance(wrong ? TRANSFER_IF_WRONG : TRANSFER_IF_RIGHT)) {
            transfer(state, stream, sink);
            return;
        }
        double skill = Objects.requireNonNull(state.agent).skill(state.facts.category());
        double solves = SOLVES * (0.7 + 0.6 * skill) / state.facts.difficulty() * (wrong ? 0.3 : 1);
        if (stream.chance(solves + 0.08 * Math.min(4, state.agentReplies))) {
            resolve(state, Actor.AGENT, Message.AGENT_SOLUTION, sink);
        } else {
            reply(state, stream, sink);
        }
    }

    private void reply(TicketState state, Stream stream, EventSink sink) {
        boolean first = state.agentReplies == 0;
        boolean asks = stream.chance(ASKS);
        state.agentReplies++;
        state.waitingSince = -1;
        state.annoyance = Math.max(-2, state.annoyance - 0.1);
        sink.add(state, What.Commented, Actor.AGENT, null, null, asks ? Message.AGENT_QUESTION : Message.AGENT_UPDATE);
        if (first && state.priority != Urgency.LOW && !state.escalated && stream.chance(LOWERS)) {
            change(state, state.priority.lowered(), What.PriorityLowered, Actor.AGENT, sink);
        }
        if (asks) {
            sink.add(state, What.StatusChanged, Actor.AGENT, "In Progress", "Pending", Message.NONE);
        }
        await(state, asks ? Phase.PENDING : Phase.WORKING);
    }

    private void transfer(TicketState state, Stream stream, EventSink sink) {
        Group needs = state.facts.needs();
        Group target = state.group != needs && stream.chance(TRANSFER_HITS) ? needs : stream.any(others(state.group));
        String from = state.group.label;
        state.transfers++;
        state.annoyance = Math.min(3, state.annoyance + 0.25);
        queue(state, target);
        sink.add(state, What.Transferred, Actor.AGENT, from, target.label, Message.AGENT_TRANSFER);
    }

    private static List<Group> others(Group group) {
        return Group.ALL.stream().filter(other -> other != group).toList();
    }

    private static void chase(TicketState state, Stream stream, EventSink sink) {
        state.annoyance = Math.min(3, state.annoyance + 0.25);
        sink.add(state, What.Commented, Actor.CUSTOMER, null, null, Message.CUSTOMER_CHASE);
        if (state.priority != Urgency.URGENT && stream.chance(CHASE_RAISES)) {
            change(state, state.priority.raised(), What.PriorityRaised, Actor.SYSTEM, sink);
        }
    }

    private static void change(TicketState state, Urgency to, What what, Actor actor, EventSink sink) {
        String from = state.priority.label;
        state.priority = to;
        sink.add(state, what, actor, from, to.label, Message.NONE);
    }

    private static void resolve(TicketState state, Actor actor, Message message, EventSink sink) {
        String from = state.phase == Phase.PENDING ? "Pending" : "In Progress";
        state.phase = Phase.RESOLVED;
        state.phaseSince = state.now;
        state.waitingSince = -1;
        sink.add(state, What.Resolved, actor, from, "Resolved", message);
    }

    private void reopen(TicketState state, EventSink sink) {
        state.reopens++;
        state.annoyance = Math.min(3, state.annoyance + 0.4);
        state.waitingSince = state.now;
        await(state, Phase.WAITING);
        sink.add(state, What.Reopened, Actor.CUSTOMER, "Resolved", "In Progress", Message.CUSTOMER_REOPEN);
    }

    /** What the desk does when a ticket escalates: a higher priority and a senior agent. */
    void escalate(TicketState state, Stream stream, EventSink sink) {
        state.escalated = true;
        sink.add(state, What.Escalated, Actor.CUSTOMER, null, null, Message.CUSTOMER_ESCALATE);
        if (state.priority != Urgency.URGENT && stream.chance(0.85)) {
            change(state, state.priority.raised(), What.PriorityRaised, Actor.SYSTEM, sink);
        }
        state.waitingSince = state.now;
        boolean pending = state.phase == Phase.PENDING;
        assign(state, roster.senior(state.group, stream), sink);
        if (pending) {
            sink.add(state, What.StatusChanged, Actor.SYSTEM, "Pending", "In Progress", Message.NONE);
        }
    }
}
