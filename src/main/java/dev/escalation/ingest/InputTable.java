package dev.escalation.ingest;

import java.util.List;
import java.util.Locale;

/** What a source can hold: one of the canonical tables, or a log with one row per change of a ticket. */
public enum InputTable {
    CUSTOMERS(List.of(
            CanonicalColumn.required("customer_id"),
            CanonicalColumn.optional("name"),
            CanonicalColumn.optional("email"),
            CanonicalColumn.optional("region"),
            CanonicalColumn.optional("tier"))),
    AGENTS(List.of(
            CanonicalColumn.required("agent_id"),
            CanonicalColumn.optional("name"),
            CanonicalColumn.optional("department"),
            CanonicalColumn.optional("experience_years"))),
    TICKETS(List.of(
            CanonicalColumn.required("ticket_id"),
            CanonicalColumn.requiredDate("created_at"),
            CanonicalColumn.optional("customer_id"),
            CanonicalColumn.optional("agent_id"),
            CanonicalColumn.optional("subject"),
            CanonicalColumn.optional("description"),
            CanonicalColumn.optional("status"),
            CanonicalColumn.optional("priority"),
            CanonicalColumn.optional("category"),
            CanonicalColumn.optional("channel"),
            CanonicalColumn.optional("group"),
            CanonicalColumn.optionalDate("resolved_at"),
            CanonicalColumn.optionalDate("closed_at"),
            CanonicalColumn.optionalDate("sla_due_at"),
            CanonicalColumn.optional("sla_breached"),
            CanonicalColumn.optional("escalated_flag"),
            CanonicalColumn.optionalDate("escalated_at"))),
    TICKET_EVENTS(List.of(
            CanonicalColumn.required("ticket_id"),
            CanonicalColumn.required("event_type"),
            CanonicalColumn.requiredDate("event_time"),
            CanonicalColumn.optional("event_id"),
            CanonicalColumn.optional("actor_id"),
            CanonicalColumn.optional("actor_role"),
            CanonicalColumn.optional("field"),
            CanonicalColumn.optional("from_value"),
            CanonicalColumn.optional("to_value"),
            CanonicalColumn.optional("event_description"))),
    /** One row per changed field of a ticket; {@code changes} of the mapping says which event a change is. */
    TICKET_CHANGES(List.of(
            CanonicalColumn.required("ticket_id"),
            CanonicalColumn.requiredDate("event_time"),
            CanonicalColumn.required("field"),
            CanonicalColumn.optional("actor_id"),
            CanonicalColumn.optional("actor_role"),
            CanonicalColumn.optional("from_value"),
            CanonicalColumn.optional("to_value"))),
    /** One row per comment on a ticket. */
    TICKET_COMMENTS(List.of(
            CanonicalColumn.required("ticket_id"),
            CanonicalColumn.requiredDate("event_time"),
            CanonicalColumn.required("event_description"),
            CanonicalColumn.optional("event_id"),
            CanonicalColumn.optional("actor_id"),
            CanonicalColumn.optional("actor_role"))),
    /** Columns of a ticket and of an event in one; {@code created_at} is the ticket's first row where not mapped. */
    EVENT_LOG(List.of(
            CanonicalColumn.required("ticket_id"),
            CanonicalColumn.requiredDate("event_time"),
            CanonicalColumn.optional("event_type"),
            CanonicalColumn.optionalDate("created_at"),
            CanonicalColumn.optional("actor_id"),
            CanonicalColumn.optional("customer_id"),
            CanonicalColumn.optional("agent_id"),
            CanonicalColumn.optional("subject"),
            CanonicalColumn.optional("description"),
            CanonicalColumn.optional("status"),
            CanonicalColumn.optional("priority"),
            CanonicalColumn.optional("category"),
            CanonicalColumn.optional("channel"),
            CanonicalColumn.optional("group"),
            CanonicalColumn.optionalDate("resolved_at"),
            CanonicalColumn.optionalDate("closed_at"),
            CanonicalColumn.optionalDate("sla_due_at"),
            CanonicalColumn.optional("sla_breached"),
            CanonicalColumn.optional("escalated_flag"),
            CanonicalColumn.optionalDate("escalated_at"),
            CanonicalColumn.optional("event_description")));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<CanonicalColumn> columns;

    InputTable(List<CanonicalColumn> columns) {
        this.columns = columns;
    }

    /** As in file names, logs and mappings: {@code ticket_events}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<CanonicalColumn> columns() {
        return columns;
    }

    List<String> requiredNames() {
        return columns.stream()
                .filter(CanonicalColumn::required)
                .map(CanonicalColumn::name)
                .toList();
    }

    /** Its rows tell what happened to tickets that another table holds. */
    boolean tellsEvents() {
        return this == TICKET_EVENTS || this == TICKET_CHANGES || this == TICKET_COMMENTS;
    }

    boolean knows(String column) {
        return columns.stream().anyMatch(known -> known.name().equals(column));
    }
}
