package dev.escalation.app.live;

import dev.escalation.app.OpeningTexts;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.Reject;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
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
import java.util.function.Function;
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

    private final LiveSource source;
    private final Optional<LiveTexts> texts;
    private final LiveDesk desk;
    private final ScoreHistory history;
    private final Duration refresh;
    private final LiveListener listener;
    private final LiveCounts counts = new LiveCounts();
    private final Set<String> toRead = new HashSet<>();
    private final Thread thread;
    private long nextRefresh;
    private boolean isStale = true;
    private ChangeFeed.@Nullable State told;

    private LiveService(
            LiveSource source,
            Optional<LiveTexts> texts,
            LiveDesk desk,
            ScoreHistory history,
            Duration refresh,
            LiveListener listener) {
        this.source = source;
        this.texts = texts;
        this.desk = desk;
        this.history = history;
        this.refresh = refresh;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("live-desk").daemon().unstarted(this::run);
    }

    /**
     * Reads the source once and follows it from there. What changes meanwhile is told after.
     *
     * @param source closed with the service
     * @throws IOException if the source cannot be read
     * @throws UnusableInputException if what it holds cannot be used
     * @throws IllegalArgumentException if the model does not fit the data
     */
    public static LiveService start(
            LiveSource source,
            TrainedModel model,
            String modelId,
            Duration refresh,
            LiveListener listener,
            Progress progress)
            throws IOException, InterruptedException {
        CleanData data = Cleaning.run(source.feed().readAll(), source.mapping(), source.name(), progress)
                .data();
        long now = source.clock().now(data.lastMoment());
        Optional<TicketVectors> vectors = OpeningTexts.read(data, model.plan(), null, progress);
        FeatureTable table = FeatureBuilder.build(data, model.plan(), vectors, OptionalLong.of(now), progress);
        int[] earlier = IntStream.range(0, table.rows())
                .filter(row -> !table.isQueueRow(row))
                .toArray();
        Scorer scorer = new Scorer(model, modelId, UsualValues.of(table, earlier));
        ScoreHistory history = new ScoreHistory(EarlierRisk.dayBefore(model, table, progress));
        Optional<LiveTexts> texts = vectors.map(read -> new LiveTexts(data, read));
        LiveDesk desk = LiveDesk.of(data, scorer, texts.map(Function.identity()), now, progress);
        LiveService service = new LiveService(source, texts, desk, history, refresh, listener);
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
        Changes changes = source.feed().next(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
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
        ChangeFeed.State state = source.feed().state();
        if (!state.equals(told)) {
            told = state;
            listener.state(state);
        }
    }

    private void readSome(long committedAt) throws IOException, InterruptedException {
        Set<String> ids = Set.copyOf(toRead);
        CleanData part = clean(source.feed().read(ids));
        toRead.removeAll(ids);
        Set<String> gone = new HashSet<>(ids);
        gone.removeAll(part.tickets().ids().levels());
        gone.removeIf(id -> !desk.has(id));
        if (!gone.isEmpty()) {
            told(desk.remove(gone, Progress.NONE), committedAt);
        }
        told(desk.replace(part, source.clock().now(desk.now()), Progress.NONE), committedAt);
        counts.read(part.tickets().size());
    }

    /** Nobody knows what changed: all of it is taken anew. */
    private void readAll() throws IOException, InterruptedException {
        CleanData all = clean(source.feed().readAll());
        toRead.clear();
        Set<String> gone = desk.without(all.tickets().ids().levels());
        if (!gone.isEmpty()) {
            told(desk.remove(gone, Progress.NONE), 0);
        }
        told(desk.replace(all, source.clock().now(desk.now()), Progress.NONE), 0);
        counts.read(all.tickets().size());
    }

    private CleanData clean(List<RawTable> tables) {
        CleanResult result = Cleaning.run(tables, source.mapping(), source.name(), Progress.NONE);
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
        long now = source.clock().now(desk.now());
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
        source.feed().close();
        texts.ifPresent(LiveTexts::close);
    }
}
