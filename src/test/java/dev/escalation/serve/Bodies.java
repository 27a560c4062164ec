package dev.escalation.serve;

/** Bodies of requests for the sample desk. */
final class Bodies {
    /** A ticket with everything. */
    static final String TICKET = """
            {"ticket_id": "N1", "created_at": "2026-07-01T08:00:00Z", "customer_id": "C-new", "agent_id": "A-new",
             "subject": "Dashboard does not finish loading", "description": "Please hurry", "status": "Open",
             "priority": "High", "category": "Performance", "channel": "phone", "group": "Accounts",
             "sla_due_at": "2026-07-03T08:00:00Z", "attr.product": "Beacon Mail",
             "customer": {"tier": "enterprise", "region": "Europe"},
             "agent": {"department": "Customer Care", "experience_years": 3.5},
             "events": [
               {"event_type": "Created", "event_time": "2026-07-01T08:00:00Z", "actor_role": "customer"},
               {"event_type": "Transferred", "event_time": "2026-07-01T09:00:00Z", "from_value": "Desk",
                "to_value": "Accounts", "event_id": 7},
               {"event_type": "Commented", "event_time": "2026-07-01T11:30:00Z", "actor_role": "customer",
                "event_description": "This is unacceptable. I want to speak to a manager."}],
             "as_of": "2026-07-01T12:00:00Z"}""";

    private Bodies() {}

    /** A ticket with few things. */
    static String plain(String id) {
        return "{\"ticket_id\": \"" + id + "\", \"created_at\": \"2026-07-01T08:00:00Z\"}";
    }

    static String batch(String... tickets) {
        return "{\"tickets\": [" + String.join(", ", tickets) + "]}";
    }
}
