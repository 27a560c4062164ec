package dev.escalation.store.database;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

/**
 * A connection that belongs to one user, outside of any pool: for listening to notifications, and where a server that says
 * nothing is to be noticed soon.
 */
public final class SingleConnection implements AutoCloseable {
    private static final int LOCK_SECONDS = Transactions.LOCK_SECONDS;
    private static final int STATEMENT_SECONDS = 600;

    private final Connection connection;

    private SingleConnection(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param silenceSeconds a server that says nothing for so long while it is asked is gone
     * @throws StoreException if it cannot be reached or refuses; an interrupted thread comes back at once
     */
    public static SingleConnection to(DatabaseAddress address, int silenceSeconds) {
        Properties properties = Database.properties(address, silenceSeconds);
        PGProperty.USER.set(properties, address.user());
        PGProperty.PASSWORD.set(properties, address.password());
        try {
            return new SingleConnection(DriverManager.getConnection(Database.url(address), properties));
        } catch (SQLException e) {
            throw SqlFailures.connecting(address, e);
        }
    }

    /**
     * Does something, each statement in a transaction of its own.
     *
     * @param what is being done, for the message of a failure
     * @throws StoreException if the database refuses or is gone
     */
    public <T> T with(Sayable what, Transactions.Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw SqlFailures.working(what, e);
        } catch (IOException e) {
            throw new StoreException(Said.of("store.failed", what, Sayable.of(e)), e);
        }
    }

    /** Reads the state of one moment. */
    public <T> T read(Sayable what, Transactions.Work<T> work) {
        return inOne(
                what,
                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = '"
                        + STATEMENT_SECONDS + "s'",
                work);
    }

    /** Changes something as a whole or not at all. */
    public <T> T write(Sayable what, Transactions.Work<T> work) {
        // a user's transactions may be read-only by default
        return inOne(
                what, "SET TRANSACTION READ WRITE; SET LOCAL statement_timeout = '" + STATEMENT_SECONDS + "s'", work);
    }

    private <T> T inOne(Sayable what, String opening, Transactions.Work<T> work) {
        return with(what, open -> {
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.execute(
                        opening + "; SET LOCAL TimeZone = 'UTC'; SET LOCAL lock_timeout = '" + LOCK_SECONDS + "s'");
                T result = work.with(open);
                open.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                rollback(open, e);
                throw e;
            } finally {
                reset(open);
            }
        });
    }

    private static void rollback(Connection open, Exception failure) {
        try {
            open.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static void reset(Connection open) throws SQLException {
        if (!open.isClosed()) {
            open.setAutoCommit(true);
        }
    }

    /** Waits for a notification of a channel that this connection listens to. */
    public boolean isNotified(int longestMillis) {
        return with(Said.of("store.what.listened"), open -> {
            PGNotification[] found = open.unwrap(PGConnection.class).getNotifications(longestMillis);
            return found != null && found.length > 0;
        });
    }

    /** Whoever waits for the server gets a failure; may be called by any thread. */
    public void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException _) {
            // it is gone in any case
        }
    }

    @Override
    public void close() {
        try {
            connection.close(); // says so and does not wait for an answer
        } catch (SQLException _) {
            // it is gone in any case
        }
    }
}
