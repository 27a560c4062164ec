package dev.escalation.store.feed;

import dev.escalation.ingest.feed.Changes;
import dev.escalation.ingest.feed.WatchedSource.Found;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the list of changes that the triggers keep. */
final class ChangeList {
    /** More changes than this are read sooner with everything. */
    private static final int MOST_KEYS = 100_000;

    private static final String NOW = """
            SELECT i.id::text, pg_current_snapshot()::text FROM workbench_feed.installation i
            """;

    private static final String ORIGIN =
            "SELECT system_identifier || '/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) FROM pg_control_system()";

    /** What a snapshot does not see began after it, or ran while it was taken. */
    private static final String NEW_SINCE = """
            SELECT i.id::text, pg_current_snapshot()::text, i.trimmed < pg_snapshot_xmin(?::pg_snapshot)
                    AND pg_snapshot_xmax(?::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()),
                c.table_name, c.key, c.at
            FROM workbench_feed.installation i LEFT JOIN LATERAL (
                SELECT table_name, key, max(at) AS at FROM (
                    SELECT table_name, key, at FROM workbench_feed.changes
                    WHERE xid >= pg_snapshot_xmax(?::pg_snapshot) AND xid < pg_snapshot_xmax(pg_current_snapshot())
                        AND table_schema = ?
                    UNION ALL
                    SELECT table_name, key, at FROM workbench_feed.changes
                    WHERE xid = ANY (ARRAY(SELECT pg_snapshot_xip(?::pg_snapshot))) AND table_schema = ?) unseen
                GROUP BY table_name, key LIMIT %d) c ON true
            """.formatted(MOST_KEYS + 1);

    private final Map<String, WatchedTable.Kind> kinds = new HashMap<>();
    private final String schema;

    ChangeList(List<WatchedTable> tables) {
        tables.forEach(table -> kinds.put(table.name(), table.kind()));
        schema = tables.getFirst().schema();
    }

    /** Which server it is, and in which of its lives; the same for a whole connection. */
    static String origin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ORIGIN)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Where somebody stands who has read everything in this snapshot. */
    Position now(Connection connection, String origin) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            if (!row.next()) {
                throw damaged();
            }
            return new Position(row.getString(1), origin, row.getString(2));
        }
    }

    private static SQLException damaged() {
        return new SQLException("The list of changes is damaged; remove it and install it again");
    }

    /** In one statement, so that there is one snapshot. */
    Found<Position> read(Connection connection, String origin, @Nullable Position since) throws SQLException {
        if (since == null) {
            return new Found<>(Changes.EVERYTHING, now(connection, origin));
        }
        try (PreparedStatement statement = connection.prepareStatement(NEW_SINCE)) {
            for (int place : new int[] {1, 2, 3, 5}) {
                statement.setString(place, since.snapshot());
            }
            statement.setString(4, schema);
            statement.setString(6, schema);
            try (ResultSet rows = statement.executeQuery()) {
                return found(rows, origin, since);
            }
        }
    }

    private Found<Position> found(ResultSet rows, String origin, Position since) throws SQLException {
        Collected collected = new Collected();
        Position now = since;
        int found = 0;
        while (rows.next()) {
            now = new Position(rows.getString(1), origin, rows.getString(2));
            collected.everything |= ++found > MOST_KEYS || !rows.getBoolean(3) || !now.isOfSameList(since);
            WatchedTable.@Nullable Kind kind = kinds.get(String.valueOf(rows.getString(4)));
            if (kind != null) {
                collected.add(kind, rows.getString(5), rows.getTimestamp(6));
            }
        }
        if (found == 0) {
            throw damaged();
        }
        return new Found<>(collected.changes(), now);
    }

    /** What was read so far. */
    private static final class Collected {
        private final Set<String> tickets = new HashSet<>();
        private final Set<String> customers = new HashSet<>();
        private final Set<String> agents = new HashSet<>();
        private boolean everything;
        private long latest;

        /** @param key null where the whole table is meant */
        void add(WatchedTable.Kind kind, @Nullable String key, Timestamp at) {
            latest = Math.max(latest, at.getTime());
            if (key == null) {
                everything = true;
                return;
            }
            switch (kind) {
                case TICKET -> tickets.add(key);
                case CUSTOMER -> customers.add(key);
                case AGENT -> agents.add(key);
            }
        }

        Changes changes() {
            return everything
                    ? new Changes(Set.of(), Set.of(), Set.of(), true, latest)
                    : new Changes(tickets, customers, agents, false, latest);
        }
    }
}
