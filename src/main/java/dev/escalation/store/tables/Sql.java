package dev.escalation.store.tables;

import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Reject;
import dev.escalation.etl.Rejects;
import dev.escalation.store.database.SqlNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The statements about a snapshot, in the schema of the program's own tables. */
final class Sql {
    /** Everything that is replaced with a snapshot. */
    static final String TABLES =
            "customers_clean, agents_clean, tickets_clean, ticket_events_clean, etl_rejects, clean_snapshot";

    private final Connection connection;
    private final String schema;

    /** From now on the connection's transaction finds the tables of this schema. */
    Sql(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        execute("SET LOCAL search_path = " + SqlNames.quoted(schema));
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One after another: who comes second finds the first one's snapshot and not half of it. */
    void waitForOtherWriters() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "escalation workbench " + schema);
            statement.execute();
        }
    }

    /** The workspace whose tables these are; from now on this one if there is none. */
    String ownerOr(String workspaceId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO workspace (workspace_id) VALUES (?) ON CONFLICT DO NOTHING")) {
            statement.setString(1, workspaceId);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT workspace_id FROM workspace");
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }

    /** Emptying a table shows to readers of an older moment too, so they have to be waited for; see TRUNCATE. */
    void keepWritersOut() throws SQLException {
        execute("LOCK TABLE " + TABLES + " IN ACCESS SHARE MODE");
    }

    /** The index has the rows in order; without counts of the new rows the server would rather sort them on disk. */
    void readInOrderOfIndex() throws SQLException {
        execute("SET LOCAL enable_sort = off");
    }

    /** What models said of single tickets goes, and the models with their levels; what they were worth stays. */
    void eraseTrainings() throws SQLException {
        execute("TRUNCATE predictions");
        execute("CREATE TEMPORARY TABLE earlier ON COMMIT DROP AS SELECT * FROM model_runs");
        execute("UPDATE earlier SET document = ''");
        execute("TRUNCATE model_runs"); // new files in the server; updated rows would leave the old ones behind
        execute("INSERT INTO model_runs SELECT * FROM earlier");
        execute("TRUNCATE imported_models");
    }

    /** What was done about tickets that are not there any more, with the table's files. */
    void eraseActionsOnOthers() throws SQLException {
        execute("LOCK TABLE actions IN ACCESS EXCLUSIVE MODE");
        execute("CREATE TEMPORARY TABLE still_there ON COMMIT DROP AS SELECT * FROM actions"
                + " WHERE ticket_id IN (SELECT ticket_id FROM tickets_clean)");
        execute("TRUNCATE actions");
        execute("INSERT INTO actions OVERRIDING SYSTEM VALUE SELECT * FROM still_there ORDER BY action_id");
    }

    /** The features with the table's files. */
    void eraseFeatures() throws SQLException {
        execute("DROP TABLE IF EXISTS features_store CASCADE");
        execute("TRUNCATE features_snapshot");
    }

    CleanStore.@Nullable Present present() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT run_id, snapshot, program_version, saved_at FROM clean_snapshot");
                ResultSet found = statement.executeQuery()) {
            return found.next()
                    ? new CleanStore.Present(
                            found.getString(1),
                            found.getString(2),
                            found.getString(3),
                            found.getTimestamp(4).toInstant())
                    : null;
        }
    }

    Account account() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT account FROM clean_snapshot");
                ResultSet found = statement.executeQuery()) {
            found.next();
            return Account.ofJson(found.getString(1));
        }
    }

    long lastMoment() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT last_moment FROM clean_snapshot");
                ResultSet found = statement.executeQuery()) {
            found.next();
            var moment = found.getTimestamp(1);
            return moment == null ? Instants.MISSING : moment.toInstant().toEpochMilli();
        }
    }

    void replacePresent(CleanResult result, Account account, String programVersion) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO clean_snapshot (run_id, snapshot, program_version, saved_at, last_moment, account)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb)")) {
            long last = result.data().lastMoment();
            statement.setString(1, result.runId());
            statement.setString(2, result.data().origin().snapshotHash());
            statement.setString(3, programVersion);
            statement.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
            statement.setObject(
                    5,
                    Instants.isKnown(last)
                            ? OffsetDateTime.ofInstant(Instant.ofEpochMilli(last), ZoneOffset.UTC)
                            : null);
            statement.setString(6, account.json());
            statement.executeUpdate();
        }
    }

    Rejects rejects() throws SQLException {
        Rejects.Builder rejects = new Rejects.Builder();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT table_name, file, line, column_name, value, reason FROM etl_rejects ORDER BY row_number")) {
            statement.setFetchSize(1 << 12); // a wrong file may have millions
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rejects.add(new Reject(
                            found.getString(1),
                            text(found, 2),
                            found.getInt(3),
                            text(found, 4),
                            text(found, 5),
                            text(found, 6)));
                }
            }
        }
        return rejects.build();
    }

    private static String text(ResultSet found, int column) throws SQLException {
        String text = found.getString(column);
        return text == null ? "" : text;
    }

    /** PostgreSQL's JSON has every character but U+0000. */
    static String json(String json) {
        return json.replace("\\u0000", " ");
    }
}
