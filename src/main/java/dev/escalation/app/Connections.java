package dev.escalation.app;

import dev.escalation.store.UserFolders;
import dev.escalation.store.connection.ConnectionFolder;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Connections that a user has saved, and their passwords. */
public final class Connections {
    private final ConnectionFolder folder;
    private final Secrets secrets;

    private Connections(ConnectionFolder folder, Secrets secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static Connections in(Path settings) {
        return new Connections(ConnectionFolder.in(settings), Secrets.in(settings));
    }

    /** The user's. */
    public static Connections ofUser() {
        return in(UserFolders.settings());
    }

    public ConnectionFolder folder() {
        return folder;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Whether the passphrase has to be given before the password of this connection can be read. */
    public boolean isLocked(SavedConnection connection) {
        return connection.secret() == SecretPlace.FILE && secrets.isLocked();
    }

    /**
     * With its password; an empty one if none is kept.
     *
     * @throws SecretException if it cannot be read
     */
    public ConnectionSettings settings(SavedConnection connection) {
        return new ConnectionSettings(
                connection.profile(),
                secrets.get(connection.secret(), connection.id()).orElse(""));
    }

    /**
     * Keeps a connection and its password.
     *
     * @param typed the password; empty to keep that of {@code before}
     * @param before the connection that it was made of
     * @throws SecretException if the password cannot be kept; nothing was saved then
     */
    public void save(SavedConnection wanted, String typed, Optional<SavedConnection> before) throws IOException {
        String password = typed.isEmpty()
                ? before.map(this::settings).map(ConnectionSettings::password).orElse("")
                : typed;
        if (!password.isEmpty()) {
            secrets.put(wanted.secret(), wanted.id(), password);
        }
        folder.save(wanted);
        if (before.isPresent()
                && before.get().id().equals(wanted.id())
                && before.get().secret() != wanted.secret()) {
            secrets.remove(before.get().secret(), wanted.id());
        }
    }

    /** Its password stays where it is. */
    public void rename(SavedConnection connection, String name) throws IOException {
        folder.save(connection.named(name));
        if (!name.equals(connection.name())) {
            folder.delete(connection.name());
        }
    }

    /** With its password. */
    public void delete(SavedConnection connection) throws IOException {
        secrets.remove(connection.secret(), connection.id());
        folder.delete(connection.name());
    }
}
