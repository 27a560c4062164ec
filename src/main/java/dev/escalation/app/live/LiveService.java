package dev.escalation.app.live;

import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.Reject;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.live.desk.ScoreHistory;
import dev.escalation.live.desk.Scorer;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Follows a help desk: what its source tells to have changed is read, cleaned and scored, ticket by ticket, and all open
 * tickets are scored anew every {@code refresh}. Runs on a thread of its own until it is closed.
 */
public final class LiveService implements AutoCloseable {
    /** A refresh is the work of milliseconds; people look at a list every few seconds. */
    public static final Duration USUAL_REFRESH = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final ChangeFeed feed;
    private final Mapping mapping;
    private final String source;
    private final DeskClock clock;
    private final Duration refresh;
    private final LiveListener listener;
    private final LiveDesk desk;
    private final ScoreHistory history;
    private final LiveCounts counts = new LiveCounts();
    private final Set<String> toRead = new HashSet<>();
    private final Thread thread;
    private long nextRefresh;
    private boolean isStale = true;
    private ChangeFeed.@Nullable State told;

    private LiveService(
            ChangeFeed feed,
            Mapping mapping,
            String source,
            DeskClock clock,
            Duration refresh,
            LiveListener listener,
            LiveDesk desk,
            ScoreHistory history) {
        this.feed = feed;
        this.mapping = mapping;
        this.source = source;
        this.clock = clock;
        this.refresh = refresh;
        this.listener = listener;
        this.desk = desk;
        this.history = history;
        this.thread = Thread.ofPlatform().name("live-desk").daemon().unstarted(this::run);
    }

    /**
     * Reads the source once and follows it from there. What changes meanwhile is told after.
     *
     * @param feed closed with the service
     * @param source what the data's origin is called
     * @throws IOException if the source cannot be read
     * @throws UnusableInputException if what it holds cannot be used
     * @throws IllegalArgumentException if the model does not fit the data
     */
    public static LiveService start(
            ChangeFeed feed,
            Mapping mapping,
            String source,
            TrainedModel model,
            String modelId,
            DeskClock clock,
            Duration refresh,
            LiveListener listener,
            Progress progress)
            throws IOException, InterruptedException {
        CleanData data = Cleaning.run(feed.readAll(), mapping, source, progress).data();
        long now = clock.now(data.lastMoment());
        FeatureTable table = FeatureBuilder.build(data, model.plan(), Optional.empty(), OptionalLong.of(now), progress);
        int[] earlier = IntStream.range(0, table.rows())
                .filter(row -> !table.isQueueRow(row))
                .toArray();
        Scorer scorer = new Scorer(model, modelId, UsualValues.of(table, earlier));
        ScoreHistory history = new ScoreHistory(EarlierRisk.dayBefore(model, table, progress));
        LiveDesk desk = LiveDesk.of(data, scorer, now, progress);
        LiveService service = new LiveService(feed, mapping, source, clock, refresh, listener, desk, history);
        service.thread.start();
        return service;
    }

    /** The desk as it is now; its scores may be read and tickets described by any thread. */
    public LiveDesk desk() {
        return desk;
    }

    public LiveCounts counts() {
        return counts;
    }

    private void run() {
        refresh();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
            } catch (InterruptedException e) {
                return;
            } catch (CancellationException e) {
                return;
            } catch (IOException e) {
                tellState(); // the feed goes on by itself, and tells the same changes again
            } catch (UnusableInputException | IllegalStateException e) {
                counts.failed();
                listener.problem("What changed could not be used: " + e.getMessage());
            }
        }
    }

    private void step() throws IOException, InterruptedException {
        Duration left = Duration.ofNanos(Math.max(0, nextRefresh - System.nanoTime()));
        Changes changes = feed.next(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
        tellState();
        if (changes.everything()) {
            readAll();
        } else if (!changes.isEmpty() || !toRead.isEmpty()) {
            toRead.addAll(changes.tickets());
            toRead.addAll(desk.ticketsOf(changes.customers(), changes.agents()));
            readSome(changes.committedAt());
        }
        if (System.nanoTime() >= nextRefresh) {
            refresh();
        }
    }

    private void tellState() {
        ChangeFeed.State state = feed.state();
        if (!state.equals(told)) {
            told = state;
            listener.state(state);
        }
    }

    private void readSome(long committedAt) throws IOException, InterruptedException {
        Set<String> ids = Set.copyOf(toRead);
        CleanData part = clean(feed.read(ids));
        toRead.removeAll(ids);
        Set<String> gone = new HashSet<>(ids);
        gone.removeAll(part.tickets().ids().levels());
        gone.removeIf(id -> !desk.has(id));
        if (!gone.isEmpty()) {
            told(desk.remove(gone, Progress.NONE), committedAt);
        }
        told(desk.replace(part, clock.now(desk.now()), Progress.NONE), committedAt);
        counts.read(part.tickets().size());
    }

    /** Nobody knows what changed: all of it is taken anew. */
    private void readAll() throws IOException, InterruptedException {
        CleanData all = clean(feed.readAll());
        toRead.clear();
        Set<String> gone = desk.without(all.tickets().ids().levels());
        if (!gone.isEmpty()) {
            told(desk.remove(gone, Progress.NONE), 0);
        }
        told(desk.replace(all, clock.now(desk.now()), Progress.NONE), 0);
        counts.read(all.tickets().size());
    }

    private CleanData clean(List<RawTable> tables) {
        CleanResult result = Cleaning.run(tables, mapping, source, Progress.NONE);
        if (result.rejects().size() > 0) {
            counts.rejected(result.rejects().size());
            Reject first = result.rejects().get(0);
            listener.problem(result.rejects().size() + " of the changed rows cannot be used. The first, of "
                    + first.table() + ": " + first.column() + " '" + first.value() + "', " + first.reason());
        }
        return result.data();
    }

    private void told(LiveDesk.Change change, long committedAt) {
        toRead.addAll(change.toRead());
        isStale = true;
        counts.scored(change.scored().entries().size());
        listener.changed(change, committedAt);
    }

    private void refresh() {
        nextRefresh = System.nanoTime() + refresh.toNanos();
        long now = clock.now(desk.now());
        if (!isStale && now == desk.now()) {
            return;
        }
        isStale = false;
        toRead.addAll(desk.advance(now, Progress.NONE).toRead());
        RiskQueue queue = desk.queue(Progress.NONE);
        history.add(queue, desk.now());
        listener.refreshed(queue, history.dayBefore(queue.table()));
    }

    /** Ends the following; the desk stays as it is. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        feed.close();
    }
}
