package dev.escalation.store.database;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
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
    private static final Map<String, Sayable> BY_STATE = Map.ofEntries(
            Map.entry("28P01", Said.of("store.sql.28P01")),
            Map.entry("28000", Said.of("store.sql.28000")),
            Map.entry("3D000", Said.of("store.sql.3D000")),
            Map.entry("42501", Said.of("store.sql.42501")),
            Map.entry("42P01", Said.of("store.sql.42P01")),
            Map.entry("3F000", Said.of("store.sql.3F000")),
            Map.entry("53100", Said.of("store.sql.53100")),
            Map.entry("53200", Said.of("store.sql.53200")),
            Map.entry("53300", Said.of("store.sql.53300")),
            Map.entry("53400", Said.of("store.sql.53400")),
            Map.entry("54023", Said.of("store.sql.54011")),
            Map.entry("54011", Said.of("store.sql.54011")),
            Map.entry("55P03", Said.of("store.sql.55P03")),
            Map.entry("57014", Said.of("store.sql.57014")),
            Map.entry("57P01", Said.of("store.sql.57P01")),
            Map.entry("57P02", Said.of("store.sql.57P02")),
            Map.entry("57P03", Said.of("store.sql.57P03")),
            Map.entry("25006", Said.of("store.sql.25006")),
            Map.entry("40001", Said.of("store.sql.40001")),
            Map.entry("40P01", Said.of("store.sql.40P01")));

    private SqlFailures() {}

    /** While rows were read or written. */
    static StoreException working(Sayable what, SQLException failure) {
        return new StoreException(
                Said.of("store.refused", what, words(failure), detail(failure)), isLostConnection(failure), failure);
    }

    static StoreException connecting(DatabaseAddress address, SQLException failure) {
        return new StoreException(
                Said.of(
                        "store.connecting",
                        address.host(),
                        Integer.toString(address.port()),
                        reason(address, failure),
                        detail(failure)),
                isLostConnection(failure),
                failure);
    }

    private static Sayable reason(DatabaseAddress address, SQLException failure) {
        @Nullable Throwable network = network(failure);
        return switch (network) {
            case UnknownHostException _ -> Said.of("store.host.unknown", address.host());
            case SocketTimeoutException _ -> Said.of("store.connect.time");
            case NoRouteToHostException _ -> Said.of("store.connect.route");
            case ConnectException _ -> Said.of("store.connect.nobody");
            case SSLException _ -> Said.of("store.connect.tls");
            case null, default -> refused(address, failure);
        };
    }

    private static Sayable refused(DatabaseAddress address, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("does not support SSL")) {
            return Said.of("store.connect.plain");
        }
        if (message.contains("no encryption") || message.contains("SSL off")) {
            return Said.of("store.connect.encrypted");
        }
        return "28P01".equals(failure.getSQLState()) && address.port() == 6543
                ? Said.of("store.connect.pooler", words(failure))
                : words(failure);
    }

    static StoreException migrating(DatabaseAddress address, String schema, FlywayException failure) {
        @Nullable SQLException cause = cause(failure, SQLException.class);
        if (cause != null) {
            return new StoreException(
                    Said.of("store.migrating", schema, address, words(cause), detail(cause)),
                    isLostConnection(cause),
                    failure);
        }
        return new StoreException(Said.of("store.migrating.other", schema, failure.getMessage()), failure);
    }

    static StoreException ofNewerProgram(DatabaseAddress address, String schema, String version) {
        return new StoreException(Said.of("store.newer", schema, address, version));
    }

    private static Sayable words(SQLException failure) {
        String state = state(failure);
        if (isLostConnection(failure) && !BY_STATE.containsKey(state)) {
            return Said.of("store.lost.again");
        }
        return BY_STATE.getOrDefault(state, Said.of("store.sql.other"));
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
