package dev.escalation.store;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.PostgresBinaries;
import dev.escalation.store.tables.ActionStore;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.FeatureStore;
import dev.escalation.store.tables.RegistryStore;
import dev.escalation.store.tables.RunStore;
import dev.escalation.store.tables.TextStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The database of a workspace while somebody works with it. */
public final class WorkspaceDatabase implements AutoCloseable {
    /** Where the program's own tables are in the embedded database. */
    public static final String SCHEMA = "workbench";

    private final Optional<EmbeddedServer> server;
    private final Database database;
    private final String schema;
    private final CleanStore clean;

    private WorkspaceDatabase(Optional<EmbeddedServer> server, Database database, String schema, CleanStore clean) {
        this.server = server;
        this.database = database;
        this.schema = schema;
        this.clean = clean;
    }

    /**
     * Starts the server unless another user of the workspace did, and brings the tables up to date.
     *
     * @param folder of the database, which is made if missing
     * @throws dev.escalation.store.database.StoreException if the server does not start
     */
    public static WorkspaceDatabase open(Path folder, String programVersion) throws IOException {
        EmbeddedServer server = EmbeddedServer.open(folder, PostgresBinaries.in(UserFolders.cache()));
        try {
            return open(Optional.of(server), server.address(), SCHEMA, programVersion);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Connects to a server elsewhere.
     *
     * @param schema of the tables; made if it is missing
     * @param workspaceId whose tables they are
     * @throws dev.escalation.store.database.StoreException if the server refuses, or the tables are another workspace's
     */
    public static WorkspaceDatabase at(
            DatabaseAddress address, String schema, String workspaceId, String programVersion) {
        WorkspaceDatabase opened = open(Optional.empty(), address, schema, programVersion);
        try {
            opened.clean.claim(workspaceId);
            return opened;
        } catch (RuntimeException e) {
            opened.database.close();
            throw e;
        }
    }

    private static WorkspaceDatabase open(
            Optional<EmbeddedServer> server, DatabaseAddress address, String schema, String programVersion) {
        Database database = Database.connect(address);
        try {
            CleanStore clean = CleanStore.open(database, schema, programVersion);
            return new WorkspaceDatabase(server, database, schema, clean);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public CleanStore clean() {
        return clean;
    }

    /** Its trainings. */
    public RunStore runs() {
        return RunStore.of(database, schema);
    }

    /** Its kept models and champions. */
    public RegistryStore registry() {
        return RegistryStore.of(database, schema);
    }

    /** Its features. */
    public FeatureStore features() {
        return FeatureStore.of(database, schema);
    }

    /** What was done about its tickets. */
    public ActionStore actions() {
        return ActionStore.of(database, schema);
    }

    /** What texts say; to be closed. */
    public TextStore texts() {
        return TextStore.of(database, schema);
    }

    /** Leaves the server; the last user stops it if it is the workspace's own. */
    @Override
    public void close() throws IOException {
        database.close();
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
