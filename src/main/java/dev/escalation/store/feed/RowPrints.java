package dev.escalation.store.feed;

import dev.escalation.ingest.feed.Fingerprints;
import dev.escalation.store.database.SqlNames;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Has the server make 64 bits of all rows of a ticket, customer or agent, so that only these travel. */
final class RowPrints {
    private final List<WatchedTable> tables;
    private final TicketReading reading;

    RowPrints(List<WatchedTable> tables, TicketReading reading) {
        this.tables = tables;
        this.reading = reading;
    }

    Fingerprints all(Connection connection) throws SQLException {
        return new Fingerprints(
                all(connection, WatchedTable.Kind.TICKET),
                all(connection, WatchedTable.Kind.CUSTOMER),
                all(connection, WatchedTable.Kind.AGENT));
    }

    private Map<String, Long> all(Connection connection, WatchedTable.Kind kind) throws SQLException {
        Map<String, Long> prints = new HashMap<>();
        for (WatchedTable table : tables) {
            if (table.kind() == kind) {
                add(connection, table, "", prints);
            }
        }
        return prints;
    }

    /** @return those that are there */
    Map<String, Long> tickets(Connection connection, Set<String> tickets) throws SQLException {
        Map<String, Long> prints = new HashMap<>();
        for (WatchedTable table : tables) {
            if (table.kind() == WatchedTable.Kind.TICKET) {
                add(connection, table, reading.keys(connection, table, tickets), prints);
            }
        }
        return prints;
    }

    private void add(Connection connection, WatchedTable table, String where, Map<String, Long> prints)
            throws SQLException {
        String row = table.columns().stream()
                .map(column -> "t." + SqlNames.quoted(column))
                .collect(Collectors.joining(", ", "ROW(", ")"));
        String known = "t." + table.quotedKey() + " IS NOT NULL";
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery("SELECT t." + table.quotedKey()
                    + "::text, sum(hashtextextended("
                    + row + "::text COLLATE \"C\", " + tables.indexOf(table) + ")) FROM " + table.quoted() + " t"
                    + (where.isEmpty() ? " WHERE " : where + " AND ") + known + " GROUP BY 1")) {
                while (rows.next()) {
                    BigDecimal sum = rows.getBigDecimal(2);
                    prints.merge(rows.getString(1), sum.toBigInteger().longValue(), Long::sum);
                }
            }
        }
    }
}
