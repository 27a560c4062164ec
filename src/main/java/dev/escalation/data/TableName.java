package dev.escalation.data;

import java.util.Locale;

/** The canonical tables. */
public enum TableName {
    CUSTOMERS,
    AGENTS,
    TICKETS,
    TICKET_EVENTS;

    /** As in file names, logs and the database: {@code ticket_events}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
