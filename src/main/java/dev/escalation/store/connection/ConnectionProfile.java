package dev.escalation.store.connection;

import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.Tls;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A database elsewhere, without its password.
 *
 * @param authority certificate of whom to trust, in PEM; null for those that Java trusts
 * @param rawSchema where the help desk's tables are; they are only read
 * @param ownSchema where the program's own tables are, if they are kept there
 */
public record ConnectionProfile(
        String host,
        int port,
        String database,
        String user,
        Tls tls,
        @Nullable Path authority,
        String rawSchema,
        String ownSchema) {
    public static final String RAW_SCHEMA = "public";
    public static final String OWN_SCHEMA = "workbench";
    /** The pooler of Supabase that gives each transaction another session of the server. */
    private static final int TRANSACTION_POOLER_PORT = 6543;

    public DatabaseAddress address(String password) {
        return new DatabaseAddress(host, port, database, user, password, tls, authority);
    }

    /** Such a pooler forgets settings between transactions, so tables cannot be brought up to date through it. */
    public boolean isTransactionPooler() {
        return port == TRANSACTION_POOLER_PORT;
    }

    /** As the data's source is called: without user and password. */
    public String sourceName() {
        return host + "-" + database;
    }
}
