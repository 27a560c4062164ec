package dev.escalation.cli;

import dev.escalation.app.DatabaseCopy;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The tickets to work on.
 *
 * @param workspace that they come from, if they do
 * @param copy out of a database, which is deleted when the work is done
 */
record Source(Path from, MappingChoice mapping, Optional<WorkspaceFolder> workspace, Optional<DatabaseCopy> copy)
        implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (copy.isPresent()) {
            copy.get().close();
        }
    }
}
