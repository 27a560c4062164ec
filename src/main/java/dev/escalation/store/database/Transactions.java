package dev.escalation.store.database;

import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/** Runs work in one transaction each: all of it is kept, or nothing. */
public final class Transactions {
    /** How long somebody else's lock is waited for. */
    static final int LOCK_SECONDS = 15;

    /** For a transaction only: behind a pooler the session belongs to others as well. Ten minutes are 100 million rows. */
    private static final String LIMITS = "SET LOCAL lock_timeout = '" + LOCK_SECONDS
            + "s'; SET LOCAL statement_timeout = '600s'; SET LOCAL TimeZone = 'UTC'";

    private static final int ATTEMPTS = 3;
    private static final int PAUSE_MILLIS = 500;
    private static final int WATCH_MILLIS = 50;

    private final Database database;

    public Transactions(Database database) {
        this.database = database;
    }

    /** What is done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    /**
     * Changes rows. Work that is lost with its connection is done again, so it has to come to the same end twice.
     *
     * @param what is being done, for the message of a failure
     * @throws StoreException if the database refuses
     * @throws CancellationException if the user stops it; the server is told
     */
    public <T> T write(Sayable what, Progress progress, Work<T> work) {
        return attempt(what, progress, LIMITS, work);
    }

    /** Reads the state of one moment; the work locks what others may empty before it reads. */
    public <T> T read(Sayable what, Progress progress, Work<T> work) {
        return attempt(what, progress, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " + LIMITS, work);
    }

    private <T> T attempt(Sayable what, Progress progress, String opening, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            progress.checkCancelled();
            try {
                return once(what, progress, opening, work);
            } catch (StoreException e) {
                if (!e.isWorthAnotherTry() || attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Sayable what, Progress progress, String opening, Work<T> work) {
        try (Connection connection = database.connection();
                Watch _ = new Watch(connection.unwrap(PGConnection.class), progress)) {
            connection.setAutoCommit(false);
            try {
                execute(connection, opening);
                T result = work.with(connection);
                progress.checkCancelled();
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            progress.checkCancelled();
            throw SqlFailures.working(what, e);
        } catch (IOException e) {
            throw new StoreException(Said.of("store.failed", what, Sayable.of(e)), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep((long) PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** Tells the server when the user stops waiting, also while it waits for a lock. */
    private static final class Watch implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("cancel-watch").factory());
        private final Future<?> watching;

        Watch(PGConnection connection, Progress progress) {
            watching = thread.submit(() -> {
                while (!progress.isCancelled()) {
                    Thread.sleep(WATCH_MILLIS);
                }
                connection.cancelQuery();
                return null;
            });
        }

        @Override
        public void close() {
            watching.cancel(true);
            thread.close(); // what it tells the server must not reach the connection's next user
        }
    }
}
