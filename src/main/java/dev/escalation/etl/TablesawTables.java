package dev.escalation.etl;

import dev.escalation.data.AgentTable;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TextColumn;
import dev.escalation.data.TicketTable;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The clean tables as Tablesaw tables, for previews and exchange. Copies; column names are the canonical ones. */
public record TablesawTables(Table customers, Table agents, Table tickets, Table ticketEvents) {
    public static TablesawTables of(CleanData data) {
        return new TablesawTables(
                customers(data.customers()),
                agents(data.agents()),
                tickets(data.tickets()),
                events(data.events(), data.tickets()));
    }

    private static Table customers(CustomerTable from) {
        Table table = Table.create("customers")
                .addColumns(
                        ids("customer_id", from.ids()),
                        texts("name", from.name()),
                        texts("email", from.email()),
                        codes("region", from.region()),
                        codes("tier", from.tier()));
        return withAttributes(table, from.attributes());
    }

    private static Table agents(AgentTable from) {
        Table table = Table.create("agents")
                .addColumns(
                        ids("agent_id", from.ids()),
                        texts("name", from.name()),
                        codes("department", from.department()),
                        DoubleColumn.create("experience_years", from.experienceYears()));
        return withAttributes(table, from.attributes());
    }

    private static Table tickets(TicketTable from) {
        Table table = Table.create("tickets")
                .addColumns(
                        ids("ticket_id", from.ids()),
                        moments("created_at", from.createdAt()),
                        codes("customer_id", from.customer()),
                        codes("agent_id", from.agent()),
                        texts("subject", from.subject()),
                        texts("description", from.description()),
                        codes("status", from.status()),
                        codes("priority", from.priority()),
                        codes("category", from.category()),
                        codes("channel", from.channel()),
                        codes("group", from.group()),
                        moments("resolved_at", from.resolvedAt()),
                        moments("closed_at", from.closedAt()),
                        moments("sla_due_at", from.slaDueAt()),
                        flags("sla_breached", from.slaBreached()),
                        flags("escalated_flag", from.escalatedFlag()),
                        moments("escalated_at", from.escalatedAt()));
        return withAttributes(table, from.attributes());
    }

    private static Table events(EventTable from, TicketTable tickets) {
        int rows = from.size();
        return Table.create("ticket_events")
                .addColumns(
                        texts("event_id", from.eventId()),
                        strings("ticket_id", rows, row -> tickets.ids().level(from.ticket()[row])),
                        strings("event_type", rows, row -> from.typeAt(row).id()),
                        moments("event_time", from.time()),
                        codes("actor_id", from.actor()),
                        strings("actor_role", rows, row -> from.actorRoleAt(row).id()),
                        codes("field", from.field()),
                        codes("from_value", from.fromValue()),
                        codes("to_value", from.toValue()),
                        texts("event_description", from.description()));
    }

    private static Table withAttributes(Table table, List<AttributeColumn> attributes) {
        for (AttributeColumn attribute : attributes) {
            switch (attribute) {
                case AttributeColumn.Numeric(String name, double[] values) ->
                    table.addColumns(DoubleColumn.create(name, values));
                case AttributeColumn.Categorical(String name, CodedColumn values) ->
                    table.addColumns(codes(name, values));
            }
        }
        return table;
    }

    private static StringColumn ids(String name, Dictionary ids) {
        return StringColumn.create(name, ids.levels());
    }

    private static StringColumn texts(String name, TextColumn column) {
        return strings(name, column.size(), column::get);
    }

    private static StringColumn codes(String name, CodedColumn column) {
        return strings(name, column.size(), column::get);
    }

    private static StringColumn strings(String name, int rows, IntFunction<@Nullable String> valueOf) {
        StringColumn strings = StringColumn.create(name);
        for (int row = 0; row < rows; row++) {
            String value = valueOf.apply(row);
            strings.append(value == null ? "" : value); // an empty string is missing in Tablesaw
        }
        return strings;
    }

    private static InstantColumn moments(String name, long[] moments) {
        InstantColumn column = InstantColumn.create(name);
        for (long moment : moments) {
            if (Instants.isKnown(moment)) {
                column.append(Instant.ofEpochMilli(moment));
            } else {
                column.appendMissing();
            }
        }
        return column;
    }

    private static BooleanColumn flags(String name, byte[] flags) {
        BooleanColumn column = BooleanColumn.create(name);
        for (byte flag : flags) {
            if (flag == Outcome.UNKNOWN) {
                column.appendMissing();
            } else {
                column.append(flag == Outcome.YES);
            }
        }
        return column;
    }
}
