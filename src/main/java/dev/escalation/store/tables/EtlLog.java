package dev.escalation.store.tables;

import dev.escalation.data.DataOrigin;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.TableLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads {@code etl_logs}. */
public final class EtlLog {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String INSERT =
            "INSERT INTO etl_logs (run_id, stage, table_name, outcome, rows_in, rows_clean,"
                    + " rows_rejected, repairs, source, snapshot, message, started_at, duration_ms, program_version)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final String programVersion;

    EtlLog(Connection connection, String programVersion) {
        this.connection = connection;
        this.programVersion = programVersion;
    }

    /** How a stage can end without a result. */
    public enum End {
        FAILED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void done(CleanResult result, String note, List<TableChange> changes) throws SQLException {
        for (TableLog log : result.logs()) {
            String change = changes.stream()
                    .filter(each -> each.table().equals(log.table() + "_clean"))
                    .map(TableChange::words)
                    .findFirst()
                    .orElse("");
            String message = (change + " " + note).strip();
            insert(new LogRow(
                    result.runId(),
                    "clean",
                    log.table(),
                    "done",
                    OptionalLong.of(log.rowsIn()),
                    OptionalLong.of(log.rowsClean()),
                    OptionalLong.of(log.rowsRejected()),
                    log.repairs(),
                    log.source(),
                    result.data().origin().snapshotHash(),
                    message,
                    log.startedAt(),
                    log.duration(),
                    programVersion));
        }
    }

    void unchanged(CleanResult result, Instant started) throws SQLException {
        DataOrigin origin = result.data().origin();
        unchanged("clean", result.runId(), origin.source(), origin.snapshotHash(), started);
    }

    void unchanged(String stage, String runId, String source, String snapshot, Instant started) throws SQLException {
        String why = stage.equals("clean")
                ? "The same snapshot is here already; nothing was changed."
                : "The same data and settings gave the same result; nothing was changed.";
        insert(whole(runId, stage, "unchanged", source, snapshot, why, started));
    }

    /** A stage that is not counted by tables. */
    void done(String stage, String runId, String source, String snapshot, String message, Instant started)
            throws SQLException {
        insert(whole(runId, stage, "done", source, snapshot, message, started));
    }

    /** A stage besides the cleaning, that led to this snapshot. */
    void noted(String stage, String message, CleanResult result, Instant started) throws SQLException {
        insert(whole(
                result.runId(),
                stage,
                "done",
                result.data().origin().source(),
                result.data().origin().snapshotHash(),
                message,
                started));
    }

    void ended(String stage, End end, String source, String message, Instant started) throws SQLException {
        insert(whole("", stage, end.word(), source, "", message, started));
    }

    private LogRow whole(
            String runId,
            String stage,
            String outcome,
            String source,
            String snapshot,
            String message,
            Instant started) {
        return new LogRow(
                runId,
                stage,
                "",
                outcome,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of(),
                source,
                snapshot,
                message,
                started,
                Duration.between(started, Instant.now()),
                programVersion);
    }

    private void insert(LogRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, orNull(row.runId()));
            statement.setString(2, row.stage());
            statement.setString(3, orNull(row.table()));
            statement.setString(4, row.outcome());
            setCount(statement, 5, row.rowsIn());
            setCount(statement, 6, row.rowsClean());
            setCount(statement, 7, row.rowsRejected());
            statement.setString(8, row.repairs().isEmpty() ? null : Sql.json(MAPPER.writeValueAsString(row.repairs())));
            statement.setString(9, orNull(row.source()));
            statement.setString(10, orNull(row.snapshot()));
            statement.setString(11, orNull(row.message()));
            statement.setObject(12, OffsetDateTime.ofInstant(row.startedAt(), ZoneOffset.UTC));
            statement.setLong(13, row.duration().toMillis());
            statement.setString(14, row.programVersion());
            statement.executeUpdate();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text.replace('\0', ' ');
    }

    private static void setCount(PreparedStatement statement, int index, OptionalLong count) throws SQLException {
        if (count.isPresent()) {
            statement.setLong(index, count.getAsLong());
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    List<LogRow> rows() throws SQLException {
        List<LogRow> rows = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM etl_logs ORDER BY started_at DESC, log_id DESC");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static LogRow row(ResultSet found) throws SQLException {
        return new LogRow(
                text(found, "run_id"),
                text(found, "stage"),
                text(found, "table_name"),
                text(found, "outcome"),
                count(found, "rows_in"),
                count(found, "rows_clean"),
                count(found, "rows_rejected"),
                repairs(found.getString("repairs")),
                text(found, "source"),
                text(found, "snapshot"),
                text(found, "message"),
                instant(found.getTimestamp("started_at")),
                Duration.ofMillis(found.getLong("duration_ms")),
                text(found, "program_version"));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private static String text(ResultSet found, String column) throws SQLException {
        String text = found.getString(column);
        return text == null ? "" : text;
    }

    private static OptionalLong count(ResultSet found, String column) throws SQLException {
        long count = found.getLong(column);
        return found.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private static Map<String, Long> repairs(@Nullable String json) {
        return json == null ? Map.of() : MAPPER.readValue(json, new TypeReference<Map<String, Long>>() {});
    }
}
