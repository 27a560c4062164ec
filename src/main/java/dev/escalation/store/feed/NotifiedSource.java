package dev.escalation.store.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.ingest.feed.FeedException;
import dev.escalation.ingest.feed.WatchedSource;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.SingleConnection;
import dev.escalation.store.database.StoreException;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database whose triggers keep a list of what changed. A notification only says that the list has grown; what is new in
 * it is what the last snapshot did not see and the present one does, so that it does not matter in which order transactions
 * began and were committed.
 */
final class NotifiedSource implements WatchedSource<Position> {
    /** In case a notification was lost; a dead server is noticed by it, too. */
    static final Duration PAUSE = Duration.ofSeconds(3);

    private static final int LISTENING_SILENCE_SECONDS = 20;
    private static final int READING_SILENCE_SECONDS = 120;
    private static final int SLICE_MILLIS = 200;
    private static final long CHECK_MILLIS = 60_000;
    private static final long TRIM_MILLIS = 3_600_000;
    private static final int ROWS_OF_A_TRIM = 10_000;

    private final FeedInstallation installation;
    private final ChangeList list;
    private final TicketReading reading;
    private final Links listening;
    private final Links reader;
    private final CopyFolder copies = new CopyFolder();
    private String origin = "";
    private long checkedAt;
    private long trimmedAt;
    private long lookedAt;

    NotifiedSource(DatabaseAddress address, List<WatchedTable> tables) {
        this(address, tables, LISTENING_SILENCE_SECONDS);
    }

    /** @param silenceSeconds a server that does not answer the listener for so long is gone */
    NotifiedSource(DatabaseAddress address, List<WatchedTable> tables, int silenceSeconds) {
        this.installation = new FeedInstallation(address, tables);
        this.list = new ChangeList(tables);
        this.reading = new TicketReading(tables);
        this.listening = new Links(address, silenceSeconds);
        this.reader = new Links(address, READING_SILENCE_SECONDS);
    }

    @Override
    public Found<Position> look(@Nullable Position since, Duration longest) throws IOException, InterruptedException {
        boolean fresh = !listening.isOpen();
        return listening.with(connection -> {
            if (fresh) {
                connection.with(Said.of("store.what.listen"), NotifiedSource::listen);
                origin = connection.with(Said.of("store.what.origin"), ChangeList::origin);
            }
            keepInOrder(connection, fresh);
            return look(connection, since, longest, fresh);
        });
    }

    private static boolean listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("LISTEN " + FeedScript.CHANNEL);
        }
    }

    private Found<Position> look(SingleConnection connection, @Nullable Position since, Duration longest, boolean fresh)
            throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        Position seen = since;
        boolean due = fresh || seen == null || isDue() || longest.isZero();
        while (true) {
            if (due) {
                Position before = seen;
                Found<Position> found =
                        connection.with(Said.of("store.what.list"), open -> list.read(open, origin, before));
                lookedAt = System.nanoTime();
                seen = found.mark();
                if (!found.changes().isEmpty()) {
                    return found;
                }
            }
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0 && seen != null) {
                return new Found<>(Changes.NONE, seen);
            }
            due = connection.isNotified((int) Math.max(1, Math.min(left, SLICE_MILLIS))) || isDue();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private boolean isDue() {
        return System.nanoTime() - lookedAt > PAUSE.toNanos();
    }

    /** Whether all triggers are still there, once a minute; rows that nobody needs any more go, once an hour. */
    private void keepInOrder(SingleConnection connection, boolean fresh) throws IOException {
        long now = System.nanoTime() / 1_000_000;
        if (fresh || now - checkedAt > CHECK_MILLIS) {
            FeedInstallation.Found found = connection.with(Said.of("store.what.triggers"), installation::check);
            if (!found.isUsable()) {
                throw new FeedException(found.why());
            }
            checkedAt = now;
        }
        if (trimmedAt == 0 || now - trimmedAt > TRIM_MILLIS) {
            boolean more = trim(connection);
            trimmedAt = more ? 0 : now;
        }
    }

    /** @return whether there is more to delete, which the next look does */
    private static boolean trim(SingleConnection connection) {
        try {
            return connection.write(Said.of("store.what.trim"), open -> {
                try (Statement statement = open.createStatement();
                        ResultSet row = statement.executeQuery("SELECT workbench_feed.trim()")) {
                    row.next();
                    return row.getLong(1) == ROWS_OF_A_TRIM;
                }
            });
        } catch (StoreException e) {
            if (e.isWorthAnotherTry()) {
                throw e;
            }
            return false; // the list only grows; changes are told all the same
        }
    }

    @Override
    public List<RawTable> read(Set<String> tickets) throws IOException, InterruptedException {
        return reader.with(
                connection -> connection.read(Said.of("store.what.tickets"), open -> reading.tickets(open, tickets)));
    }

    @Override
    public Whole<Position> readAll() throws IOException, InterruptedException {
        Path folder = copies.next();
        return reader.with(connection -> connection.read(Said.of("store.what.tables"), open -> {
            Position position = list.now(open, ChangeList.origin(open));
            return new Whole<>(reading.all(open, folder), position);
        }));
    }

    @Override
    public Optional<String> kept(Position mark) {
        return Optional.of(mark.text());
    }

    @Override
    public ChangeFeed.State.Following following() {
        return new ChangeFeed.State.Following(true, PAUSE);
    }

    @Override
    public void letGo() {
        listening.letGo();
        reader.letGo();
        reading.forget();
    }

    @Override
    public void abort() {
        listening.abort();
        reader.abort();
    }

    @Override
    public void close() {
        letGo();
        copies.delete();
    }
}
