package dev.escalation.store.feed;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.SingleConnection;
import dev.escalation.store.database.StoreException;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What makes a help desk's database tell of changes: what is there of it, how it gets there and how it goes again. */
public final class FeedInstallation {
    private static final int SILENCE_SECONDS = 120;
    private static final int OLDEST_SERVER = 14;
    private static final int VERSION_UNIT = 10_000;

    private static final String TABLE_QUESTION = """
            SELECT c.relkind::text,
                coalesce(has_table_privilege(c.oid, 'TRIGGER'), false),
                obj_description(p.oid, 'pg_proc'),
                (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = p.oid
                    AND t.tgenabled IN ('O', 'A') AND t.tgname = ANY (?::text[]))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_proc p ON p.proname = ?
                AND p.pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'workbench_feed')
            WHERE n.nspname = ? AND c.relname = ?
            """;

    private static final String RIGHTS_QUESTION = """
            SELECT current_setting('server_version_num')::int, pg_is_in_recovery(), current_user,
                (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'workbench_feed'),
                has_database_privilege(current_database(), 'CREATE'),
                coalesce(has_schema_privilege((SELECT oid FROM pg_namespace WHERE nspname = 'workbench_feed'), 'USAGE'), false)
                    AND coalesce(has_table_privilege(to_regclass('workbench_feed.changes'), 'SELECT'), false)
                    AND coalesce(has_table_privilege(to_regclass('workbench_feed.installation'), 'SELECT'), false)
                    AND coalesce(has_function_privilege(to_regproc('workbench_feed.trim'), 'EXECUTE'), false)
            """;

    private final DatabaseAddress address;
    private final List<WatchedTable> tables;

    /**
     * @param schema of the help desk's tables
     * @param plan of the files that were copied out of them
     */
    public FeedInstallation(DatabaseAddress address, String schema, ImportPlan plan) {
        this(address, WatchedTable.of(plan, schema));
    }

    FeedInstallation(DatabaseAddress address, List<WatchedTable> tables) {
        this.address = address;
        this.tables = tables;
    }

    /** How it is with a table. */
    public enum Status {
        INSTALLED,
        /** Nothing is there, or a trigger is missing or switched off. */
        MISSING,
        /** By another version of this program, or for another column. */
        OUTDATED,
        /** A view, or no table any more. */
        IMPOSSIBLE
    }

    /** @param said what is the matter, one sentence */
    public record TableStatus(String table, Status status, Sayable said) {
        /** In English. */
        public String words() {
            return said.inEnglish();
        }
    }

    /**
     * What was found.
     *
     * @param mayInstall whether this user may; otherwise {@code inTheWay} says what is missing
     * @param mayRead whether this user may be told of changes
     * @param inTheWay rights in the way of installing, in words
     */
    public record Found(List<TableStatus> tables, boolean mayInstall, boolean mayRead, List<Sayable> inTheWay) {
        public Found {
            tables = List.copyOf(tables);
            inTheWay = List.copyOf(inTheWay);
        }

        /** Rights in the way of installing, in English. */
        public List<String> lacking() {
            return inTheWay.stream().map(Sayable::inEnglish).toList();
        }

        public boolean isInstalled() {
            return tables.stream().allMatch(table -> table.status() == Status.INSTALLED);
        }

        /** Whether changes are told to this user. */
        public boolean isUsable() {
            return isInstalled() && mayRead;
        }

        /** What is in the way of that; empty if nothing is. */
        public Sayable why() {
            List<Sayable> faults = tables.stream()
                    .filter(table -> table.status() != Status.INSTALLED)
                    .map(TableStatus::said)
                    .toList();
            return faults.isEmpty() && !mayRead ? Said.of("store.feed.list") : Sayable.joined(" ", faults);
        }
    }

    private record Server(int version, boolean copy, String user, boolean mayMakeSchema, boolean mayRead) {}

    /** @throws StoreException if the database does not answer */
    public Found check() {
        return asked(connection -> check(connection));
    }

    Found check(Connection connection) throws SQLException {
        Server server = server(connection);
        List<TableStatus> found = new ArrayList<>();
        List<Sayable> lacking = new ArrayList<>(lacking(server));
        for (WatchedTable table : tables) {
            found.add(status(connection, table, lacking));
        }
        return new Found(found, lacking.isEmpty(), server.mayRead() && !server.copy(), lacking);
    }

