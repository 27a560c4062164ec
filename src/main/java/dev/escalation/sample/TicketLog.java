package dev.escalation.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a help desk would have written down about one ticket up to the data's last moment. */
final class TicketLog implements EventSink {
    private final long lastSecond;
    private final List<Event> events = new ArrayList<>();
    private String status = "Open";
    private @Nullable String agentId;
    private Group group = Group.SERVICE_DESK;
    private Urgency priority = Urgency.MEDIUM;
    private long resolvedAt;
    private long closedAt;
    private long escalatedAt;

    TicketLog(long lastSecond) {
        this.lastSecond = lastSecond;
    }

    record Event(
            long at,
            What type,
            Actor actor,
            @Nullable String actorId,
            @Nullable String from,
            @Nullable String to,
            Message message,
            double annoyance) {}

    @Override
    public void add(
            TicketState state, What type, Actor actor, @Nullable String from, @Nullable String to, Message message) {
        if (state.now > lastSecond) {
            return;
        }
        String actorId = switch (actor) {
            case CUSTOMER -> state.facts.customer().id();
            case AGENT -> state.agent == null ? null : state.agent.id();
            case SYSTEM -> null;
        };
        events.add(new Event(state.now, type, actor, actorId, from, to, message, state.annoyance));
        agentId = state.agent == null ? null : state.agent.id();
        group = state.group;
        priority = state.priority;
        note(type, state.now, to);
    }

    private void note(What type, long at, @Nullable String to) {
        switch (type) {
            case Resolved -> resolvedAt = at;
            case Reopened -> resolvedAt = 0;
            case Closed -> closedAt = at;
            case Escalated -> escalatedAt = at;
            default -> {
                if (type != What.StatusChanged) {
                    return;
                }
            }
        }
        if (to != null) {
            status = to;
        }
    }

    List<Event> events() {
        return events;
    }

    String status() {
        return status;
    }

    @Nullable
    String agentId() {
        return agentId;
    }

    Group group() {
        return group;
    }

    Urgency priority() {
        return priority;
    }

    /** 0 while unresolved, as for the other two. */
    long resolvedAt() {
        return resolvedAt;
    }

    long closedAt() {
        return closedAt;
    }

    long escalatedAt() {
        return escalatedAt;
    }
}
