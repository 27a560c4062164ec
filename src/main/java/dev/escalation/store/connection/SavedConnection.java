package dev.escalation.store.connection;

import dev.escalation.store.secrets.SecretPlace;
import java.util.List;

/**
 * A connection that a user gave a name.
 *
 * @param id never changes; its password is kept under it
 * @param secret where the password is kept
 * @param tables to read; none for the usual ones
 */
public record SavedConnection(
        String id, String name, ConnectionProfile profile, SecretPlace secret, List<String> tables) {
    public SavedConnection {
        tables = List.copyOf(tables);
    }

    /** What the data is called that comes from it: the connection and its schema. */
    public String title() {
        return name + " (" + profile.rawSchema() + ")";
    }

    public SavedConnection named(String other) {
        return new SavedConnection(id, other, profile, secret, tables);
    }
}
