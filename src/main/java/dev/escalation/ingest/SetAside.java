package dev.escalation.ingest;

import java.util.List;

/**
 * Rows of tickets that are no requests of their own, such as spam: they are rejected with the reason.
 *
 * @param reason in words
 * @param columns names that the column of the source may have
 * @param values cells that say so; {@code *} stands for any characters
 */
public record SetAside(String reason, List<String> columns, List<String> values) {
    public SetAside {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }
}
