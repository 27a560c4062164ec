package dev.escalation.store.feed;

import dev.escalation.store.FolderRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A temporary folder, readable by its owner only, that a newer one takes the place of. */
final class CopyFolder {
    private @Nullable Path current;

    /** What was written to the earlier one is gone. */
    synchronized Path next() throws IOException {
        delete();
        Path made = Files.createTempDirectory("workbench-feed-");
        current = made;
        return made;
    }

    synchronized void delete() {
        Path there = current;
        current = null;
        if (there != null) {
            try {
                FolderRemoval.delete(there);
            } catch (IOException _) {
                // the system's own cleaning of temporary files finds it
            }
        }
    }
}
