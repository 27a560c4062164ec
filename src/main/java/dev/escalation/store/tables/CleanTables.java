package dev.escalation.store.tables;

import dev.escalation.data.ActorRole;
import dev.escalation.data.AgentTable;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketTable;
import dev.escalation.task.Progress;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads the clean tables of a snapshot. */
final class CleanTables {
    private final Connection connection;
    private final Account account;
    private final Progress progress;

    CleanTables(Connection connection, Account account, Progress progress) {
        this.connection = connection;
        this.account = account;
        this.progress = progress;
    }

    /** A table and its ids, which another table refers to. */
    record Tickets(TicketTable table, ColumnIn.Ids ids) {}

    CustomerTable customers() throws SQLException {
        IncomingTable in = new IncomingTable("customers_clean", account.rows().customers(), account);
        ColumnIn.Ids ids = in.ids("customer_id");
        ColumnIn.Texts name = in.texts("name");
        ColumnIn.Texts email = in.texts("email");
        ColumnIn.Coded region = in.coded("region");
        ColumnIn.Coded tier = in.coded("tier");
        in.read(connection, progress);
        return new CustomerTable(
                ids.dictionary(), name.column(), email.column(), region.column(), tier.column(), in.attributes());
    }

    AgentTable agents() throws SQLException {
        IncomingTable in = new IncomingTable("agents_clean", account.rows().agents(), account);
        ColumnIn.Ids ids = in.ids("agent_id");
        ColumnIn.Texts name = in.texts("name");
        ColumnIn.Coded department = in.coded("department");
        ColumnIn.Numbers experienceYears = in.numbers("experience_years");
        in.read(connection, progress);
        return new AgentTable(
                ids.dictionary(), name.column(), department.column(), experienceYears.values(), in.attributes());
    }

    Tickets tickets() throws SQLException {
        IncomingTable in = new IncomingTable("tickets_clean", account.rows().tickets(), account);
        ColumnIn.Ids ids = in.ids("ticket_id");
        ColumnIn.Moments createdAt = in.moments("created_at");
        ColumnIn.Coded customer = in.coded("customer_id");
        ColumnIn.Coded agent = in.coded("agent_id");
        ColumnIn.Texts subject = in.texts("subject");
        ColumnIn.Texts description = in.texts("description");
        ColumnIn.Coded status = in.coded("status");
        ColumnIn.Coded priority = in.coded("priority");
        ColumnIn.Coded category = in.coded("category");
        ColumnIn.Coded channel = in.coded("channel");
        ColumnIn.Coded group = in.coded("group");
        ColumnIn.Moments resolvedAt = in.moments("resolved_at");
        ColumnIn.Moments closedAt = in.moments("closed_at");
        ColumnIn.Moments slaDueAt = in.moments("sla_due_at");
        ColumnIn.Outcomes slaBreached = in.outcomes("sla_breached");
        ColumnIn.Outcomes escalatedFlag = in.outcomes("escalated_flag");
        ColumnIn.Moments escalatedAt = in.moments("escalated_at");
        in.read(connection, progress);
        TicketTable table = new TicketTable(
                ids.dictionary(),
                createdAt.moments(),
                customer.column(),
                agent.column(),
                subject.column(),
                description.column(),
                status.column(),
                priority.column(),
                category.column(),
                channel.column(),
                group.column(),
                resolvedAt.moments(),
                closedAt.moments(),
                slaDueAt.moments(),
                slaBreached.outcomes(),
                escalatedFlag.outcomes(),
                escalatedAt.moments(),
                in.attributes());
        return new Tickets(table, ids);
    }

    EventTable events(ColumnIn.Ids ticketIds) throws SQLException {
        IncomingTable in =
                new IncomingTable("ticket_events_clean", account.rows().events(), account);
        ColumnIn.References ticket = in.references("ticket_id", ticketIds);
        ColumnIn.Named type = in.named(
                "event_type",
                new ColumnIn.Named(
                        in.rows(),
                        EventType.values().length,
                        i -> EventType.at(i).id()));
        ColumnIn.Moments time = in.moments("event_time");
        ColumnIn.Texts eventId = in.texts("event_id");
        ColumnIn.Coded actor = in.coded("actor_id");
        ColumnIn.Named actorRole = in.named(
                "actor_role",
                new ColumnIn.Named(
                        in.rows(),
                        ActorRole.values().length,
                        i -> ActorRole.at(i).id()));
        ColumnIn.Coded field = in.coded("field");
        ColumnIn.Coded fromValue = in.coded("from_value");
        ColumnIn.Coded toValue = in.coded("to_value", fromValue);
        ColumnIn.Texts description = in.texts("event_description");
        in.read(connection, progress);
        return new EventTable(
                ticket.codes(),
                type.values(),
                time.moments(),
                eventId.column(),
                actor.column(),
                actorRole.values(),
                field.column(),
                fromValue.column(),
                toValue.column(),
                description.column());
    }
}
