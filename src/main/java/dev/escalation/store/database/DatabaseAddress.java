package dev.escalation.store.database;

/**
 * Where a database is and who asks for it.
 *
 * @param password never shown: it is left out of {@link #toString}
 */
public record DatabaseAddress(String host, int port, String database, String user, String password) {
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
