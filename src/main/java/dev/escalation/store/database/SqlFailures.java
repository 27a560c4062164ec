package dev.escalation.store.database;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a database refused, and what to do. The SQL states are those of PostgreSQL's manual, appendix A.
 */
final class SqlFailures {
    private static final String LOST = "The connection was lost";
    private static final Map<String, String> BY_STATE = Map.ofEntries(
            Map.entry("28P01", "The password is wrong, or the user does not exist. Check user and password."),
            Map.entry("28000", "The server does not let this user in from here. Ask for an entry in its pg_hba.conf."),
            Map.entry("3D000", "There is no database of this name. Check the name."),
            Map.entry("42501", "The user lacks a right. Ask the owner of the database for it."),
            Map.entry("42P01", "A table is missing."),
            Map.entry("3F000", "The schema is missing."),
            Map.entry("53100", "The server's disk is full. Nothing was written; make room and try again."),
            Map.entry("53200", "The server is out of memory. Nothing was written; try again later."),
            Map.entry("53300", "The server has no connection left. Close other programs or raise max_connections."),
            Map.entry("53400", "A limit of the server was reached. Nothing was written."),
            Map.entry("54023", "The table would have more columns than PostgreSQL allows."),
            Map.entry("54011", "The table would have more columns than PostgreSQL allows."),
            Map.entry(
                    "55P03",
                    "Another program holds a lock on the table. Nothing was changed; try again when it is done."),
            Map.entry("57014", "The server took too long, and the question was taken back. Nothing was changed."),
            Map.entry("57P01", "The server was stopped. Nothing half-written stays; try again when it runs."),
            Map.entry("57P02", "The server crashed. Nothing half-written stays; try again when it runs."),
            Map.entry("57P03", "The server is starting or stopping. Try again in a moment."),
            Map.entry("25006", "The database may only be read: it is a copy, or over its quota. Nothing was written."),
            Map.entry("40001", "Another program changed the same rows. Nothing was changed; try again."),
            Map.entry("40P01", "Two programs waited for each other. Nothing was changed; try again."));

    private SqlFailures() {}

    /** While rows were read or written. */
    static StoreException working(String what, SQLException failure) {
        return new StoreException(what + ": " + words(failure) + detail(failure), isLostConnection(failure), failure);
    }

    static StoreException connecting(DatabaseAddress address, SQLException failure) {
        return new StoreException(
                "No connection to " + address.host() + ":" + address.port() + ". " + reason(address, failure)
                        + detail(failure),
                isLostConnection(failure),
                failure);
    }

    private static String reason(DatabaseAddress address, SQLException failure) {
        @Nullable Throwable network = network(failure);
        return switch (network) {
            case UnknownHostException _ ->
                "The host " + address.host() + " is not known. Check its name and the network.";
            case SocketTimeoutException _ -> "Nothing answered in time. Check host, port and firewall.";
            case NoRouteToHostException _ -> "The network has no way to it. Check the network or the proxy.";
            case ConnectException _ -> "No server listens there. Check the port, and whether the server runs.";
            case SSLException _ -> "The encryption was not agreed on. Check the TLS mode and the certificate.";
            case null, default -> refused(address, failure);
        };
    }

    private static String refused(DatabaseAddress address, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("does not support SSL")) {
            return "The server does not encrypt. Choose TLS off, or ask for a server with a certificate.";
        }
        if (message.contains("no encryption") || message.contains("SSL off")) {
            return "The server only takes encrypted connections. Choose a TLS mode other than off.";
        }
        return "28P01".equals(failure.getSQLState()) && address.port() == 6543
                ? words(failure) + " A pooler's user has the project in its name, such as postgres.project."
                : words(failure);
    }

    static StoreException migrating(DatabaseAddress address, String schema, FlywayException failure) {
        @Nullable SQLException cause = cause(failure, SQLException.class);
        if (cause != null) {
            String whose =
                    "Our tables in the schema " + schema + " of " + address + " could not be brought up to date: ";
            return new StoreException(whose + words(cause) + detail(cause), isLostConnection(cause), failure);
        }
        return new StoreException(
                "Our tables in the schema " + schema + " are not as this program left them: " + failure.getMessage(),
                failure);
    }

    static StoreException ofNewerProgram(DatabaseAddress address, String schema, String version) {
        return new StoreException("A newer version of this program has changed our tables in the schema " + schema
                + " of " + address + " (step " + version + "). Nothing was touched. Update this program to open them.");
    }

    private static String words(SQLException failure) {
        String state = state(failure);
        if (isLostConnection(failure) && !BY_STATE.containsKey(state)) {
            return LOST + ". Nothing half-written stays; try again.";
        }
        return BY_STATE.getOrDefault(state, "The server refused.");
    }

    private static String detail(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        return " (" + (state(failure).isEmpty() ? "" : state(failure) + ": ") + message + ")";
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    /** Whether the same may succeed with a new connection. */
    static boolean isLostConnection(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || state.equals("57P01") || state.equals("57P02") || state.equals("57P03");
    }

    private static @Nullable Throwable network(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException) {
                return cause;
            }
        }
        return null;
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
