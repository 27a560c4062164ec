package dev.escalation.ingest;

import dev.escalation.data.EventType;
import dev.escalation.data.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which difference between two rows of a ticket in an event log, or which row of a list of changes, makes which event;
 * null makes none.
 *
 * @param firstRow the ticket's first row
 * @param laterRow each row after it
 * @param counters source column of a running count: one event for each step it rises
 * @param raised the priority rises
 * @param lowered the priority falls
 * @param status event of a status that is entered
 * @param reopened an open status follows a finished one
 * @param otherStatus any other change of status
 * @param breached {@code sla_breached} turns to yes
 * @param escalated {@code escalated_flag} turns to yes
 * @param otherColumns category, channel or an attribute changes
 * @param fields what the rows of a list of changes are about
 */
public record ChangeRules(
        @Nullable EventType firstRow,
        @Nullable EventType laterRow,
        Map<String, EventType> counters,
        HandOver group,
        HandOver agent,
        @Nullable EventType raised,
        @Nullable EventType lowered,
        Map<Status, EventType> status,
        @Nullable EventType reopened,
        @Nullable EventType otherStatus,
        @Nullable EventType breached,
        @Nullable EventType escalated,
        @Nullable EventType otherColumns,
        FieldChanges fields) {
    public ChangeRules {
        counters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counters));
        status = Map.copyOf(status);
    }

    /** The event of a status that is entered; null if it is none. */
    public @Nullable EventType entering(@Nullable Status from, Status to) {
        if (from != null && !from.isOpen() && to.isOpen() && reopened != null) {
            return reopened;
        }
        return status.getOrDefault(to, otherStatus);
    }
}
