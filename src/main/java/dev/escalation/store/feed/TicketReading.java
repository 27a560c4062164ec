package dev.escalation.store.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.store.database.SqlNames;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Copies rows of a help desk's tables, laid out as the whole import was. All calls are within one transaction each. */
final class TicketReading {
    /** PostgreSQL takes no parameters in a COPY, but a setting of the transaction. */
    private static final String KEYS = "workbench.keys";

    private static final List<String> NAMING = List.of("customer_id", "agent_id", "actor_id");
    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern UUID =
            Pattern.compile("\\{?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\\}?");
    private static final long LARGEST_INTEGER = Integer.MAX_VALUE;
    private static final long LARGEST_SMALLINT = Short.MAX_VALUE;

    private final List<WatchedTable> tables;
    private final Map<String, String> keyTypes = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();

    TicketReading(List<WatchedTable> tables) {
        this.tables = tables;
    }

    /** The tables may have been altered since. */
    void forget() {
        keyTypes.clear();
        orders.clear();
    }

    /** Their rows, and the customers and agents that these name. */
    List<RawTable> tickets(Connection connection, Set<String> tickets) throws SQLException, IOException {
        Set<String> named = named(connection, tickets);
        List<RawTable> read = new ArrayList<>();
        for (WatchedTable table : tables) {
            Set<String> keys = table.kind() == WatchedTable.Kind.TICKET ? tickets : named;
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copy(connection, table, keys(connection, table, keys), rows);
            read.add(table.plan().later(table.columns(), rows.toByteArray()));
        }
        return List.copyOf(read);
    }

    /** @param folder gets a file for each table */
    List<RawTable> all(Connection connection, Path folder) throws SQLException, IOException {
        List<RawTable> read = new ArrayList<>();
        for (WatchedTable table : tables) {
            Path file = folder.resolve(table.plan().shortName());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                copy(connection, table, "", out);
            }
            read.add(table.plan().later(table.columns(), file));
        }
        return List.copyOf(read);
    }

    /** Ids of customers and agents in the rows of these tickets. */
    private Set<String> named(Connection connection, Set<String> tickets) throws SQLException {
        Set<String> named = new HashSet<>();
        for (WatchedTable table : tables) {
            String columns = NAMING.stream()
                    .flatMap(column -> table.plan().source(column).stream())
                    .map(column -> "(t." + SqlNames.quoted(column) + "::text)")
                    .collect(Collectors.joining(", "));
            if (table.kind() == WatchedTable.Kind.TICKET && !columns.isEmpty()) {
                String where = keys(connection, table, tickets);
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT DISTINCT n.id FROM " + table.quoted()
                                + " t CROSS JOIN LATERAL (VALUES " + columns + ") n (id)" + where
                                + " AND n.id IS NOT NULL")) {
                    while (rows.next()) {
                        named.add(rows.getString(1));
                    }
                }
            }
        }
        return named;
    }

    private void copy(Connection connection, WatchedTable table, String where, OutputStream out)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY (SELECT " + table.quotedColumns() + " FROM " + table.quoted() + " t" + where
                                + primaryKey(connection, table) + ") TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')",
                        out);
    }

    /**
     * The condition that a row's key is one of these.
     *
     * @return holds until this is called again in the same transaction
     */
    String keys(Connection connection, WatchedTable table, Collection<String> keys) throws SQLException {
        String type = keyType(connection, table);
        List<String> possible = keys.stream().filter(key -> isOfType(key, type)).toList();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('" + KEYS + "', ?::text[]::text, true)")) {
            statement.setArray(1, connection.createArrayOf("text", possible.toArray()));
            statement.execute();
        }
        return " WHERE t." + table.quotedKey() + " IN (SELECT unnest((SELECT current_setting('" + KEYS + "')::" + type
                + "[])))";
    }

    private String keyType(Connection connection, WatchedTable table) throws SQLException {
        String known = keyTypes.get(table.name());
        if (known != null) {
            return known;
        }
        String found = askKeyType(connection, table);
        keyTypes.put(table.name(), found);
        return found;
    }

    private static String askKeyType(Connection connection, WatchedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT format_type(a.atttypid, -1)"
                + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = ? AND c.relname = ? AND a.attname = ? AND NOT a.attisdropped")) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            statement.setString(3, table.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("There is no column " + table.key() + " in " + table.shown(), "42703");
                }
                return row.getString(1);
            }
        }
    }

    /** What cannot be of the column's type is no key of it; the server would refuse the whole question. */
    private static boolean isOfType(String key, String type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return WHOLE_NUMBER.matcher(key).matches() && Math.abs(Long.parseLong(key)) <= largest(type);
        }
        return type.toLowerCase(Locale.ROOT).equals("uuid") ? UUID.matcher(key).matches() : key.indexOf('\0') < 0;
    }

    private static long largest(String type) {
        return switch (type) {
            case "smallint" -> LARGEST_SMALLINT;
            case "integer" -> LARGEST_INTEGER;
            default -> Long.MAX_VALUE;
        };
    }

    /** The same order each time. */
    private String primaryKey(Connection connection, WatchedTable table) throws SQLException {
        String known = orders.get(table.name());
        if (known != null) {
            return known;
        }
        String found = askPrimaryKey(connection, table);
        orders.put(table.name(), found);
        return found;
    }

    private static String askPrimaryKey(Connection connection, WatchedTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT a.attname FROM pg_index i"
                + " JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS key (attnum, place)"
                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.attnum"
                + " WHERE i.indisprimary AND n.nspname = ? AND c.relname = ? ORDER BY key.place")) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            List<String> columns = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    columns.add(SqlNames.quoted(found.getString(1)));
                }
            }
            return columns.isEmpty() ? "" : columns.stream().collect(Collectors.joining(", ", " ORDER BY ", ""));
        }
    }
}
