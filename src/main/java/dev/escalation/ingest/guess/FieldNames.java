package dev.escalation.ingest.guess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which column of a ticket the name of a changed field means. */
final class FieldNames {
    private static final List<String> COLUMNS =
            List.of("status", "priority", "group", "agent_id", "category", "channel");
    private static final int LEAST = 60;

    private FieldNames() {}

    static Optional<String> of(String field) {
        return COLUMNS.stream()
                .filter(column -> ColumnNames.score(field, column) >= LEAST)
                .max(Comparator.comparingInt(column -> ColumnNames.score(field, column)));
    }
}
