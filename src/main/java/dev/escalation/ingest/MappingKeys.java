package dev.escalation.ingest;

import java.util.List;

/** The keys that each block of a mapping may have; {@code docs/mapping.schema.json} lists the same. */
final class MappingKeys {
    static final List<String> ROOT = List.of(
            "name",
            "title",
            "time_zone",
            "missing",
            "date_patterns",
            "tables",
            "event_log",
            "values",
            "changes",
            "labels",
            "transfers",
            "ticket_row",
            "actor_role",
            "outcome_columns");
    static final List<String> TABLES =
            List.of("customers", "agents", "tickets", "ticket_events", "ticket_changes", "ticket_comments");
    static final List<String> TABLE = List.of("files", "columns");
    static final List<String> TICKETS = List.of("files", "columns", "events", "set_aside");
    static final List<String> SET_ASIDE = List.of("column", "values");
    static final List<String> COLUMN = List.of("column", "type", "repeated");
    static final List<String> EVENT_COLUMN = List.of("event", "parts", "separator", "actor_role");
    static final List<String> CHANGES = List.of(
            "first_row",
            "later_row",
            "counters",
            "group",
            "agent_id",
            "priority",
            "status",
            "sla_breached",
            "escalated_flag",
            "other_columns",
            "fields",
            "other_fields");
    static final List<String> HAND_OVER = List.of("first", "again");
    static final List<String> PRIORITY = List.of("raised", "lowered");
    static final List<String> FIELD = List.of("column", "events");
    static final List<String> LABELS = List.of("escalation", "sla_breach");
    static final List<String> LABEL = List.of("flag", "any_of", "settled", "without_events");

    private MappingKeys() {}
}
