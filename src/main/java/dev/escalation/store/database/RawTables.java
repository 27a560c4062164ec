package dev.escalation.store.database;

import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.BufferedOutputStream;
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
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Somebody's tables of tickets, which are only ever read: they are copied as CSV, and everything after that is as with any
 * other CSV.
 */
public final class RawTables {
    private final Transactions transactions;
    private final String schema;

    /** @param schema where the tables are, mostly {@code public} */
    public RawTables(Database database, String schema) {
        this.transactions = new Transactions(database);
        this.schema = schema;
    }

    /**
     * A table or view.
     *
     * @param rowsAbout what the server last counted; negative if it never did
     */
    public record Listed(String name, long rowsAbout) {}

    /** Tables and views that this user may read with their sizes, by name. */
    public List<Listed> listed(Progress progress) {
        List<String> names = readable(progress);
        return transactions.read(Said.of("store.what.counted"), progress, connection -> {
            List<Listed> listed = new ArrayList<>();
            for (String name : names) {
                listed.add(new Listed(name, counted(connection, name)));
            }
            return listed;
        });
    }

    /** Tables and views that this user may read, by name. */
    public List<String> readable(Progress progress) {
        return transactions.read(Said.of("store.what.listed"), progress, connection -> {
            List<String> names = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                            + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                            + " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
                            + " ORDER BY c.relname")) {
                statement.setString(1, schema);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        names.add(found.getString(1));
                    }
                }
            }
            return names;
        });
    }

    /**
     * Writes each table to {@code <table>.csv}, all as of the same moment, in the order of its primary key.
     *
     * @param tables some of {@link #readable}
     * @param folder exists; what was written to it is to be thrown away after a failure
     * @throws StoreException if the database refuses or the connection is lost for good
     */
    public void copyTo(Path folder, List<String> tables, Progress progress) {
        copyTo(folder, tables, OptionalInt.empty(), progress);
    }

    /** The same of the first rows of each table. */
    public void copyBeginningsTo(Path folder, List<String> tables, int rows, Progress progress) {
        copyTo(folder, tables, OptionalInt.of(rows), progress);
    }

    private void copyTo(Path folder, List<String> tables, OptionalInt most, Progress progress) {
        transactions.read(Said.of("store.what.tables"), progress, connection -> {
            for (String table : tables) {
                progress.stage("Reading " + table, rowsAbout(connection, table));
                copy(connection, table, most, folder.resolve(table + ".csv"), progress);
            }
            return tables;
        });
    }

    private void copy(Connection connection, String table, OptionalInt most, Path file, Progress progress)
            throws SQLException, IOException {
        String rows = "SELECT * FROM " + quoted(connection, schema) + "." + quoted(connection, table)
                + primaryKey(connection, table)
                + (most.isPresent() ? " LIMIT " + most.getAsInt() : "");
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + rows + ") TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            long count = 0;
            for (byte @Nullable [] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                out.write(row);
                if (++count % 10_000 == 0) {
                    progress.checkCancelled();
                    progress.advancedTo(count);
                }
            }
        }
    }

    /** The same rows are to come in the same order each time, so that an unchanged table is known as such. */
    private String primaryKey(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT a.attname FROM pg_index i"
                + " JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS key (attnum, place)"
                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.attnum"
                + " WHERE i.indisprimary AND n.nspname = ? AND c.relname = ? ORDER BY key.place")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    columns.add(quoted(connection, found.getString(1)));
                }
            }
        }
        return columns.isEmpty() ? "" : " ORDER BY " + String.join(", ", columns);
    }

    /** What the server last counted, 0 if never. */
    private long rowsAbout(Connection connection, String table) throws SQLException {
        return Math.max(0, counted(connection, table));
    }

    /** What the server last counted, negative if never. */
    private long counted(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT CASE WHEN c.relkind IN ('r', 'm') THEN c.reltuples::bigint ELSE -1 END FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE n.nspname = ? AND c.relname = ?")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }
}
