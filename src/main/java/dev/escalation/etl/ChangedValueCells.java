package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.ingest.RowBatch;
import org.jspecify.annotations.Nullable;

/**
 * The value before or after a change: a status, a priority, an agent's id or anything else, by the type of the event. An
 * id is a key and stays as it is; anything else may have been typed and is masked.
 */
final class ChangedValueCells {
    private final CodedCells status;
    private final CodedCells priority;
    private final CodedCells person;
    private final CodedCells other;

    ChangedValueCells(Columns columns, String side, Dictionary values) {
        status = columns.changed(side, "status", Normalisers::status, values);
        priority = columns.changed(side, "priority", Normalisers::priority, values);
        person = columns.changed(side, "", Normaliser.PLAIN, values);
        other = columns.changed(side, "", Normalisers::maskedUnlessNumber, values);
    }

    /** @param type null for a change of priority */
    int code(RowBatch batch, int row, @Nullable EventType type) {
        if (type == null) {
            return priority.code(batch, row);
        }
        return switch (type) {
            case STATUS_CHANGED, PENDING, RESOLVED, REOPENED, CLOSED, CANCELLED -> status.code(batch, row);
            case PRIORITY_RAISED, PRIORITY_LOWERED -> priority.code(batch, row);
            case ASSIGNED, REASSIGNED -> person.code(batch, row);
            default -> other.code(batch, row);
        };
    }
}
