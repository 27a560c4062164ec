package dev.escalation.store.feed;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MappedColumn;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.store.database.SqlNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a help desk as its import was planned.
 *
 * @param schema of the table
 * @param name of the table
 * @param kind whose ids {@code key} holds
 * @param key column of the table
 * @param columns that are read, in the order of the table
 */
record WatchedTable(PlannedFile plan, String schema, String name, Kind kind, String key, List<String> columns) {
    private static final String ENDING = ".csv";

    WatchedTable {
        columns = List.copyOf(columns);
    }

    /** What a change of a row is a change of. */
    enum Kind {
        TICKET("ticket_id"),
        CUSTOMER("customer_id"),
        AGENT("agent_id");

        private final String column;

        Kind(String column) {
            this.column = column;
        }

        static Kind of(InputTable table) {
            return switch (table) {
                case CUSTOMERS -> CUSTOMER;
                case AGENTS -> AGENT;
                case TICKETS, TICKET_EVENTS, TICKET_CHANGES, TICKET_COMMENTS, EVENT_LOG -> TICKET;
            };
        }
    }

    /** @param plan of files that were copied out of the tables, each named after its table */
    static List<WatchedTable> of(ImportPlan plan, String schema) {
        List<WatchedTable> tables = new ArrayList<>();
        plan.files().forEach(file -> tables.add(of(file, schema)));
        return List.copyOf(tables);
    }

    private static WatchedTable of(PlannedFile file, String schema) {
        Kind kind = Kind.of(file.table());
        String name = file.shortName();
        return new WatchedTable(
                file,
                schema,
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                kind,
                file.source(kind.column)
                        .orElseThrow(() -> new IllegalArgumentException("a table without " + kind.column)),
                file.columns().stream()
                        .sorted(java.util.Comparator.comparingInt(MappedColumn::position))
                        .map(MappedColumn::source)
                        .distinct()
                        .toList());
    }

    /** As in statements. */
    String quoted() {
        return SqlNames.quoted(schema) + "." + SqlNames.quoted(name);
    }

    String quotedKey() {
        return SqlNames.quoted(key);
    }

    String quotedColumns() {
        return columns.stream().map(SqlNames::quoted).collect(Collectors.joining(", "));
    }

    /** As in messages. */
    String shown() {
        return schema + "." + name;
    }
}
