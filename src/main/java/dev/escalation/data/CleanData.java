package dev.escalation.data;

/**
 * The four clean tables with their origin. Every stage after cleaning reads these and nothing else.
 *
 * @param lastMoment the latest moment on record, in milliseconds since 1970; {@link Instants#MISSING} without tickets
 */
public record CleanData(
        CustomerTable customers,
        AgentTable agents,
        TicketTable tickets,
        EventTable events,
        DeskRules rules,
        DataOrigin origin,
        long lastMoment) {}
