package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.AgentTable;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketTable;
import java.util.ArrayList;
import java.util.List;

/** Profiles of all columns of a clean table, in the order of its file. */
public final class ColumnProfiles {
    private ColumnProfiles() {}

    /**
     * @param table {@code customers}, {@code agents}, {@code tickets} or {@code ticket_events}
     * @return nothing for another table, such as an event log, which tables are made of
     */
    public static List<ColumnProfile> of(CleanData data, String table) {
        return switch (table) {
            case "customers" -> customers(data.customers());
            case "agents" -> agents(data.agents());
            case "tickets" -> tickets(data.tickets());
            case "ticket_events" -> events(data.events());
            default -> List.of();
        };
    }

    private static List<ColumnProfile> customers(CustomerTable table) {
        List<ColumnProfile> profiles = new ArrayList<>(List.of(
                CellCounts.texts("name", table.name()),
                CellCounts.texts("email", table.email()),
                CellCounts.values("region", table.region()),
                CellCounts.values("tier", table.tier())));
        return withAttributes(profiles, table.attributes());
    }

    private static List<ColumnProfile> agents(AgentTable table) {
        List<ColumnProfile> profiles = new ArrayList<>(List.of(
                CellCounts.texts("name", table.name()),
                CellCounts.values("department", table.department()),
                CellCounts.amounts("experience_years", table.experienceYears())));
        return withAttributes(profiles, table.attributes());
    }

    private static List<ColumnProfile> tickets(TicketTable table) {
        List<ColumnProfile> profiles = new ArrayList<>(List.of(
                CellCounts.moments("created_at", table.createdAt()),
                CellCounts.values("customer_id", table.customer()),
                CellCounts.values("agent_id", table.agent()),
                CellCounts.texts("subject", table.subject()),
                CellCounts.texts("description", table.description()),
                CellCounts.values("status", table.status()),
                CellCounts.values("priority", table.priority()),
                CellCounts.values("category", table.category()),
                CellCounts.values("channel", table.channel()),
                CellCounts.values("group", table.group()),
                CellCounts.moments("resolved_at", table.resolvedAt()),
                CellCounts.moments("closed_at", table.closedAt()),
                CellCounts.moments("sla_due_at", table.slaDueAt()),
                CellCounts.yesNo("sla_breached", table.slaBreached()),
                CellCounts.yesNo("escalated_flag", table.escalatedFlag()),
                CellCounts.moments("escalated_at", table.escalatedAt())));
        return withAttributes(profiles, table.attributes());
    }

    private static List<ColumnProfile> events(EventTable table) {
        return List.of(
                CellCounts.moments("event_time", table.time()),
                CellCounts.ordinals(
                        "event_type", table.type(), type -> EventType.at(type).id()),
                CellCounts.values("actor_id", table.actor()),
                CellCounts.ordinals(
                        "actor_role",
                        table.actorRole(),
                        role -> ActorRole.at(role).id()),
                CellCounts.values("field", table.field()),
                CellCounts.values("from_value", table.fromValue()),
                CellCounts.values("to_value", table.toValue()),
                CellCounts.texts("event_description", table.description()));
    }

    private static List<ColumnProfile> withAttributes(List<ColumnProfile> profiles, List<AttributeColumn> attributes) {
        for (AttributeColumn attribute : attributes) {
            profiles.add(
                    switch (attribute) {
                        case AttributeColumn.Numeric(var name, var values) -> CellCounts.amounts(name, values);
                        case AttributeColumn.Categorical(var name, var values) -> CellCounts.values(name, values);
                    });
        }
        return profiles;
    }
}
