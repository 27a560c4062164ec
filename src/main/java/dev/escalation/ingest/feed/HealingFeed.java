package dev.escalation.ingest.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A feed that never gives up: after a failure it tries again, at first soon, then every few seconds, and tells what was
 * missed. The source is asked on a thread of its own, so that closing and interruption are answered at once, whatever the
 * source does.
 */
public final class HealingFeed<M> implements ChangeFeed {
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 8000;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final WatchedSource<M> source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("change-feed").factory());
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile State state;
    private volatile @Nullable M mark;
    private volatile @Nullable M markBefore;
    private volatile boolean readFailed;
    private Changes told = Changes.NONE;
    /** When to try again, of System.nanoTime. */
    private long again;

    /** @param mark where the caller stands; null where nobody knows */
    public HealingFeed(WatchedSource<M> source, @Nullable M mark) {
        this.source = source;
        this.mark = mark;
        this.markBefore = mark;
        this.state = source.following();
    }

    /** It was closed while somebody waited. */
    private static final class ClosedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Changes next(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                Optional<Changes> found = attempt(until);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } catch (ClosedException _) {
            return Changes.NONE;
        }
    }

    /** @return empty if there is time left and nothing to tell yet */
    private Optional<Changes> attempt(long until) throws InterruptedException, ClosedException {
        boolean failing = state instanceof State.Reconnecting;
        if (failing && !waited(until)) {
            return Optional.of(Changes.NONE);
        }
        if (readFailed) {
            readFailed = false;
            return Optional.of(told);
        }
        try {
            Duration longest = failing ? Duration.ZERO : left(until);
            WatchedSource.Found<M> found = away(() -> source.look(mark, longest));
            follow();
            if (found.changes().isEmpty()) {
                mark = found.mark();
                return left(until).isZero() ? Optional.of(Changes.NONE) : Optional.empty();
            }
            markBefore = mark;
            mark = found.mark();
            told = found.changes();
            return Optional.of(told);
        } catch (IOException e) {
            failed(e);
            return Optional.empty();
        }
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    @Override
    public List<RawTable> read(Set<String> tickets) throws IOException, InterruptedException {
        return reading(() -> source.read(tickets));
    }

    @Override
    public List<RawTable> readAll() throws IOException, InterruptedException {
        WatchedSource.Whole<M> whole = reading(source::readAll);
        mark = whole.mark();
        markBefore = whole.mark();
        told = Changes.NONE;
        readFailed = false;
        return whole.tables();
    }

    private <T> T reading(Callable<T> work) throws IOException, InterruptedException {
        boolean done = false;
        try {
            T result = away(work);
            follow();
            done = true;
            return result;
        } catch (IOException e) {
            failed(e);
            throw e;
        } catch (ClosedException e) {
            throw new FeedException(Said.of("ingest.feed.closed"), e);
        } finally {
            readFailed |= !done && !told.isEmpty();
        }
    }

    /** Has the source do something; who waits for it can be interrupted, and is let go when it is closed. */
    private <T> T away(Callable<T> work) throws IOException, InterruptedException, ClosedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Future<?> running = submit(work, result);
        try {
            CompletableFuture.anyOf(result, closed).get();
        } catch (InterruptedException e) {
            running.cancel(true);
            source.abort();
            throw e;
        } catch (ExecutionException e) {
            throw failure(e);
        }
        if (closed.isDone()) {
            throw new ClosedException();
        }
        return result.join();
    }

    private <T> Future<?> submit(Callable<T> work, CompletableFuture<T> result) throws ClosedException {
        synchronized (thread) {
            if (closed.isDone()) {
                throw new ClosedException();
            }
            return thread.submit(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        }
    }

    private IOException failure(ExecutionException failure) throws InterruptedException, ClosedException {
        if (closed.isDone()) {
            throw new ClosedException();
        }
        return switch (failure.getCause()) {
            case UnusableInputException unusable -> new FeedException(unusable, unusable);
            case UncheckedIOException io -> new IOException(io.getMessage(), io);
            case IOException io -> io;
            case InterruptedException _ -> new FeedException(Said.of("ingest.feed.left"));
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            case null, default -> new IOException(failure);
        };
    }

    private void follow() {
        become(source.following());
    }

    private void become(State next) {
        synchronized (thread) {
            state = closed.isDone() ? state : next;
        }
    }

    private void failed(IOException e) throws InterruptedException {
        Sayable why = Sayable.of(e);
        State.Reconnecting now = state instanceof State.Reconnecting before
                ? new State.Reconnecting(before.since(), before.tries() + 1, why)
                : new State.Reconnecting(System.currentTimeMillis(), 1, why);
        become(now);
        again = System.nanoTime() + pause(now.tries()).toNanos();
        try {
            away(() -> {
                source.letGo();
                return true;
            });
        } catch (IOException | ClosedException _) {
            // it is let go of in any case
        }
    }

    /** Somewhat random, so that many programs do not come back to a server in the same moment. */
    private static Duration pause(int tries) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tries, MOST_DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /** @return whether it is time to try again */
    private boolean waited(long until) throws InterruptedException, ClosedException {
        long pause = left(again).toNanos();
        try {
            closed.get(Math.min(pause, left(until).toNanos()), TimeUnit.NANOSECONDS);
            throw new ClosedException();
        } catch (TimeoutException _) {
            return left(again).isZero();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> position() {
        M kept = readFailed ? markBefore : mark;
        return kept == null ? Optional.empty() : source.kept(kept);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void close() {
        synchronized (thread) {
            if (!closed.complete(null)) {
                return;
            }
            state = new State.Closed();
            source.abort();
            thread.shutdownNow(); // whoever sleeps in the source wakes up
        }
        Thread.ofPlatform().name("change-feed-end").start(this::end);
    }

    private void end() {
        try {
            if (!thread.awaitTermination(PATIENCE_AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
                source.abort();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
