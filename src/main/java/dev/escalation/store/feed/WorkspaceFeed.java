package dev.escalation.store.feed;

import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.HealingFeed;
import java.nio.file.Path;
import java.time.Duration;

/** A feed on a workspace into which other programs may import newer data. */
public final class WorkspaceFeed {
    /** Between two looks at the workspace's record. */
    public static final Duration PAUSE = Duration.ofSeconds(2);

    private WorkspaceFeed() {}

    public static ChangeFeed open(Path workspace) {
        return open(workspace, PAUSE);
    }

    public static ChangeFeed open(Path workspace, Duration pause) {
        return new HealingFeed<>(new WorkspaceSource(workspace, pause), null);
    }
}
