package dev.escalation.store.tables;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.SqlNames;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The features of a database: the table {@code features_store} with all of them and the labels, and the view
 * {@code features_core} without what comes from text. They are of one snapshot; the next one's take their place.
 */
public final class FeatureStore {
    private static final String STAGE = "features";
    /** PostgreSQL cuts longer names. */
    private static final int NAME_BYTES = 63;

    private static final List<String> KEYS = List.of("row_number", "ticket_id", "as_of", "age_hours", "label");

    private final Transactions transactions;
    private final String schema;

    private FeatureStore(Database database, String schema) {
        this.transactions = new Transactions(database);
        this.schema = schema;
    }

    /** @param schema that {@link CleanStore#open} has brought up to date */
    public static FeatureStore of(Database database, String schema) {
        return new FeatureStore(database, schema);
    }

    /**
     * Keeps features with their row of {@code etl_logs}. If the same program made them of the same data in the same way,
     * they are there already, and the log says so.
     *
     * @param source of the data, for the log
     * @throws StoreException if the database refuses; everything is as it was
     * @throws java.util.concurrent.CancellationException if the user stops it; everything is as it was
     */
    public CleanStore.Saved keep(KeptFeatures features, String source, Instant started, Progress progress) {
        progress.stage("Saving features", features.rows());
        return transactions.write(Said.of("store.what.features"), progress, connection -> {
            Sql sql = new Sql(connection, schema);
            sql.waitForOtherWriters();
            EtlLog log = new EtlLog(connection, features.programVersion());
            if (isThere(sql, features)) {
                log.unchanged(STAGE, features.runId(), source, features.snapshot(), started);
                return CleanStore.Saved.UNCHANGED;
            }
            replace(sql, features, progress);
            String message = features.columns().size() + " features of " + features.rows() + " prediction points.";
            log.done(STAGE, features.runId(), source, features.snapshot(), message, started);
            return CleanStore.Saved.DONE;
        });
    }

    private static boolean isThere(Sql sql, KeptFeatures features) throws SQLException {
        try (PreparedStatement statement = sql.connection()
                .prepareStatement("SELECT 1 FROM features_snapshot"
                        + " WHERE snapshot = ? AND settings = ?::jsonb AND program_version = ?")) {
            statement.setString(1, features.snapshot());
            statement.setString(2, Sql.json(features.settings()));
            statement.setString(3, features.programVersion());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void replace(Sql sql, KeptFeatures features, Progress progress) throws SQLException {
        sql.eraseFeatures();
        List<String> names = names(features.columns());
        sql.execute(tableOf(features.columns(), names));
        sql.execute(coreOf(features.columns(), names));
        TableCopy.send(table(features, names), sql.connection(), progress);
        sql.execute("ALTER TABLE features_store ADD PRIMARY KEY (ticket_id, as_of)");
        try (PreparedStatement statement = sql.connection()
                .prepareStatement(
                        "INSERT INTO features_snapshot (run_id, snapshot, settings, program_version, saved_at)"
                                + " VALUES (?, ?, ?::jsonb, ?, ?)")) {
            statement.setString(1, features.runId());
            statement.setString(2, features.snapshot());
            statement.setString(3, Sql.json(features.settings()));
            statement.setString(4, features.programVersion());
            statement.setObject(5, OffsetDateTime.now(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** As PostgreSQL takes them: not too long, and none twice. */
    private static List<String> names(List<KeptFeatures.Column> columns) {
        Set<String> taken = new HashSet<>(KEYS);
        List<String> names = new ArrayList<>();
        for (KeptFeatures.Column column : columns) {
            String name = column.name().replace('\0', ' ');
            boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES;
            String free = fits && taken.add(name) ? name : "feature_" + (names.size() + 1);
            taken.add(free);
            names.add(free);
        }
        return names;
    }

    private static String tableOf(List<KeptFeatures.Column> columns, List<String> names) {
        StringBuilder sql = new StringBuilder("CREATE TABLE features_store (row_number integer NOT NULL,"
                + " ticket_id text NOT NULL, as_of timestamptz NOT NULL, age_hours integer, label boolean");
        for (int i = 0; i < columns.size(); i++) {
            boolean number = columns.get(i) instanceof KeptFeatures.Column.Numeric;
            sql.append(", ").append(SqlNames.quoted(names.get(i))).append(number ? " double precision" : " text");
        }
        return sql.append(')').toString();
    }

    private static String coreOf(List<KeptFeatures.Column> columns, List<String> names) {
        List<String> core = new ArrayList<>(List.of("ticket_id", "as_of"));
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).text()) {
                core.add(names.get(i));
            }
        }
        return core.stream()
                .map(SqlNames::quoted)
                .collect(Collectors.joining(", ", "CREATE VIEW features_core AS SELECT ", " FROM features_store"));
    }

    private static OutgoingTables.Table table(KeptFeatures features, List<String> names) {
        int[] ageHours = features.ageHours();
        boolean[] label = features.label();
        List<ColumnOut> columns = new ArrayList<>(List.of(
                ColumnOut.rowNumber(),
                ColumnOut.strings("ticket_id", features.ticketIds()),
                ColumnOut.moments("as_of", features.asOf()),
                ColumnOut.orMissing(
                        "age_hours",
                        (rows, row) -> rows.integer(ageHours[row]),
                        row -> ageHours[row] != KeptFeatures.QUEUE),
                ColumnOut.orMissing(
                        "label", (rows, row) -> rows.flag(label[row]), row -> ageHours[row] != KeptFeatures.QUEUE)));
        for (int i = 0; i < names.size(); i++) {
            columns.add(
                    switch (features.columns().get(i)) {
                        case KeptFeatures.Column.Numeric numeric -> ColumnOut.numbers(names.get(i), numeric.values());
                        case KeptFeatures.Column.Categorical named -> ColumnOut.coded(names.get(i), named.values());
                    });
        }
        return new OutgoingTables.Table("features_store", features.rows(), columns);
    }
}
