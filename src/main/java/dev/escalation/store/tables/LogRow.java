package dev.escalation.store.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A row of {@code etl_logs}.
 *
 * @param stage such as {@code clean}
 * @param table empty where the stage as a whole is meant
 * @param outcome {@code done}, {@code unchanged}, {@code failed} or {@code cancelled}
 * @param rowsIn empty where no rows were counted, as are the other two
 * @param repairs cells by rule
 * @param snapshot hash of the data, empty if the stage did not come so far
 * @param message in words, often empty
 */
public record LogRow(
        String runId,
        String stage,
        String table,
        String outcome,
        OptionalLong rowsIn,
        OptionalLong rowsClean,
        OptionalLong rowsRejected,
        Map<String, Long> repairs,
        String source,
        String snapshot,
        String message,
        Instant startedAt,
        Duration duration,
        String programVersion) {
    public LogRow {
        repairs = Map.copyOf(repairs);
    }
}