    private static Server server(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RIGHTS_QUESTION)) {
            row.next();
            boolean owner = row.getBoolean(4);
            boolean mayMake = row.wasNull() ? row.getBoolean(5) : owner;
            return new Server(
                    row.getInt(1) / VERSION_UNIT, row.getBoolean(2), row.getString(3), mayMake, row.getBoolean(6));
        }
    }

    private static List<Sayable> lacking(Server server) {
        List<Sayable> lacking = new ArrayList<>();
        if (server.version() < OLDEST_SERVER) {
            lacking.add(Said.of("store.server.old", server.version(), OLDEST_SERVER));
        }
        if (server.copy()) {
            lacking.add(Said.of("store.feed.copy"));
        }
        if (!server.mayMakeSchema()) {
            lacking.add(Said.of("store.feed.schema", server.user(), FeedScript.SCHEMA));
        }
        return lacking;
    }

    private static TableStatus status(Connection connection, WatchedTable table, List<Sayable> lacking)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLE_QUESTION)) {
            statement.setArray(1, connection.createArrayOf("text", FeedScript.TRIGGERS.toArray()));
            statement.setString(2, FeedScript.function(table));
            statement.setString(3, table.schema());
            statement.setString(4, table.name());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return status(table, Status.IMPOSSIBLE, Said.of("store.feed.table.none", table.shown()));
                }
                return status(table, row, lacking);
            }
        }
    }

    private static TableStatus status(WatchedTable table, ResultSet row, List<Sayable> lacking) throws SQLException {
        String kind = row.getString(1);
        if (!kind.equals("r") && !kind.equals("p")) {
            lacking.add(Said.of("store.feed.table.view", table.shown()));
            return status(table, Status.IMPOSSIBLE, Said.of("store.feed.table.asked", table.shown()));
        }
        if (!row.getBoolean(2)) {
            lacking.add(Said.of("store.feed.right", table.shown()));
        }
        String description = row.getString(3);
        if (description == null || row.getInt(4) != FeedScript.TRIGGERS.size()) {
            return status(table, Status.MISSING, Said.of("store.feed.missing", table.shown()));
        }
        return description.equals(FeedScript.description(new FeedScript.Target(table, kind.equals("p"))))
                ? status(table, Status.INSTALLED, Said.of("store.feed.installed", table.shown()))
                : status(table, Status.OUTDATED, Said.of("store.feed.outdated", table.shown()));
    }

    private static TableStatus status(WatchedTable table, Status status, Sayable words) {
        return new TableStatus(table.shown(), status, words);
    }

    /**
     * The statements that {@link #install} runs, for whoever is to read or run them.
     *
     * @param reader the user who is to be told of changes
     */
    public String script(String reader) {
        return asked(connection -> script(connection, reader));
    }

    private String script(Connection connection, String reader) throws SQLException {
        List<FeedScript.Target> targets = new ArrayList<>();
        for (WatchedTable table : tables) {
            targets.add(new FeedScript.Target(table, isPartitioned(connection, table)));
        }
        return FeedScript.install(targets, reader);
    }

    private static boolean isPartitioned(Connection connection, WatchedTable table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT c.relkind = 'p' FROM pg_class c JOIN pg_namespace n"
                        + " ON n.oid = c.relnamespace WHERE n.nspname = ? AND c.relname = ?")) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The statements that {@link #remove} runs. */
    public static String scriptToRemove() {
        return FeedScript.remove();
    }

    /**
     * Installs all of it, or what is missing; twice is as good as once.
     *
     * @throws StoreException if a right is missing; nothing was changed
     */
    public void install(String reader) {
        changed(Said.of("store.what.install"), connection -> script(connection, reader));
    }

    /**
     * Removes all of it, also what watches other tables of this database.
     *
     * @throws StoreException if it belongs to somebody else; nothing was changed
     */
    public void remove() {
        changed(Said.of("store.what.remove"), _ -> FeedScript.remove());
    }

    /** Whether this user may: it is his, or there is nothing. */
    public boolean mayRemove() {
        return asked(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT coalesce((SELECT pg_has_role(nspowner, 'USAGE')"
                            + " FROM pg_namespace WHERE nspname = 'workbench_feed'), true)")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    private interface Script {
        String with(Connection connection) throws SQLException;
    }

    private void changed(Sayable failure, Script script) {
        try (SingleConnection connection = SingleConnection.to(address, SILENCE_SECONDS)) {
            connection.write(failure, open -> {
                try (Statement statement = open.createStatement()) {
                    return statement.execute(script.with(open));
                }
            });
        }
    }

    private <T> T asked(dev.escalation.store.database.Transactions.Work<T> work) {
        try (SingleConnection connection = SingleConnection.to(address, SILENCE_SECONDS)) {
            return connection.read(Said.of("store.what.asked"), work);
        }
    }
}
