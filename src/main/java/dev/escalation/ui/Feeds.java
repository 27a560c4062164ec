package dev.escalation.ui;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.FolderFeed;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.feed.DatabaseFeed;
import dev.escalation.store.feed.WorkspaceFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which feed tells of changes in the data that is loaded. */
final class Feeds {
    private Feeds() {}

    /** Opens a feed; off the JavaFX thread, as a database is asked first. */
    interface Opening {
        ChangeFeed open();
    }

    /**
     * A source that can be followed.
     *
     * @param name of it, for a user
     */
    record Followable(String name, Opening opening) {}

    /**
     * @param database that the data was copied out of; null if it was not
     * @param session of the workspace that is open; null if none is
     * @return empty for data that does not change: a single file, the sample
     */
    static Optional<Followable> of(
            LoadedData data, @Nullable DatabaseSource database, @Nullable WorkspaceSession session) {
        if (database != null) {
            return Optional.of(new Followable(database.title(), () -> feed(database.settings(), data)));
        }
        if (session != null) {
            Path folder = session.folder().path();
            return Optional.of(new Followable(String.valueOf(folder.getFileName()), () -> WorkspaceFeed.open(folder)));
        }
        Path from = data.from();
        if (data.sample() || !Files.isDirectory(from)) {
            return Optional.empty();
        }
        return Optional.of(new Followable(
                String.valueOf(from.getFileName()),
                () -> FolderFeed.open(from, data.plan().mapping())));
    }

    private static ChangeFeed feed(ConnectionSettings settings, LoadedData data) {
        ConnectionProfile profile = settings.profile();
        return new DatabaseFeed(profile.address(settings.password()), profile.rawSchema(), data.plan())
                .open(Optional.empty());
    }
}
