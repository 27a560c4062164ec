package dev.escalation.store.feed;

import dev.escalation.store.database.SqlNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the newest rows by columns that grow: ids that are numbers, and moments. */
final class HighWater {
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> MOMENTS =
            Set.of("timestamp with time zone", "timestamp without time zone", "date");
    /** Numbers are given before rows are committed; of those under way at the beginning nobody knows how many there are. */
    private static final int NUMBERS_UNDER_WAY = 200;

    private static final Set<String> USUAL_CHANGED_AT =
            Set.of("updated_at", "modified_at", "changed_at", "last_updated", "last_modified", "sys_updated_on");

    private final List<WatchedTable> tables;
    private final PollingPace pace;
    private final Map<WatchedTable, List<Column>> columns = new HashMap<>();

    HighWater(List<WatchedTable> tables, PollingPace pace) {
        this.tables = tables.stream()
                .filter(table -> table.kind() == WatchedTable.Kind.TICKET)
                .toList();
        this.pace = pace;
    }

    /** @param type as PostgreSQL writes it */
    private record Column(WatchedTable table, String name, String type, boolean indexed) {
        boolean isNumber() {
            return NUMBERS.contains(type);
        }

        String key() {
            return table.shown() + "." + name;
        }

        String quoted() {
            return "t." + SqlNames.quoted(name);
        }
    }

    /** A number as it was at a moment of System.nanoTime. */
    record Reached(long at, long number) {}

    /**
     * From where on rows are new, by column.
     *
     * @param moments less the overlap, as text
     * @param numbers the earliest first; the first one is as old as the overlap
     */
    record Marks(Map<String, String> moments, Map<String, List<Reached>> numbers) {
        static final Marks NONE = new Marks(Map.of(), Map.of());

        Marks {
            moments = Map.copyOf(moments);
            numbers = Map.copyOf(numbers);
        }
    }

    /** Where they stand now. */
    Marks now(Connection connection, Marks before) throws SQLException {
        Map<String, String> moments = new HashMap<>();
        Map<String, List<Reached>> numbers = new HashMap<>();
        for (WatchedTable table : tables) {
            for (Column column : columns(connection, table)) {
                Optional<String> value = newest(connection, column);
                if (value.isPresent() && column.isNumber()) {
                    List<Reached> earlier = before.numbers().getOrDefault(column.key(), List.of());
                    numbers.put(column.key(), reached(earlier, Long.parseLong(value.get())));
                } else {
                    value.ifPresent(moment -> moments.put(column.key(), moment));
                }
            }
        }
        return new Marks(moments, numbers);
    }

    /** The largest number, or the newest moment less the overlap; one that lies in the future does not hide the present. */
    private Optional<String> newest(Connection connection, Column column) throws SQLException {
        String most = "max(" + column.quoted() + ")";
        String sql = column.isNumber()
                ? "SELECT " + most + "::text"
                : "SELECT (least(" + most + "::timestamptz, now()) - make_interval(secs => ?))::" + column.type()
                        + "::text";
        try (PreparedStatement statement =
                connection.prepareStatement(sql + " FROM " + column.table().quoted() + " t")) {
            if (!column.isNumber()) {
                statement.setDouble(1, pace.overlap().toMillis() / 1000.0);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1));
            }
        }
    }

    private List<Reached> reached(List<Reached> earlier, long number) {
        long now = System.nanoTime();
        List<Reached> all = new ArrayList<>(earlier);
        if (all.isEmpty() || all.getLast().number() != number) {
            all.add(new Reached(now, number));
        }
        while (all.size() > 1 && Duration.ofNanos(now - all.get(1).at()).compareTo(pace.overlap()) > 0) {
            all.removeFirst();
        }
        return List.copyOf(all);
    }

    /** Ids of tickets with rows that are new or lie within the overlap. */
    Set<String> newer(Connection connection, Marks marks) throws SQLException {
        Set<String> found = new HashSet<>();
        for (WatchedTable table : tables) {
            List<String> conditions = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Column column : columns(connection, table)) {
                String mark = mark(column, marks);
                conditions.add(mark.isEmpty() ? "true" : column.quoted() + " >= ?::" + column.type());
                if (!mark.isEmpty()) {
                    values.add(mark);
                }
            }
            if (!conditions.isEmpty()) {
                collect(connection, table, String.join(" OR ", conditions), values, found);
            }
        }
        return found;
    }

    /** Empty where the table had no rows. */
    private static String mark(Column column, Marks marks) {
        if (!column.isNumber()) {
            return marks.moments().getOrDefault(column.key(), "");
        }
        List<Reached> reached = marks.numbers().getOrDefault(column.key(), List.of());
        long smallest = column.type().equals("smallint")
                ? Short.MIN_VALUE
                : column.type().equals("integer") ? Integer.MIN_VALUE : Long.MIN_VALUE + NUMBERS_UNDER_WAY;
        return reached.isEmpty()
                ? ""
                : String.valueOf(Math.max(smallest, reached.getFirst().number() - NUMBERS_UNDER_WAY));
    }

    private static void collect(
            Connection connection, WatchedTable table, String condition, List<String> values, Set<String> found)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT DISTINCT t." + table.quotedKey()
                + "::text FROM " + table.quoted() + " t WHERE (" + condition + ") AND t." + table.quotedKey()
                + " IS NOT NULL")) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
    }

    private List<Column> columns(Connection connection, WatchedTable table) throws SQLException {
        List<Column> known = columns.get(table);
        if (known == null) {
            known = chosen(candidates(connection, table));
            columns.put(table, known);
        }
        return known;
    }

    /** Those with an index; where none has one, one of them, because each look reads the whole table. */
    private List<Column> chosen(List<Column> candidates) {
        List<Column> chosen = new ArrayList<>(candidates.stream()
                .filter(column -> column.indexed() || isNamed(column))
                .toList());
        if (chosen.isEmpty() && !candidates.isEmpty()) {
            chosen.add(candidates.getFirst());
        }
        return List.copyOf(chosen);
    }

    private boolean isNamed(Column column) {
        return pace.changedAt().filter(column.name()::equals).isPresent();
    }

    private List<Column> candidates(Connection connection, WatchedTable table) throws SQLException {
        List<Column> candidates = new ArrayList<>();
        Set<String> growing = new HashSet<>();
        List.of("event_id", "event_time", "created_at")
                .forEach(name -> table.plan().source(name).ifPresent(growing::add));
        try (PreparedStatement statement = connection.prepareStatement("SELECT a.attname, format_type(a.atttypid, -1),"
                + " EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum"
                + " AND i.indpred IS NULL) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relname = ?"
                + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum")) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Column column = new Column(table, rows.getString(1), rows.getString(2), rows.getBoolean(3));
                    boolean usual = USUAL_CHANGED_AT.contains(column.name().toLowerCase(Locale.ROOT));
                    boolean grows = growing.contains(column.name()) || usual || isNamed(column);
                    if (grows && (column.isNumber() || MOMENTS.contains(column.type()))) {
                        candidates.add(column);
                    }
                }
            }
        }
        return candidates;
    }

    /** The tables may have been altered since. */
    void forget() {
        columns.clear();
    }
}
