package dev.escalation.etl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What cleaning did to one table. Rows in are rows clean plus rows rejected, always.
 *
 * @param table a canonical table, or {@code event_log}
 * @param repairs repaired and missing-made cells by rule, such as {@code region: title case}
 * @param source file name or other source
 */
public record TableLog(
        String table,
        long rowsIn,
        long rowsClean,
        long rowsRejected,
        Map<String, Long> repairs,
        String source,
        Instant startedAt,
        Duration duration) {
    public TableLog {
        if (rowsIn != rowsClean + rowsRejected) {
            throw new IllegalArgumentException(table + ": " + rowsIn + " rows in are not " + rowsClean + " clean plus "
                    + rowsRejected + " rejected");
        }
        repairs = Collections.unmodifiableMap(new TreeMap<>(repairs));
    }

    public long repairedCells() {
        return repairs.values().stream().mapToLong(Long::longValue).sum();
    }
}
