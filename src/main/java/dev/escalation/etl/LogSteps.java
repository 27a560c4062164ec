package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.ingest.RowBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each row of an event log says happened, where it says so itself. A step of another name is none of ours. */
final class LogSteps {
    private static final int MOST_SHOWN = 8;

    private final CodedCells cells;
    private final IntColumn codes = new IntColumn();
    private final Set<String> others = new LinkedHashSet<>();
    private final List<EventType> types = new ArrayList<>();

    LogSteps(Columns columns) {
        cells = columns.coded("event_type", this::known);
    }

    private Normaliser.Cleaned known(String value) {
        Normaliser.Cleaned type = Normalisers.eventType(value);
        if (type.value() == null) {
            others.add(String.valueOf(Normalisers.masked(value).value()));
            return Normaliser.Cleaned.missing();
        }
        return type;
    }

    void add(RowBatch batch, int row) {
        codes.add(cells.code(batch, row));
    }

    /** The row's own event, null if it names none that is known. */
    @Nullable
    EventType get(int row) {
        int code = codes.get(row);
        return code == Dictionary.MISSING ? null : type(code);
    }

    private EventType type(int code) {
        while (types.size() <= code) {
            types.add(typeOf(cells.dictionary().level(types.size())));
        }
        return types.get(code);
    }

    private static EventType typeOf(String id) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Says which steps count as any other. */
    void note(List<String> notes, @Nullable EventType counted) {
        if (!others.isEmpty()) {
            String shown = String.join(", ", others.stream().limit(MOST_SHOWN).toList());
            notes.add("steps that are no known kind of event "
                    + (counted == null ? "make none: " : "count as " + counted.id() + ": ")
                    + shown
                    + (others.size() > MOST_SHOWN ? " and " + (others.size() - MOST_SHOWN) + " more" : ""));
        }
    }
}
