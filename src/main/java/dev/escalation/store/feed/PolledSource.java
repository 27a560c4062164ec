package dev.escalation.store.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.Changes;
import dev.escalation.ingest.feed.Fingerprints;
import dev.escalation.ingest.feed.WatchedSource;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database that is asked for its newest rows every few seconds, and for all of them every few minutes. Every transaction
 * stands for itself, so that it works through a pooler and needs no more than the right to read.
 */
final class PolledSource implements WatchedSource<PolledSource.Mark> {
    private static final int SILENCE_SECONDS = 120;

    private final PollingPace pace;
    private final TicketReading reading;
    private final RowPrints rowPrints;
    private final HighWater highWater;
    private final Links reader;
    private final CopyFolder copies = new CopyFolder();
    private long lookedAt;

    PolledSource(DatabaseAddress address, List<WatchedTable> tables, PollingPace pace) {
        this.pace = pace;
        this.reading = new TicketReading(tables);
        this.rowPrints = new RowPrints(tables, reading);
        this.highWater = new HighWater(tables, pace);
        this.reader = new Links(address, SILENCE_SECONDS);
    }

    /** @param comparedAt when all rows were compared, of System.nanoTime */
    record Mark(Fingerprints prints, HighWater.Marks marks, long comparedAt) {}

    @Override
    public Found<Mark> look(@Nullable Mark since, Duration longest) throws IOException, InterruptedException {
        if (since == null) {
            return new Found<>(Changes.EVERYTHING, asked(this::all));
        }
        long until = System.nanoTime() + longest.toNanos();
        Mark seen = since;
        while (true) {
            if (!reader.isOpen() || untilNextLook() <= 0) {
                Mark before = seen;
                Found<Mark> found = asked(connection -> look(connection, before));
                seen = Objects.requireNonNull(found.mark());
                if (!found.changes().isEmpty()) {
                    return found;
                }
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return new Found<>(Changes.NONE, seen);
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, Math.max(1, untilNextLook()))));
        }
    }

    private long untilNextLook() {
        return lookedAt + pace.pause().toNanos() - System.nanoTime();
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException, IOException;
    }

    private <T> T asked(Question<T> question) throws IOException, InterruptedException {
        T answer = reader.with(connection -> connection.read(Said.of("store.what.changes"), question::of));
        lookedAt = System.nanoTime();
        return answer;
    }

    private Found<Mark> look(Connection connection, Mark since) throws SQLException {
        long sinceCompare = System.nanoTime() - since.comparedAt();
        if (sinceCompare >= pace.fullCompare().toNanos()) {
            Mark now = all(connection, since.marks());
            return new Found<>(since.prints().changesTo(now.prints(), System.currentTimeMillis()), now);
        }
        Set<String> newest = highWater.newer(connection, since.marks());
        Map<String, Long> prints = rowPrints.tickets(connection, newest);
        Set<String> changed = new HashSet<>();
        for (String ticket : newest) {
            if (!Objects.equals(prints.get(ticket), since.prints().tickets().get(ticket))) {
                changed.add(ticket);
            }
        }
        HighWater.Marks marks = highWater.now(connection, since.marks());
        if (changed.isEmpty()) {
            return new Found<>(Changes.NONE, new Mark(since.prints(), marks, since.comparedAt()));
        }
        prints.keySet().retainAll(changed);
        Changes changes = new Changes(changed, Set.of(), Set.of(), false, System.currentTimeMillis());
        return new Found<>(changes, new Mark(since.prints().with(changed, prints), marks, since.comparedAt()));
    }

    private Mark all(Connection connection) throws SQLException {
        return all(connection, HighWater.Marks.NONE);
    }

    private Mark all(Connection connection, HighWater.Marks before) throws SQLException {
        return new Mark(rowPrints.all(connection), highWater.now(connection, before), System.nanoTime());
    }

    @Override
    public List<RawTable> read(Set<String> tickets) throws IOException, InterruptedException {
        return reader.with(
                connection -> connection.read(Said.of("store.what.tickets"), open -> reading.tickets(open, tickets)));
    }

    @Override
    public Whole<Mark> readAll() throws IOException, InterruptedException {
        Path folder = copies.next();
        return asked(connection -> {
            List<RawTable> tables = reading.all(connection, folder);
            return new Whole<>(tables, all(connection));
        });
    }

    /** What was compared is too much to keep. */
    @Override
    public Optional<String> kept(Mark mark) {
        return Optional.empty();
    }

    @Override
    public ChangeFeed.State.Following following() {
        return new ChangeFeed.State.Following(false, pace.pause());
    }

    @Override
    public void letGo() {
        reader.letGo();
        reading.forget();
        highWater.forget();
    }

    @Override
    public void abort() {
        reader.abort();
    }

    @Override
    public void close() {
        letGo();
        copies.delete();
    }
}
