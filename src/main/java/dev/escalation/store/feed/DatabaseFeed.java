package dev.escalation.store.feed;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.HealingFeed;
import dev.escalation.store.database.DatabaseAddress;
import java.util.List;
import java.util.Optional;

/** Feeds on the tables of a help desk. */
public final class DatabaseFeed {
    private final DatabaseAddress address;
    private final List<WatchedTable> tables;

    /**
     * @param schema of the help desk's tables
     * @param plan of the files that were copied out of them; all that is read later is read in its way
     */
    public DatabaseFeed(DatabaseAddress address, String schema, ImportPlan plan) {
        this.address = address;
        this.tables = WatchedTable.of(plan, schema);
    }

    /**
     * Told of changes where the triggers are installed, else asking for them.
     *
     * @param position of an earlier feed; empty to begin with everything
     * @throws dev.escalation.store.database.StoreException if the database refuses or does not answer
     */
    public ChangeFeed open(Optional<String> position) {
        FeedInstallation.Found found = new FeedInstallation(address, tables).check();
        return found.isUsable() ? notified(position) : polled(PollingPace.USUAL);
    }

    /** Told of changes; connects with the first call and waits for the triggers if they are missing. */
    public ChangeFeed notified(Optional<String> position) {
        return new HealingFeed<>(
                new NotifiedSource(address, tables),
                position.flatMap(Position::of).orElse(null));
    }

    /** Asking for changes; begins with everything. */
    public ChangeFeed polled(PollingPace pace) {
        return new HealingFeed<>(new PolledSource(address, tables, pace), null);
    }
}
