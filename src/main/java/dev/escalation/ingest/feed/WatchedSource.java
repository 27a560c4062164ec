package dev.escalation.ingest.feed;

import dev.escalation.ingest.RawTable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source whose changes can be found, without any patience: each failure is thrown. {@link HealingFeed} has the patience.
 * Called by one thread at a time, {@link #abort} by any.
 *
 * @param <M> where a reader stands; it never changes
 */
public interface WatchedSource<M> {
    /**
     * What was found, and where a reader stands who was told it.
     *
     * @param mark null where nobody knows yet
     */
    record Found<M>(Changes changes, @Nullable M mark) {}

    /** Everything, and where a reader stands who has it. */
    record Whole<M>(List<RawTable> tables, M mark) {
        public Whole {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Waits for what changed since.
     *
     * @param since null where nobody knows; {@link Changes#EVERYTHING} is the answer then
     * @param longest zero to look without waiting
     */
    Found<M> look(@Nullable M since, Duration longest) throws IOException, InterruptedException;

    List<RawTable> read(Set<String> tickets) throws IOException, InterruptedException;

    Whole<M> readAll() throws IOException, InterruptedException;

    /** The mark as text that {@link #look} of a later program understands; empty if there is none. */
    Optional<String> kept(M mark);

    ChangeFeed.State.Following following();

    /** After a failure: the next call begins anew, with a connection of its own. */
    void letGo();

    /** A call that waits for the source comes back with a failure. */
    void abort();

    /** Nothing is left behind; what {@link #readAll} gave cannot be read any more. */
    void close();
}
