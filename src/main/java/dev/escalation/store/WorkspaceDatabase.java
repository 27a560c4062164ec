package dev.escalation.store;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.PostgresBinaries;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.RunStore;
import java.io.IOException;
import java.nio.file.Path;

/** The database of a workspace while somebody works with it. */
public final class WorkspaceDatabase implements AutoCloseable {
    /** Where the program's own tables are in the embedded database. */
    public static final String SCHEMA = "workbench";

    private final EmbeddedServer server;
    private final Database database;
    private final CleanStore clean;

    private WorkspaceDatabase(EmbeddedServer server, Database database, CleanStore clean) {
        this.server = server;
        this.database = database;
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
            Database database = Database.connect(server.address());
            try {
                return new WorkspaceDatabase(server, database, CleanStore.open(database, SCHEMA, programVersion));
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public CleanStore clean() {
        return clean;
    }

    /** Its trainings. */
    public RunStore runs() {
        return RunStore.of(database, SCHEMA);
    }

    /** Leaves the server; the last user stops it. */
    @Override
    public void close() throws IOException {
        database.close();
        server.close();
    }
}
