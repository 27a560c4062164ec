package dev.escalation.store.tables;

import dev.escalation.task.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code model_runs} and {@code predictions}, within a transaction. */
final class RunRows {
    private static final int ROWS_AT_ONCE = 1 << 14;

    private final Connection connection;

    RunRows(Connection connection) {
        this.connection = connection;
    }

    /** Whether the last training for the target came to exactly these models. */
    boolean isRepetition(KeptRun run) throws SQLException {
        String sql = "SELECT model, snapshot, settings = ?::jsonb, program_version, document FROM model_runs"
                + " WHERE run_id = (SELECT run_id FROM model_runs WHERE target = ? ORDER BY trained_at DESC LIMIT 1)";
        int same = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, run.settings());
            statement.setString(2, run.target());
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    if (!found.getBoolean(3)
                            || !run.snapshot().equals(found.getString(2))
                            || !run.programVersion().equals(found.getString(4))
                            || !hasModel(run, found.getString(1), found.getBytes(5))) {
                        return false;
                    }
                    same++;
                }
            }
        }
        return same == run.models().size();
    }

    private static boolean hasModel(KeptRun run, String name, byte[] document) {
        return run.models().stream()
                .anyMatch(model -> model.name().equals(name) && Arrays.equals(model.document(), document));
    }

    void insert(KeptRun run, Progress progress) throws SQLException {
        String sql = "INSERT INTO model_runs (run_id, model, best, target, snapshot, settings, figures, document,"
                + " training_seconds, trained_at, duration_ms, program_version)"
                + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (KeptRun.Model model : run.models()) {
                statement.setString(1, run.runId());
                statement.setString(2, model.name());
                statement.setBoolean(3, model.best());
                statement.setString(4, run.target());
                statement.setString(5, run.snapshot());
                statement.setString(6, Sql.json(run.settings()));
                statement.setString(7, Sql.json(model.figures()));
                statement.setBytes(8, model.document());
                statement.setDouble(9, model.trainingSeconds());
                statement.setObject(10, OffsetDateTime.ofInstant(run.trainedAt(), ZoneOffset.UTC));
                statement.setLong(11, run.took().toMillis());
                statement.setString(12, run.programVersion());
                statement.executeUpdate();
            }
        }
        forgetEarlierPredictions(run.target());
        for (KeptScores scores : run.scores()) {
            TableCopy.send(table(run.runId(), scores), connection, progress);
        }
    }

    private void forgetEarlierPredictions(String target) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM predictions WHERE run_id IN (SELECT run_id FROM model_runs WHERE target = ?)"
                        + " AND run_id NOT IN (SELECT run_id FROM promotions)")) {
            statement.setString(1, target);
            statement.executeUpdate();
        }
    }

    private static OutgoingTables.Table table(String runId, KeptScores scores) {
        return new OutgoingTables.Table(
                "predictions",
                scores.rows(),
                List.of(
                        ColumnOut.constant("run_id", runId),
                        ColumnOut.constant("model", scores.model()),
                        ColumnOut.constant("segment", scores.segment()),
                        ColumnOut.rowNumber(),
                        ColumnOut.strings("ticket_id", scores.ticketIds()),
                        ColumnOut.moments("as_of", scores.asOf()),
                        ColumnOut.flags("label", scores.label()),
                        ColumnOut.numbers("probability", scores.probability())));
    }

    /** @param runId of the training that is asked for; null for the last one */
    Optional<KeptRun> latest(String snapshot, @Nullable String runId, Progress progress) throws SQLException {
        String sql = "SELECT run_id, target, settings, trained_at, duration_ms, program_version FROM model_runs"
                + " WHERE snapshot = ? AND run_id = coalesce(?, run_id) ORDER BY trained_at DESC, model LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, snapshot);
            statement.setString(2, runId);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                String id = found.getString(1);
                return Optional.of(new KeptRun(
                        id,
                        found.getString(2),
                        snapshot,
                        found.getString(3),
                        found.getTimestamp(4).toInstant(),
                        Duration.ofMillis(found.getLong(5)),
                        found.getString(6),
                        models(id),
                        scores(id, progress)));
            }
        }
    }

    private List<KeptRun.Model> models(String runId) throws SQLException {
        List<KeptRun.Model> models = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT model, best, figures, document, training_seconds FROM model_runs WHERE run_id = ?"
                        + " ORDER BY model")) {
            statement.setString(1, runId);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    models.add(new KeptRun.Model(
                            found.getString(1),
                            found.getBoolean(2),
                            found.getString(3),
                            found.getBytes(4),
                            found.getDouble(5)));
                }
            }
        }
        return models;
    }

    private List<KeptScores> scores(String runId, Progress progress) throws SQLException {
        List<KeptScores> scores = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT model, segment, count(*) FROM predictions WHERE run_id = ? GROUP BY 1, 2 ORDER BY 1, 2")) {
            statement.setString(1, runId);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    scores.add(scores(runId, found.getString(1), found.getString(2), found.getInt(3), progress));
                }
            }
        }
        return scores;
    }

    private KeptScores scores(String runId, String model, String segment, int rows, Progress progress)
            throws SQLException {
        List<String> ticketIds = new ArrayList<>(rows);
        long[] asOf = new long[rows];
        double[] probability = new double[rows];
        BitSet label = new BitSet(rows);
        boolean labelled = rows > 0;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT ticket_id, as_of, label, probability FROM predictions"
                        + " WHERE run_id = ? AND model = ? AND segment = ? ORDER BY row_number")) {
            statement.setString(1, runId);
            statement.setString(2, model);
            statement.setString(3, segment);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet found = statement.executeQuery()) {
                for (int row = 0; found.next(); row++) {
                    ticketIds.add(found.getString(1));
                    asOf[row] = found.getTimestamp(2).toInstant().toEpochMilli();
                    label.set(row, found.getBoolean(3));
                    labelled &= !found.wasNull();
                    probability[row] = found.getDouble(4);
                    if (row % ROWS_AT_ONCE == 0) {
                        progress.checkCancelled();
                    }
                }
            }
        }
        return new KeptScores(
                model, segment, ticketIds, asOf, labelled ? Optional.of(label) : Optional.empty(), probability);
    }
}
