package dev.escalation.store.database;

import dev.escalation.store.UserFolders;
import java.io.IOException;
import java.nio.file.Path;

/** A server of its own for a test. */
public final class TestServer {
    private TestServer() {}

    /** @param folder of the database, which is made */
    public static EmbeddedServer in(Path folder) throws IOException {
        return EmbeddedServer.open(folder, PostgresBinaries.in(UserFolders.cache()));
    }
}
