package dev.escalation.store.feed;

import dev.escalation.ingest.feed.FeedException;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.SingleConnection;
import dev.escalation.store.database.StoreException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection that is made when it is needed, and given up as a whole. Used by one thread, aborted by any. */
final class Links {
    private final DatabaseAddress address;
    private final int silenceSeconds;
    private volatile @Nullable SingleConnection link;

    /** @param silenceSeconds a server that says nothing for so long while it is asked is gone */
    Links(DatabaseAddress address, int silenceSeconds) {
        this.address = address;
        this.silenceSeconds = silenceSeconds;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(SingleConnection connection) throws IOException, InterruptedException;
    }

    boolean isOpen() {
        return link != null;
    }

    /** @throws IOException if the database refuses or is gone, in words */
    <T> T with(Work<T> work) throws IOException, InterruptedException {
        try {
            SingleConnection open = link;
            if (open == null) {
                open = SingleConnection.to(address, silenceSeconds);
                link = open;
            }
            if (Thread.interrupted()) {
                letGo(); // nothing was said on it yet, which the next one has to know
                throw new InterruptedException();
            }
            return work.with(open);
        } catch (StoreException e) {
            throw new FeedException(e, e);
        }
    }

    void letGo() {
        SingleConnection open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }

    void abort() {
        SingleConnection open = link;
        if (open != null) {
            open.abort();
        }
    }
}
