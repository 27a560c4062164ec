package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.ingest.RowBatch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Event types in whatever spelling. A change of priority is raised or lowered by its values. */
final class EventTypeCells {
    /** What some sources write; there is no such event type. */
    private static final String PRIORITY_CHANGED = "PriorityChanged";

    private static final Map<String, EventType> BY_ID = byId();

    private final CodedCells cells;
    private @Nullable EventType[] byCode = new @Nullable EventType[0];

    EventTypeCells(Columns columns) {
        cells = columns.coded("event_type", EventTypeCells::normalise);
    }

    private static Normaliser.Cleaned normalise(String value) {
        Normaliser.Cleaned type = Normalisers.eventType(value);
        boolean priority = type.value() == null && value.replaceAll("[ _-]", "").equalsIgnoreCase(PRIORITY_CHANGED);
        return priority ? Normaliser.Cleaned.repaired(PRIORITY_CHANGED, "raised or lowered by its values") : type;
    }

    /** The code of the row's type, {@link Dictionary#MISSING} if it has none that is known. */
    int find(RowBatch batch, int row) {
        return cells.find(batch, row);
    }

    void countRepairs(RowBatch batch, int row) {
        cells.countRepairs(batch, row);
    }

    TableRun.Cell cell() {
        return cells.cell();
    }

    /** The type of a code; null for a change of priority. */
    @Nullable
    EventType type(int code) {
        if (code >= byCode.length) {
            byCode = cells.dictionary().levels().stream().map(BY_ID::get).toArray(EventType[]::new);
        }
        return byCode[code];
    }

    private static Map<String, EventType> byId() {
        Map<String, EventType> types = new HashMap<>();
        for (EventType type : EventType.values()) {
            types.put(type.id(), type);
        }
        return types;
    }
}
