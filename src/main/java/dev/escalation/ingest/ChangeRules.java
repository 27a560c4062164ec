package dev.escalation.ingest;

import dev.escalation.data.EventType;
import dev.escalation.data.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which difference between two rows of a ticket in an event log makes which event; null makes none.
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
 */
public record ChangeRules(
        @Nullable EventType firstRow,
        @Nullable EventType laterRow,
        Map<String, EventType> counters,
        @Nullable EventType group,
        @Nullable EventType agent,
        @Nullable EventType raised,
        @Nullable EventType lowered,
        Map<Status, EventType> status,
        @Nullable EventType reopened,
        @Nullable EventType otherStatus,
        @Nullable EventType breached,
        @Nullable EventType escalated,
        @Nullable EventType otherColumns) {
    /** No column makes an event: the source has its own. */
    public static final ChangeRules NONE =
            new ChangeRules(null, null, Map.of(), null, null, null, null, Map.of(), null, null, null, null, null);

    public ChangeRules {
        counters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counters));
        status = Map.copyOf(status);
    }
}
