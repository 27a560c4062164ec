package dev.escalation.ui;

import dev.escalation.store.connection.ConnectionSettings;
import java.util.List;

/**
 * Tables of a database that are read.
 *
 * @param name as the user calls the connection
 * @param tables at least one
 */
public record DatabaseSource(String name, ConnectionSettings settings, List<String> tables) {
    public DatabaseSource {
        tables = List.copyOf(tables);
    }

    /** What the source is called: the connection and its schema. */
    public String title() {
        return name + " (" + settings.profile().rawSchema() + ")";
    }
}
