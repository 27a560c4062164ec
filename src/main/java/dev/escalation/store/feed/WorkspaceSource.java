package dev.escalation.store.feed;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.ingest.feed.Fingerprints;
import dev.escalation.ingest.feed.SomeTickets;
import dev.escalation.ingest.feed.WatchedSource;
import dev.escalation.store.WorkspaceFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The imported files of a workspace. Each import has a folder of its own and takes the place of the one before in one step,
 * so its name says whether there is a newer one.
 */
final class WorkspaceSource implements WatchedSource<Fingerprints> {
    private final Path workspace;
    private final Duration pause;
    private @Nullable Loaded current;

    WorkspaceSource(Path workspace, Duration pause) {
        this.workspace = workspace;
        this.pause = pause;
    }

    private record Loaded(Path source, ImportPlan plan, Fingerprints prints) {}

    /** The import that is there now, read if it is another one. */
    private Loaded loaded() {
        WorkspaceFolder folder = WorkspaceFolder.open(workspace);
        Loaded there = current;
        if (there == null || !there.source().equals(folder.source())) {
            ImportPlan plan = Importer.plan(folder.source(), folder.mapping());
            there = new Loaded(folder.source(), plan, Fingerprints.of(plan.tables()));
            current = there;
        }
        return there;
    }

    @Override
    public Found<Fingerprints> look(@Nullable Fingerprints since, Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        while (true) {
            Fingerprints now = loaded().prints();
            Changes changes = since == null ? Changes.EVERYTHING : since.changesTo(now, System.currentTimeMillis());
            long left = until - System.nanoTime();
            if (!changes.isEmpty() || left <= 0) {
                return new Found<>(changes, now);
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, pause.toNanos())));
        }
    }

    @Override
    public List<RawTable> read(Set<String> tickets) {
        return SomeTickets.of(loaded().plan().tables(), tickets);
    }

    @Override
    public Whole<Fingerprints> readAll() {
        Loaded now = loaded();
        return new Whole<>(now.plan().tables(), now.prints());
    }

    /** What was compared is too much to keep. */
    @Override
    public Optional<String> kept(Fingerprints mark) {
        return Optional.empty();
    }

    @Override
    public ChangeFeed.State.Following following() {
        return new ChangeFeed.State.Following(false, pause);
    }

    @Override
    public void letGo() {
        current = null;
    }

    @Override
    public void abort() {}

    @Override
    public void close() {
        current = null;
    }
}
