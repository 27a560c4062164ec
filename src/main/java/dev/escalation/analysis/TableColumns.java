package dev.escalation.analysis;

import dev.escalation.data.ActorRole;
import dev.escalation.data.AgentTable;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The columns of the clean tables by the names that they have in the clean files. */
final class TableColumns {
    private final Map<String, Cells> columns = new LinkedHashMap<>();

    private TableColumns() {}

    /** @throws IllegalArgumentException if there is no such column */
    static Cells of(CleanData data, String table, String name) {
        TableColumns found = new TableColumns();
        switch (table) {
            case "customers" -> found.customers(data.customers());
            case "agents" -> found.agents(data.agents());
            case "tickets" -> found.tickets(data.tickets());
            case "ticket_events" -> found.events(data.events());
            default -> {}
        }
        Cells cells = found.columns.get(name);
        if (cells == null) {
            throw new IllegalArgumentException("there is no column " + name + " in " + table);
        }
        return cells;
    }

    private void customers(CustomerTable table) {
        columns.put("name", new Cells.Texts(table.name()));
        columns.put("email", new Cells.Texts(table.email()));
        coded("region", table.region());
        coded("tier", table.tier());
        attributes(table.attributes());
    }

    private void agents(AgentTable table) {
        columns.put("name", new Cells.Texts(table.name()));
        coded("department", table.department());
        columns.put("experience_years", new Cells.Numbers(table.experienceYears()));
        attributes(table.attributes());
    }

    private void tickets(TicketTable table) {
        coded("customer_id", table.customer());
        coded("agent_id", table.agent());
        columns.put("subject", new Cells.Texts(table.subject()));
        columns.put("description", new Cells.Texts(table.description()));
        coded("status", table.status());
        coded("priority", table.priority());
        coded("category", table.category());
        coded("channel", table.channel());
        coded("group", table.group());
        columns.put("created_at", new Cells.Moments(table.createdAt()));
        columns.put("resolved_at", new Cells.Moments(table.resolvedAt()));
        columns.put("closed_at", new Cells.Moments(table.closedAt()));
        columns.put("sla_due_at", new Cells.Moments(table.slaDueAt()));
        columns.put("escalated_at", new Cells.Moments(table.escalatedAt()));
        ordinals("sla_breached", table.slaBreached(), value -> Outcome.format((byte) value));
        ordinals("escalated_flag", table.escalatedFlag(), value -> Outcome.format((byte) value));
        attributes(table.attributes());
    }

    private void events(EventTable table) {
        columns.put("event_time", new Cells.Moments(table.time()));
        ordinals("event_type", table.type(), value -> EventType.at((byte) value).id());
        coded("actor_id", table.actor());
        ordinals(
                "actor_role",
                table.actorRole(),
                value -> ActorRole.at((byte) value).id());
        coded("field", table.field());
        coded("from_value", table.fromValue());
        coded("to_value", table.toValue());
        columns.put("event_description", new Cells.Texts(table.description()));
    }

    private void attributes(List<AttributeColumn> attributes) {
        for (AttributeColumn attribute : attributes) {
            switch (attribute) {
                case AttributeColumn.Numeric(var name, var values) -> columns.put(name, new Cells.Numbers(values));
                case AttributeColumn.Categorical(var name, var values) -> coded(name, values);
            }
        }
    }

    private void coded(String name, CodedColumn column) {
        columns.put(name, new Cells.Coded(column));
    }

    /** @param label empty for a missing cell */
    private void ordinals(String name, byte[] ordinals, IntFunction<String> label) {
        Dictionary labels = new Dictionary();
        int[] codeOf = new int[1 << Byte.SIZE];
        boolean[] known = new boolean[codeOf.length];
        int[] codes = new int[ordinals.length];
        for (int row = 0; row < codes.length; row++) {
            int place = ordinals[row] - Byte.MIN_VALUE;
            if (!known[place]) {
                String words = label.apply(ordinals[row]);
                codeOf[place] = words.isEmpty() ? Dictionary.MISSING : labels.add(words);
                known[place] = true;
            }
            codes[row] = codeOf[place];
        }
        coded(name, new CodedColumn(codes, labels));
    }
}
