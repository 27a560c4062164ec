package dev.escalation.store.tables;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The kept models of a database, those from files too, and which of them were made champion. */
public final class RegistryStore {
    private static final String ALL =
            "SELECT run_id, model, target, best, figures, length(document), training_seconds, trained_at, '', '',"
                    + " program_version FROM model_runs UNION ALL"
                    + " SELECT run_id, model, target, false, metadata, length(document), 0, imported_at, imported_by,"
                    + " file_name, '' FROM imported_models ORDER BY 8 DESC, 1, 2";
    private static final String DOCUMENT = "SELECT document FROM model_runs WHERE run_id = ? AND model = ? UNION ALL"
            + " SELECT document FROM imported_models WHERE run_id = ? AND model = ?";

    private final Transactions transactions;
    private final String schema;

    private RegistryStore(Database database, String schema) {
        this.transactions = new Transactions(database);
        this.schema = schema;
    }

    /** @param schema that {@link CleanStore#open} has brought up to date */
    public static RegistryStore of(Database database, String schema) {
        return new RegistryStore(database, schema);
    }

    /** All models, the newest first; those that were removed are there with their figures. */
    public List<ModelRow> models(Progress progress) {
        return read(progress, connection -> {
            List<ModelRow> rows = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(ALL);
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        });
    }

    private static ModelRow row(ResultSet found) throws SQLException {
        return new ModelRow(
                new ModelKey(found.getString(1), found.getString(2)),
                found.getString(3),
                found.getBoolean(4),
                found.getString(5),
                found.getLong(6),
                found.getDouble(7),
                found.getTimestamp(8).toInstant(),
                found.getString(9),
                found.getString(10),
                found.getString(11));
    }

    /** The model itself; empty if there is none, or it was removed. */
    public Optional<byte[]> document(ModelKey key, Progress progress) {
        return read(progress, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DOCUMENT)) {
                statement.setString(1, key.runId());
                statement.setString(2, key.model());
                statement.setString(3, key.runId());
                statement.setString(4, key.model());
                try (ResultSet found = statement.executeQuery()) {
                    return found.next()
                            ? Optional.of(found.getBytes(1)).filter(bytes -> bytes.length > 0)
                            : Optional.empty();
                }
            }
        });
    }

    /** Who was made champion, for all targets, the newest first. */
    public List<PromotionRow> promotions(Progress progress) {
        return read(progress, connection -> {
            List<PromotionRow> rows = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT target, run_id, model, kind, promoted_at, promoted_by, reasons, evidence"
                                    + " FROM promotions ORDER BY promotion_id DESC");
                    ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new PromotionRow(
                            found.getString(1),
                            new ModelKey(found.getString(2), found.getString(3)),
                            found.getString(4),
                            found.getTimestamp(5).toInstant(),
                            found.getString(6),
                            found.getString(7),
                            found.getString(8)));
                }
            }
            return rows;
        });
    }

    /** @throws StoreException if the database refuses; nothing is added then */
    public void promote(PromotionRow row) {
        write(
                Said.of("store.what.champion"),
                "INSERT INTO promotions (target, run_id, model, kind, promoted_at, promoted_by, reasons, evidence)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)",
                statement -> {
                    statement.setString(1, row.target());
                    statement.setString(2, row.key().runId());
                    statement.setString(3, row.key().model());
                    statement.setString(4, row.kind());
                    statement.setObject(5, moment(row.at()));
                    statement.setString(6, text(row.by()));
                    statement.setString(7, text(row.reasons()));
                    statement.setString(8, Sql.json(row.evidence()));
                    statement.executeUpdate();
                });
    }

    /** @throws StoreException if the database refuses; nothing is added then */
    public void add(ImportRow row) {
        write(
                Said.of("store.what.model"),
                "INSERT INTO imported_models (run_id, model, target, file_name, document, metadata, imported_at,"
                        + " imported_by) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                statement -> {
                    statement.setString(1, row.key().runId());
                    statement.setString(2, row.key().model());
                    statement.setString(3, row.target());
                    statement.setString(4, text(row.fileName()));
                    statement.setBytes(5, row.document());
                    statement.setString(6, Sql.json(row.metadata()));
                    statement.setObject(7, moment(row.at()));
                    statement.setString(8, text(row.by()));
                    statement.executeUpdate();
                });
    }

    /**
     * Removes models, all or none. Of a training the figures stay and what it said of single rows goes; of a file nothing
     * stays.
     *
     * @throws StoreException if the database refuses; nothing is removed then
     */
    public void remove(Collection<ModelKey> keys) {
        transactions.write(Said.of("store.what.models.removed"), Progress.NONE, connection -> {
            new Sql(connection, schema).waitForOtherWriters();
            for (ModelKey key : keys) {
                for (String sql : List.of(
                        "UPDATE model_runs SET document = '' WHERE run_id = ? AND model = ?",
                        "DELETE FROM predictions WHERE run_id = ? AND model = ?",
                        "DELETE FROM imported_models WHERE run_id = ? AND model = ?")) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setString(1, key.runId());
                        statement.setString(2, key.model());
                        statement.executeUpdate();
                    }
                }
            }
            return keys.size();
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Writing {
        void with(PreparedStatement statement) throws SQLException;
    }

    private <T> T read(Progress progress, Reading<T> reading) {
        return transactions.read(Said.of("store.what.models.read"), progress, connection -> {
            new Sql(connection, schema);
            return reading.of(connection);
        });
    }

    private void write(Sayable failure, String sql, Writing writing) {
        transactions.write(failure, Progress.NONE, connection -> {
            new Sql(connection, schema).waitForOtherWriters();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                writing.with(statement);
            }
            return sql;
        });
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String text(String text) {
        return text.replace('\0', ' ');
    }
}
