package dev.escalation.ingest.feed;

import dev.escalation.ingest.Mapping;
import java.nio.file.Path;
import java.time.Duration;

/** Feeds on a folder of exports. */
public final class FolderFeed {
    /** How long a file must not have grown before it counts. */
    public static final Duration SETTLED = Duration.ofSeconds(2);

    /** A network drive does not tell of changes, so it is looked at. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private FolderFeed() {}

    /**
     * @param folder a newer file of a table adds to the older ones, oldest first; one that is replaced counts as it is now
     * @param mapping of all files, as it was settled for the whole source
     */
    public static ChangeFeed open(Path folder, Mapping mapping) {
        return open(folder, mapping, SETTLED, PAUSE);
    }

    public static ChangeFeed open(Path folder, Mapping mapping, Duration settled, Duration pause) {
        return new HealingFeed<>(new FolderSource(folder, mapping, settled, pause), null);
    }
}
