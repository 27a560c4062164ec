package dev.escalation.etl;

import dev.escalation.data.AgentTable;
import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.EventTable;
import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Clean data and its account as CSV files. The same result gives the same bytes. */
public final class CleanFiles {
    private CleanFiles() {}

    /**
     * Writes {@code clean/customers.csv}, {@code clean/agents.csv}, {@code clean/tickets.csv},
     * {@code clean/ticket_events.csv}, {@code etl_log.csv} and {@code rejects.csv}.
     *
     * @param folder exists; files of these names are replaced
     */
    public static void write(CleanResult result, Path folder) throws IOException {
        Path clean = Files.createDirectories(folder.resolve("clean"));
        writeCustomers(result.data().customers(), clean.resolve("customers.csv"));
        writeAgents(result.data().agents(), clean.resolve("agents.csv"));
        writeTickets(result.data().tickets(), clean.resolve("tickets.csv"));
        writeEvents(result.data().events(), result.data().tickets(), clean.resolve("ticket_events.csv"));
        writeLog(result, folder.resolve("etl_log.csv"));
        writeRejects(result, folder.resolve("rejects.csv"));
    }

    private static List<String> header(List<AttributeColumn> attributes, String... columns) {
        List<String> header = new ArrayList<>(List.of(columns));
        attributes.forEach(attribute -> header.add(attribute.name()));
        return header;
    }

    private static void writeCustomers(CustomerTable table, Path file) throws IOException {
        List<String> header = header(table.attributes(), "customer_id", "name", "email", "region", "tier");
        try (CsvOut out = new CsvOut(file, header)) {
            for (int i = 0; i < table.size(); i++) {
                out.text(table.ids().level(i))
                        .text(table.name().get(i))
                        .text(table.email().get(i))
                        .text(text(table.region(), i))
                        .text(text(table.tier(), i));
                writeAttributes(out, table.attributes(), i);
                out.endRow();
            }
        }
    }

    private static void writeAgents(AgentTable table, Path file) throws IOException {
        List<String> header = header(table.attributes(), "agent_id", "name", "department", "experience_years");
        try (CsvOut out = new CsvOut(file, header)) {
            for (int i = 0; i < table.size(); i++) {
                out.text(table.ids().level(i))
                        .text(table.name().get(i))
                        .text(text(table.department(), i))
                        .plain(Numbers.format(table.experienceYears()[i]));
                writeAttributes(out, table.attributes(), i);
                out.endRow();
            }
        }
    }

    private static void writeTickets(TicketTable table, Path file) throws IOException {
        List<String> header = header(
                table.attributes(),
                "ticket_id",
                "created_at",
                "customer_id",
                "agent_id",
                "subject",
                "description",
                "status",
                "priority",
                "category",
                "channel",
                "group",
                "resolved_at",
                "closed_at",
                "sla_due_at",
                "sla_breached",
                "escalated_flag",
                "escalated_at");
        try (CsvOut out = new CsvOut(file, header)) {
            for (int i = 0; i < table.size(); i++) {
                writeTicket(out, table, i);
            }
        }
    }

    private static void writeTicket(CsvOut out, TicketTable table, int i) throws IOException {
        out.text(table.ids().level(i))
                .plain(Instants.format(table.createdAt()[i]))
                .text(text(table.customer(), i))
                .text(text(table.agent(), i))
                .text(table.subject().get(i))
                .text(table.description().get(i))
                .text(text(table.status(), i))
                .text(text(table.priority(), i))
                .text(text(table.category(), i))
                .text(text(table.channel(), i))
                .text(text(table.group(), i))
                .plain(Instants.format(table.resolvedAt()[i]))
                .plain(Instants.format(table.closedAt()[i]))
                .plain(Instants.format(table.slaDueAt()[i]))
                .plain(Outcome.format(table.slaBreached()[i]))
                .plain(Outcome.format(table.escalatedFlag()[i]))
                .plain(Instants.format(table.escalatedAt()[i]));
        writeAttributes(out, table.attributes(), i);
        out.endRow();
    }

    private static void writeEvents(EventTable table, TicketTable tickets, Path file) throws IOException {
        List<String> header = header(
                List.of(),
                "event_id",
                "ticket_id",
                "event_type",
                "event_time",
                "actor_id",
                "actor_role",
                "field",
                "from_value",
                "to_value",
                "event_description");
        try (CsvOut out = new CsvOut(file, header)) {
            for (int i = 0; i < table.size(); i++) {
                out.text(table.eventId().get(i))
                        .text(tickets.ids().level(table.ticket()[i]))
                        .plain(table.typeAt(i).id())
                        .plain(Instants.format(table.time()[i]))
                        .text(text(table.actor(), i))
                        .plain(table.actorRoleAt(i).id())
                        .text(text(table.field(), i))
                        .text(text(table.fromValue(), i))
                        .text(text(table.toValue(), i))
                        .text(table.description().get(i))
                        .endRow();
            }
        }
    }

    private static void writeAttributes(CsvOut out, List<AttributeColumn> attributes, int row) throws IOException {
        for (AttributeColumn attribute : attributes) {
            switch (attribute) {
                case AttributeColumn.Numeric numeric -> out.plain(Numbers.format(numeric.values()[row]));
                case AttributeColumn.Categorical categorical -> out.text(text(categorical.values(), row));
            }
        }
    }

    /** What cleaning did to each table: one row each. */
    public static void writeLog(CleanResult result, Path file) throws IOException {
        List<String> header = List.of(
                "run_id",
                "table",
                "rows_in",
                "rows_clean",
                "rows_rejected",
                "repairs",
                "repairs_by_rule",
                "source",
                "snapshot");
        try (CsvOut out = new CsvOut(file, header)) {
            for (TableLog log : result.logs()) {
                out.plain(result.runId())
                        .plain(log.table())
                        .plain(Long.toString(log.rowsIn()))
                        .plain(Long.toString(log.rowsClean()))
                        .plain(Long.toString(log.rowsRejected()))
                        .plain(Long.toString(log.repairedCells()))
                        .text(byRule(log.repairs()))
                        .text(log.source())
                        .plain(result.data().origin().snapshotHash())
                        .endRow();
            }
        }
    }

    private static String byRule(Map<String, Long> repairs) {
        return repairs.entrySet().stream()
                .map(repair -> repair.getKey() + "=" + repair.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The rows that could not be used, with line and reason. */
    public static void writeRejects(CleanResult result, Path file) throws IOException {
        List<String> header = List.of("run_id", "table", "file", "line", "column", "value", "reason");
        try (CsvOut out = new CsvOut(file, header)) {
            for (int i = 0; i < result.rejects().size(); i++) {
                Reject reject = result.rejects().get(i);
                out.plain(result.runId())
                        .plain(reject.table())
                        .text(reject.file())
                        .plain(Integer.toString(reject.line()))
                        .text(reject.column())
                        .text(reject.value())
                        .text(reject.reason())
                        .endRow();
            }
        }
    }

    private static String text(CodedColumn column, int row) {
        String value = column.get(row);
        return value == null ? "" : value;
    }
}
