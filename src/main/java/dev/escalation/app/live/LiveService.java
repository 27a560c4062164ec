package dev.escalation.app.live;

import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.SettledAttributes;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.live.desk.ScoreHistory;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows a help desk: what its source tells to have changed is read, cleaned and scored, ticket by ticket, and all open
 * tickets are scored anew every {@code refresh}. Runs on a thread of its own until it is closed.
 */
public final class LiveService implements AutoCloseable {
    /** A refresh is the work of milliseconds; people look at a list every few seconds. */
    public static final Duration USUAL_REFRESH = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final LiveSource source;
    private final SettledAttributes attributes;
    private final Optional<LiveTexts> texts;
    private final ScoreHistory history;
    private final DeskClock clock;
    private final Duration refresh;
    private final LiveListener listener;
    private final LiveCounts counts = new LiveCounts();
    private final Set<String> toRead = new HashSet<>();
    private final Thread thread;
    private long nextRefresh;
    private volatile LiveDesk desk;
    private volatile RiskQueue queue;
    private boolean isStale = true;
    private boolean isBroken;
    private ChangeFeed.@Nullable State told;

    private LiveService(LiveSource source, LiveBeginning beginning, Duration refresh, LiveListener listener) {
        this.source = source;
        this.attributes = beginning.attributes();
        this.texts = beginning.texts();
        this.desk = beginning.desk();
        this.queue = beginning.queue();
        this.history = beginning.history();
        this.clock = beginning.clock();
        this.refresh = refresh;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("live-desk").daemon().unstarted(this::run);
    }

    /**
     * Follows from now on. What changed since the beginning was read is told first.
     *
     * @param source closed with the service
     * @param beginning is this service's from now on
     */
    public static LiveService follow(
            LiveSource source, LiveBeginning beginning, Duration refresh, LiveListener listener) {
        LiveService service = new LiveService(source, beginning, refresh, listener);
        service.thread.start();
        return service;
    }

    /** The desk as it is now; its scores may be read and tickets described by any thread. */
    public LiveDesk desk() {
        return desk;
    }

    /** Scores described tickets by the desk as it is whenever it is asked. */
    public TicketScorer scorer() {
        return new CurrentDesk(() -> desk);
    }

    /** All open tickets as they were last scored together. */
    public RiskQueue queue() {
        return queue;
    }

    public LiveCounts counts() {
        return counts;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step();
            } catch (InterruptedException | CancellationException e) {
                return;
            } catch (IOException e) {
                tellState(); // the feed goes on by itself, and tells the same changes again
            } catch (UnusableInputException e) {
                failed(Said.of("app.live.unusable", e));
            } catch (RuntimeException e) {
                failed(Said.of("app.live.anew", e.toString()));
                isBroken = true;
            }
        }
    }

    private void failed(Sayable sentence) {
        counts.failed();
        listener.problem(sentence);
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
    }

    private void step() throws IOException, InterruptedException {
        Duration left = Duration.ofNanos(Math.max(0, nextRefresh - System.nanoTime()));
        Changes changes = source.feed().next(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT);
        tellState();
        if (source.feed().state() instanceof ChangeFeed.State.Closed) {
            throw new CancellationException("the feed was closed");
        }
        if (isBroken) {
            begin();
        } else if (changes.everything()) {
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

    /** A change that was taken in by half leaves a desk that cannot be trusted. */
    private void begin() throws IOException, InterruptedException {
        CleanData all = clean(source.feed().readAll()).data();
        Set<String> before = desk.scores().keySet();
        desk = LiveDesk.of(
                all, desk.scorer(), texts.map(Function.identity()), clock.now(all.lastMoment()), Progress.NONE);
        isBroken = false;
        isStale = true;
        toRead.clear();
        queue = desk.queue(Progress.NONE);
        Set<String> left = new HashSet<>(before);
        left.removeAll(desk.scores().keySet());
        told(new LiveDesk.Change(queue, left, Set.of()), 0);
    }

    private void readSome(long committedAt) throws IOException, InterruptedException {
        Set<String> ids = Set.copyOf(toRead);
        CleanResult read = clean(source.feed().read(ids));
        if (read.rejects().size() > 0) {
            counts.rejected(read.rejects().size());
            listener.rejected(read.rejects().size(), read.rejects().get(0));
        }
        CleanData part = read.data();
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
        CleanData all = clean(source.feed().readAll()).data();
        toRead.clear();
        Set<String> gone = desk.without(all.tickets().ids().levels());
        if (!gone.isEmpty()) {
            told(desk.remove(gone, Progress.NONE), 0);
        }
        told(desk.replace(all, clock.now(desk.now()), Progress.NONE), 0);
        counts.read(all.tickets().size());
    }

    private CleanResult clean(List<RawTable> tables) {
        return Cleaning.run(attributes.in(tables), source.mapping(), source.name(), Progress.NONE);
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
        queue = desk.queue(Progress.NONE);
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
