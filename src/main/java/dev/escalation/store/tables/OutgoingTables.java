package dev.escalation.store.tables;

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

/** Clean data as columns of the database's tables. */
final class OutgoingTables {
    private OutgoingTables() {}

    /** @param name of the database's table */
    record Table(String name, int rows, List<ColumnOut> columns) {}

    static List<Table> of(CleanData data, Account account) {
        return List.of(
                customers(data.customers(), account),
                agents(data.agents(), account),
                tickets(data.tickets(), account),
                events(data.events(), data.tickets()));
    }

    private static Table customers(CustomerTable table, Account account) {
        List<ColumnOut> columns = new ArrayList<>(List.of(
                ColumnOut.rowNumber(),
                ColumnOut.ids("customer_id", table.ids()),
                ColumnOut.text("name", table.name()),
                ColumnOut.text("email", table.email()),
                ColumnOut.coded("region", table.region()),
                ColumnOut.coded("tier", table.tier())));
        addAttributes(columns, table.attributes(), account.attributesOf("customers_clean"));
        return new Table("customers_clean", table.size(), columns);
    }

    private static Table agents(AgentTable table, Account account) {
        List<ColumnOut> columns = new ArrayList<>(List.of(
                ColumnOut.rowNumber(),
                ColumnOut.ids("agent_id", table.ids()),
                ColumnOut.text("name", table.name()),
                ColumnOut.coded("department", table.department()),
                ColumnOut.numbers("experience_years", table.experienceYears())));
        addAttributes(columns, table.attributes(), account.attributesOf("agents_clean"));
        return new Table("agents_clean", table.size(), columns);
    }

    private static Table tickets(TicketTable table, Account account) {
        List<ColumnOut> columns = new ArrayList<>(List.of(
                ColumnOut.rowNumber(),
                ColumnOut.ids("ticket_id", table.ids()),
                ColumnOut.moments("created_at", table.createdAt()),
                ColumnOut.coded("customer_id", table.customer()),
                ColumnOut.coded("agent_id", table.agent()),
                ColumnOut.text("subject", table.subject()),
                ColumnOut.text("description", table.description()),
                ColumnOut.coded("status", table.status()),
                ColumnOut.coded("priority", table.priority()),
                ColumnOut.coded("category", table.category()),
                ColumnOut.coded("channel", table.channel()),
                ColumnOut.coded("group", table.group()),
                ColumnOut.moments("resolved_at", table.resolvedAt()),
                ColumnOut.moments("closed_at", table.closedAt()),
                ColumnOut.moments("sla_due_at", table.slaDueAt()),
                ColumnOut.outcomes("sla_breached", table.slaBreached()),
                ColumnOut.outcomes("escalated_flag", table.escalatedFlag()),
                ColumnOut.moments("escalated_at", table.escalatedAt())));
        addAttributes(columns, table.attributes(), account.attributesOf("tickets_clean"));
        return new Table("tickets_clean", table.size(), columns);
    }

    private static Table events(EventTable table, TicketTable tickets) {
        List<ColumnOut> columns = List.of(
                ColumnOut.rowNumber(),
                ColumnOut.references("ticket_id", table.ticket(), tickets.ids()),
                ColumnOut.named(
                        "event_type",
                        table.type(),
                        EventType.values().length,
                        i -> EventType.at(i).id()),
                ColumnOut.moments("event_time", table.time()),
                ColumnOut.text("event_id", table.eventId()),
                ColumnOut.coded("actor_id", table.actor()),
                ColumnOut.named(
                        "actor_role",
                        table.actorRole(),
                        ActorRole.values().length,
                        i -> ActorRole.at(i).id()),
                ColumnOut.coded("field", table.field()),
                ColumnOut.coded("from_value", table.fromValue()),
                ColumnOut.coded("to_value", table.toValue()),
                ColumnOut.text("event_description", table.description()));
        return new Table("ticket_events_clean", table.size(), columns);
    }

    private static void addAttributes(
            List<ColumnOut> columns, List<AttributeColumn> attributes, List<Account.Attribute> stored) {
        for (int i = 0; i < attributes.size(); i++) {
            columns.add(ColumnOut.attribute(stored.get(i).column(), attributes.get(i)));
        }
    }
}
