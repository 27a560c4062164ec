package dev.escalation.store.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks for it.
 *
 * @param port 1 to 65535
 * @param password never shown: it is left out of {@link #toString}
 * @param authority certificate of whom to trust, in PEM; null for those that Java trusts
 */
public record DatabaseAddress(
        String host,
        int port,
        String database,
        String user,
        String password,
        Tls tls,
        @Nullable Path authority) {
    public static final int POSTGRESQL_PORT = 5432;

    public DatabaseAddress {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
        }
    }

    /** On this machine, where nobody listens in. */
    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress("127.0.0.1", port, database, user, password, Tls.OFF, null);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
