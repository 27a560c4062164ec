package dev.escalation.ingest.merge;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MappedColumn;
import dev.escalation.ingest.SourceRecord;
import dev.escalation.ingest.SourceRecords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes two rows the same one. Customers, agents and tickets have an id, an event has one within its ticket; any other
 * row is only the same as one whose cells are all equal.
 */
final class RowKeys {
    private static final char BETWEEN = '\u0000';

    private final int[] used;
    private final int[] id;
    private final Set<String> missing;

    RowKeys(SourceRecords records, List<String> missingMarkers) {
        this.used = records.file().columns().stream()
                .mapToInt(MappedColumn::position)
                .distinct()
                .sorted()
                .toArray();
        this.id = idColumns(records.file().table()).stream()
                .mapToInt(name -> records.position(name).orElse(-1))
                .toArray();
        this.missing = missingMarkers.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> idColumns(InputTable table) {
        return switch (table) {
            case CUSTOMERS -> List.of("customer_id");
            case AGENTS -> List.of("agent_id");
            case TICKETS -> List.of("ticket_id");
            case TICKET_EVENTS, TICKET_COMMENTS -> List.of("ticket_id", "event_id");
            case TICKET_CHANGES, EVENT_LOG -> List.of();
        };
    }

    /** Empty for a row without an id, or one that cannot be taken apart. */
    Optional<String> id(SourceRecord row) {
        if (!row.whole() || id.length == 0) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder();
        for (int position : id) {
            String cell = position < 0 ? "" : row.cells().get(position).strip();
            if (cell.isEmpty() || missing.contains(cell.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            key.append(cell).append(BETWEEN);
        }
        return Optional.of(key.toString());
    }

    /** All that is read of a row, in one text. */
    String content(SourceRecord row) {
        if (!row.whole()) {
            return BETWEEN + String.join(String.valueOf(BETWEEN), row.cells());
        }
        StringBuilder content = new StringBuilder();
        for (int position : used) {
            content.append(row.cells().get(position)).append(BETWEEN);
        }
        return content.toString();
    }
}
