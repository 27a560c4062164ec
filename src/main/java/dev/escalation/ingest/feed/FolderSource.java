package dev.escalation.ingest.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A folder of exports. It counts as it is once no file has come, gone or grown for a moment, so that half an export is never
 * read; what changed is found by comparing ticket by ticket.
 */
final class FolderSource implements WatchedSource<Fingerprints> {
    private final Path folder;
    private final Duration settled;
    private final Duration pause;
    private final FolderExports exports;
    private @Nullable WatchService watch;
    private FolderListing seen = new FolderListing(List.of());
    private long seenSince = System.nanoTime();
    private FolderExports.@Nullable Exports current;
    private Fingerprints prints = new Fingerprints(java.util.Map.of(), java.util.Map.of(), java.util.Map.of());

    FolderSource(Path folder, dev.escalation.ingest.Mapping mapping, Duration settled, Duration pause) {
        this.folder = folder;
        this.settled = settled;
        this.pause = pause;
        this.exports = new FolderExports(folder, mapping);
    }

    @Override
    public Found<Fingerprints> look(@Nullable Fingerprints since, Duration longest)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        while (true) {
            boolean calm = refresh();
            if (current != null && calm && since == null) {
                return new Found<>(Changes.EVERYTHING, prints);
            }
            Changes changes = since == null || current == null
                    ? Changes.NONE
                    : since.changesTo(prints, System.currentTimeMillis());
            if (!changes.isEmpty()) {
                return new Found<>(changes, prints);
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return new Found<>(Changes.NONE, since);
            }
            Duration most = calm ? pause : settled;
            await(Math.min(left, most.toNanos()));
        }
    }

    /** @return whether nothing is on the move in the folder */
    private boolean refresh() throws IOException, InterruptedException {
        FolderListing now = listing();
        if (!now.equals(seen)) {
            seen = now;
            seenSince = System.nanoTime();
        }
        if (System.nanoTime() - seenSince < settled.toNanos()) {
            return false;
        }
        FolderExports.Exports before = current;
        if (before == null || !before.listing().equals(now)) {
            FolderExports.Exports read = exports.read(now, before);
            Fingerprints readPrints = Fingerprints.of(read.plan().tables());
            if (!listing().equals(now)) {
                return false; // it was changed while it was read
            }
            current = read;
            prints = readPrints;
            exports.deleteOthers(read.plan());
        }
        return true;
    }

    private FolderListing listing() throws IOException {
        try {
            return FolderListing.of(folder);
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new FeedException(Said.of("ingest.feed.folder.none", folder), e);
        }
    }

    private void await(long nanos) throws IOException, InterruptedException {
        WatchService service = watch;
        if (service == null) {
            service = FileSystems.getDefault().newWatchService();
            watch = service;
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
        try {
            WatchKey key = service.poll(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            if (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    throw new FeedException(Said.of("ingest.feed.folder.gone", folder));
                }
            }
        } catch (ClosedWatchServiceException e) {
            throw new FeedException(Said.of("ingest.feed.folder.left"), e);
        }
    }

    /** What the folder was when it was read last. */
    private FolderExports.Exports loaded() throws IOException, InterruptedException {
        while (current == null) {
            if (!refresh()) {
                await(settled.toNanos());
            }
        }
        return java.util.Objects.requireNonNull(current);
    }

    @Override
    public List<RawTable> read(Set<String> tickets) throws IOException, InterruptedException {
        return SomeTickets.of(loaded().plan().tables(), tickets);
    }

    @Override
    public Whole<Fingerprints> readAll() throws IOException, InterruptedException {
        return new Whole<>(loaded().plan().tables(), prints);
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
        WatchService service = watch;
        watch = null;
        if (service != null) {
            try {
                service.close();
            } catch (IOException _) {
                // it is not used any more
            }
        }
    }

    /** Its thread is interrupted, which is enough. */
    @Override
    public void abort() {}

    @Override
    public void close() {
        letGo();
        exports.close();
    }
}
