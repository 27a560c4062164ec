package dev.escalation.data;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event says about the status of its ticket. */
public final class StatusReader {
    private static final Map<String, Status> BY_LABEL = byLabel();

    private final EventTable events;
    private final @Nullable Status[] statusOfValue;

    public StatusReader(EventTable events) {
        this.events = events;
        Dictionary values = events.toValue().dictionary();
        this.statusOfValue = new Status[values.size()];
        for (int code = 0; code < statusOfValue.length; code++) {
            statusOfValue[code] = BY_LABEL.get(values.level(code));
        }
    }

    /** Which states count as the end of a ticket. */
    public enum Ending {
        RESOLVED_OR_CLOSED,
        CLOSED
    }

    public enum Effect {
        NONE,
        ENDS,
        OPENS
    }

    public Effect effect(int event, Ending ending) {
        Status status = statusAfter(event);
        if (status == null) {
            return Effect.NONE;
        }
        if (status.isOpen()) {
            return Effect.OPENS;
        }
        return status == Status.RESOLVED && ending == Ending.CLOSED ? Effect.NONE : Effect.ENDS;
    }

    /** The status that an event brings about, null if it is not about the status. */
    public @Nullable Status statusAfter(int event) {
        EventType type = events.typeAt(event);
        return switch (type) {
            case RESOLVED -> Status.RESOLVED;
            case CLOSED -> Status.CLOSED;
            case CANCELLED -> Status.CANCELLED;
            case REOPENED -> named(event, Status.OPEN);
            case PENDING -> Status.PENDING;
            case STATUS_CHANGED -> named(event, null);
            default -> null;
        };
    }

    private @Nullable Status named(int event, @Nullable Status otherwise) {
        int code = events.toValue().code(event);
        Status status = code == Dictionary.MISSING ? null : statusOfValue[code];
        return status == null ? otherwise : status;
    }

    private static Map<String, Status> byLabel() {
        Map<String, Status> statuses = new HashMap<>();
        for (Status status : Status.values()) {
            statuses.put(status.label(), status);
        }
        return statuses;
    }
}
