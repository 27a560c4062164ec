package dev.escalation.store.tables;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.etl.CleanResult;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.database.Transactions;
import dev.escalation.task.Progress;
import dev.escalation.text.PiiCounts;
import dev.escalation.words.Said;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The clean tables of a database. They hold one snapshot at a time, with its rejects and its account; another one takes its
 * place in one transaction, so that a reader sees either the old or the new one as a whole.
 */
public final class CleanStore {
    private final Transactions transactions;
    private final String schema;
    private final String programVersion;

    /** What saving came to. */
    public enum Saved {
        DONE,
        /** The same snapshot, cleaned by the same program, is there already; nothing was changed. */
        UNCHANGED;

        /** As in {@code etl_logs}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The snapshot that is there.
     *
     * @param runId of its cleaning
     */
    public record Present(String runId, String snapshot, String programVersion, Instant savedAt) {}

    private CleanStore(Database database, String schema, String programVersion) {
        this.transactions = new Transactions(database);
        this.schema = schema;
        this.programVersion = programVersion;
    }

    /**
     * Opens the program's own tables; makes them, or brings them up to date.
     *
     * @throws StoreException if rights are missing or a newer program has been there
     */
    public static CleanStore open(Database database, String schema, String programVersion) {
        database.migrate(schema);
        return new CleanStore(database, schema, programVersion);
    }

    /**
     * Takes the tables for one workspace, or sees that it has them already.
     *
     * @throws StoreException if they are another one's, whose data would be lost
     */
    public void claim(String workspaceId) {
        String owner = transactions.write(Said.of("store.what.opened"), Progress.NONE, connection -> {
            Sql sql = new Sql(connection, schema);
            sql.waitForOtherWriters();
            return sql.ownerOr(workspaceId);
        });
        if (!owner.equals(workspaceId)) {
            throw new StoreException(Said.of("store.tables.other", schema));
        }
    }

    /**
     * Puts clean data in place of what is there, with its rejects and one row of {@code etl_logs} for each table.
     *
     * @throws StoreException if the database refuses; everything is as it was
     * @throws java.util.concurrent.CancellationException if the user stops it; everything is as it was
     */
    public Saved save(CleanResult result, Progress progress) {
        return save(result, Occasion.USUAL, progress).saved();
    }

    /**
     * Why clean data is saved.
     *
     * @param stage that {@code etl_logs} gets a row of; empty for none
     * @param erasing nothing of the rows that were there may remain in the tables' files, and no prediction
     */
    public record Occasion(String stage, String message, boolean erasing) {
        static final Occasion USUAL = new Occasion("", "", false);
    }

    /**
     * What saving came to.
     *
     * @param changes by table; empty where tables were written as a whole or not at all
     */
    public record Outcome(Saved saved, List<TableChange> changes) {
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

    /** The same; where little is different from what is there, only that is written. */
    public Outcome save(CleanResult result, Occasion occasion, Progress progress) {
        progress.stage("Saving clean tables", result.data().events().size());
        Instant started = Instant.now();
        return transactions.write(Said.of("store.what.clean.saved"), progress, connection -> {
            Sql sql = new Sql(connection, schema);
            sql.waitForOtherWriters();
            EtlLog log = new EtlLog(connection, programVersion);
            Present present = sql.present();
            Outcome outcome = present != null && isSame(present, result)
                    ? unchanged(log, result, started)
                    : put(sql, log, result, occasion, progress);
            if (!occasion.stage().isEmpty()) {
                log.noted(occasion.stage(), occasion.message(), result, started);
            }
            return outcome;
        });
    }

    private static Outcome unchanged(EtlLog log, CleanResult result, Instant started) throws SQLException {
        log.unchanged(result, started);
        return new Outcome(Saved.UNCHANGED, List.of());
    }

    private Outcome put(Sql sql, EtlLog log, CleanResult result, Occasion occasion, Progress progress)
            throws SQLException {
        SnapshotRows rows = new SnapshotRows(sql, result, progress);
        Present present = sql.present();
        boolean comparable = present != null
                && present.programVersion().equals(programVersion)
                && !occasion.erasing(); // another program may have kept its account in another way
        List<TableChange> changes = comparable ? rows.change(sql.account()) : rows.replace();
        sql.replacePresent(result, rows.account(), programVersion);
        if (occasion.erasing()) {
            sql.eraseTrainings();
            sql.eraseFeatures();
            sql.eraseActionsOnOthers();
            sql.execute("TRUNCATE features_text");
            sql.execute("ANALYZE " + Sql.TABLES); // the server's statistics name frequent values
        }
        log.done(result, rows.note(), changes);
        return new Outcome(Saved.DONE, changes);
    }

    private boolean isSame(Present present, CleanResult result) {
        return present.snapshot().equals(result.data().origin().snapshotHash())
                && present.programVersion().equals(programVersion);
    }

    /** What a reader would find; empty before the first save. */
    public Optional<Present> present(Progress progress) {
        return transactions.read(
                Said.of("store.what.workspace"),
                progress,
                connection -> Optional.ofNullable(new Sql(connection, schema).present()));
    }

    /**
     * Reads what was saved last; empty before the first save.
     *
     * @throws StoreException if the database refuses, or somebody else changed the tables
     */
    public Optional<CleanResult> load(Progress progress) {
        progress.stage("Reading clean tables", 0);
        return transactions.read(Said.of("store.what.clean.read"), progress, connection -> load(connection, progress));
    }

    private Optional<CleanResult> load(Connection connection, Progress progress) throws SQLException, IOException {
        Sql sql = new Sql(connection, schema);
        sql.keepWritersOut();
        sql.readInOrderOfIndex();
        Present present = sql.present();
        if (present == null) {
            return Optional.empty();
        }
        Account account = sql.account();
        CleanTables tables = new CleanTables(connection, account, progress);
        var customers = tables.customers();
        var agents = tables.agents();
        CleanTables.Tickets tickets = tables.tickets();
        EventTable events = tables.events(tickets.ids());
        CleanData data = new CleanData(
                customers,
                agents,
                tickets.table(),
                events,
                account.rules().rules(),
                account.origin(present.snapshot()),
                sql.lastMoment());
        return Optional.of(new CleanResult(
                present.runId(),
                data,
                account.logs(),
                sql.rejects(),
                account.examples(),
                PiiCounts.of(account.masked()),
                account.notes()));
    }

    /**
     * Notes a stage that came to no result, so that {@code etl_logs} tells the whole story.
     *
     * @param message why, in words
     */
    public void logEnd(String stage, EtlLog.End end, String source, String message, Instant started) {
        transactions.write(Said.of("store.what.log.written"), Progress.NONE, connection -> {
            new Sql(connection, schema);
            new EtlLog(connection, programVersion).ended(stage, end, source, message, started);
            return end;
        });
    }

    /** The whole log, the newest row first. */
    public List<LogRow> log(Progress progress) {
        return transactions.read(Said.of("store.what.log.read"), progress, connection -> {
            new Sql(connection, schema);
            return new EtlLog(connection, programVersion).rows();
        });
    }
}
