package dev.escalation.ingest.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what changes in a source, and reads it. Used by one thread; {@link #state} and {@link #close} by any. Changes are
 * told at least once: whoever reads a ticket anew reads it as it is by then, so that late, repeated and disordered events
 * come out right.
 */
public interface ChangeFeed extends AutoCloseable {
    /** How it goes, in words for people where they are needed. */
    sealed interface State {
        /** @param notified the source tells by itself; otherwise it is asked every {@code pause} */
        record Following(boolean notified, Duration pause) implements State {}

        /**
         * @param since in milliseconds since 1970
         * @param reason what is wrong and what to do
         */
        record Reconnecting(long since, int tries, Sayable reason) implements State {
            /** In English. */
            public String why() {
                return reason.inEnglish();
            }
        }

        record Closed() implements State {}
    }

    /**
     * Waits for changes. A lost connection heals by itself meanwhile, and what was missed is told after. Where nobody knows
     * what the caller has, {@link Changes#EVERYTHING} comes first; {@link #readAll} before it settles that.
     *
     * @return {@link Changes#NONE} if nothing changed in that time; after {@link #close} at once
     */
    Changes next(Duration longest) throws InterruptedException;

    /**
     * Whole tickets as they are now: their rows, all their events, and the customers and agents they name. Tickets that are
     * gone are missing.
     *
     * @return canonical tables for the cleaning
     * @throws IOException if the source cannot be read; the changes are told again by {@link #next}
     */
    List<RawTable> read(Set<String> tickets) throws IOException, InterruptedException;

    /**
     * Everything, as of one moment; {@link #next} goes on from that moment.
     *
     * @return can be read until the next call, or until this is closed
     */
    List<RawTable> readAll() throws IOException, InterruptedException;

    /**
     * Where it stands: a feed that is opened there later tells what came after. To be kept once all that {@link #next} has
     * told was read and taken over.
     *
     * @return empty if a later feed has to begin with everything
     */
    Optional<String> position();

    State state();

    @Override
    void close();
}
