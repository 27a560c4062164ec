package dev.escalation.app;

import dev.escalation.store.TablesPlace;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a workspace, where it keeps them: in its own folder, or in a database elsewhere. Such a database is opened
 * without asking anybody, also in the background, so its password has to be where a program finds it.
 */
public final class OwnTables {
    /** How a saved connection is named. */
    public static final String SAVED = "connection:";

    private static final String PASSWORD = "DB_PASS";
    private static final String PASSPHRASE = "WORKBENCH_PASSPHRASE";

    private OwnTables() {}

    /**
     * @throws dev.escalation.store.database.StoreException if the database does not start or refuses
     * @throws UnusableRequestException if the password cannot be found
     */
    public static WorkspaceDatabase open(WorkspaceFolder workspace) throws IOException {
        Optional<TablesPlace> place = workspace.tables();
        return place.isPresent()
                ? open(place.get())
                : WorkspaceDatabase.open(workspace.database(), ProgramInfo.version());
    }

    private static WorkspaceDatabase open(TablesPlace place) throws IOException {
        ConnectionSettings settings = settings(place.database());
        ConnectionProfile profile = settings.profile();
        if (profile.isTransactionPooler()) {
            throw new UnusableRequestException(Said.of("app.tables.pooler", place.database()));
        }
        return WorkspaceDatabase.at(
                profile.address(settings.password()),
                schema(place, profile),
                place.workspaceId(),
                ProgramInfo.version());
    }

    private static String schema(TablesPlace place, ConnectionProfile profile) {
        return Objects.requireNonNullElse(place.schema(), profile.ownSchema());
    }

    /**
     * From now on the workspace keeps its tables in a database. Nothing is copied: the next cleaning fills them, and the old
     * ones stay where they are.
     *
     * @param database {@code connection:NAME}, an address without a password, or an {@code .env} file
     * @param schema null for the one that the connection names
     * @return the schema
     * @throws UnusableRequestException if it is no database; the workspace is as it was
     * @throws dev.escalation.store.database.StoreException if it refuses; the workspace is as it was
     */
    public static String keepIn(String database, @Nullable String schema, WorkspaceFolder workspace)
            throws IOException {
        boolean file = database.endsWith(".env");
        String name = file ? Path.of(database).toAbsolutePath().normalize().toString() : database;
        String id = workspace
                .tables()
                .map(TablesPlace::workspaceId)
                .orElseGet(() -> UUID.randomUUID().toString());
        TablesPlace place = new TablesPlace(name, schema, id);
        try (WorkspaceDatabase _ = open(place)) {
            workspace.keepTablesIn(Optional.of(place));
        }
        return schema(place, settings(name).profile());
    }

    private static ConnectionSettings settings(String database) throws IOException {
        if (database.startsWith(SAVED)) {
            return saved(database.substring(SAVED.length()));
        }
        if (database.endsWith(".env")) {
            return ConnectionSettings.ofFile(Path.of(database));
        }
        return ConnectionSettings.ofAddress(database, System.getenv())
                .orElseThrow(() -> new UnusableRequestException(Said.of("app.tables.none", database)));
    }

    private static ConnectionSettings saved(String name) throws IOException {
        Connections connections = Connections.ofUser();
        SavedConnection connection = connections.folder().get(name);
        Map<String, String> environment = System.getenv();
        if (connection.secret() == SecretPlace.NOWHERE) {
            return new ConnectionSettings(connection.profile(), given(environment, PASSWORD, name));
        }
        if (connections.isLocked(connection)) {
            connections.secrets().unlock(given(environment, PASSPHRASE, name).toCharArray());
        }
        return connections.settings(connection);
    }

    private static String given(Map<String, String> environment, String variable, String connection) {
        String value = environment.getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new UnusableRequestException(Said.of("app.tables.password", connection, variable));
        }
        return value;
    }
}
