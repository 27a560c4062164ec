package dev.escalation.store.tables;

import dev.escalation.store.database.Database;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trainings of a database. All of them are kept with their models and figures; what the models said of each row only
 * of the last one for a target.
 */
public final class RunStore {
    private static final String STAGE = "train";

    private final Transactions transactions;
    private final String schema;

    private RunStore(Database database, String schema) {
        this.transactions = new Transactions(database);
        this.schema = schema;
    }

    /** @param schema that {@link CleanStore#open} has brought up to date */
    public static RunStore of(Database database, String schema) {
        return new RunStore(database, schema);
    }

    /**
     * Keeps a training with its row of {@code etl_logs}. Where the last one for its target came to the same models, there
     * is nothing to keep, and the log says so.
     *
     * @param source of the data, for the log
     * @param message what came of it, in words
     * @throws StoreException if the database refuses; everything is as it was
     * @throws java.util.concurrent.CancellationException if the user stops it; everything is as it was
     */
    public CleanStore.Saved keep(KeptRun run, String source, String message, Progress progress) {
        progress.stage("Saving the models", 0);
        Instant started = run.trainedAt().minus(run.took());
        return transactions.write(Said.of("store.what.models.saved"), progress, connection -> {
            Sql sql = new Sql(connection, schema);
            sql.waitForOtherWriters();
            EtlLog log = new EtlLog(connection, run.programVersion());
            RunRows rows = new RunRows(connection);
            if (rows.isRepetition(run)) {
                log.unchanged(STAGE, run.runId(), source, run.snapshot(), started);
                return CleanStore.Saved.UNCHANGED;
            }
            rows.insert(run, progress);
            log.done(STAGE, run.runId(), source, run.snapshot(), message, started);
            return CleanStore.Saved.DONE;
        });
    }

    /** The last training on this data; empty if there is none. */
    public Optional<KeptRun> latest(String snapshot, Progress progress) {
        return transactions.read(
                Said.of("store.what.models.read"), progress, connection -> run(connection, snapshot, null, progress));
    }

    /** A training on this data; empty if there is none of that name. */
    public Optional<KeptRun> run(String snapshot, String runId, Progress progress) {
        return transactions.read(
                Said.of("store.what.models.read"), progress, connection -> run(connection, snapshot, runId, progress));
    }

    private Optional<KeptRun> run(Connection connection, String snapshot, @Nullable String runId, Progress progress)
            throws SQLException {
        new Sql(connection, schema);
        return new RunRows(connection).latest(snapshot, runId, progress);
    }
}
