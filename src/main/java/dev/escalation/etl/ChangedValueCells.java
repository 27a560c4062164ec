package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value before or after a change: a status, a priority or anything else, by the type of the event. */
final class ChangedValueCells {
    private final CodedCells status;
    private final CodedCells priority;
    private final CodedCells other;

    ChangedValueCells(TableRun run, String column, Columns columns, Mapping mapping, Dictionary values) {
        status = new CodedCells(
                run,
                column,
                columns.markers(),
                Normalisers.translated(mapping.values().getOrDefault("status", Map.of()), Normalisers::status),
                values);
        priority = new CodedCells(
                run,
                column,
                columns.markers(),
                Normalisers.translated(mapping.values().getOrDefault("priority", Map.of()), Normalisers::priority),
                values);
        other = new CodedCells(run, column, columns.markers(), Normaliser.PLAIN, values);
    }

    /** @param type null for a change of priority */
    int code(RowBatch batch, int row, @Nullable EventType type) {
        if (type == null) {
            return priority.code(batch, row);
        }
        return switch (type) {
            case STATUS_CHANGED, PENDING, RESOLVED, REOPENED, CLOSED, CANCELLED -> status.code(batch, row);
            case PRIORITY_RAISED, PRIORITY_LOWERED -> priority.code(batch, row);
            default -> other.code(batch, row);
        };
    }
}
