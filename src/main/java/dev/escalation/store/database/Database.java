package dev.escalation.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** A PostgreSQL database, wherever it is. Safe for use by several threads. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final int CONNECT_SECONDS = 10;
    /** A server that says nothing for so long is gone; longer than any statement may take. */
    private static final int SILENCE_SECONDS = 660;

    private final DatabaseAddress address;
    private final HikariDataSource pool;

    private Database(DatabaseAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
    }

    /** @throws StoreException if it cannot be reached or refuses, with the reason and what to do */
    public static Database connect(DatabaseAddress address) {
        try {
            return new Database(address, new HikariDataSource(config(address)));
        } catch (HikariPool.PoolInitializationException e) {
            throw SqlFailures.connecting(
                    address, e.getCause() instanceof SQLException cause ? cause : new SQLException(e));
        }
    }

    private static HikariConfig config(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("workbench");
        config.setJdbcUrl(url(address));
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setDataSourceProperties(properties(address, SILENCE_SECONDS));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1000L * CONNECT_SECONDS);
        // one attempt: a wrong password does not become right by waiting
        config.setInitializationFailTimeout(1);
        return config;
    }

    static String url(DatabaseAddress address) {
        return "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
    }

    /** @param silenceSeconds a server that says nothing for so long while it is asked is gone */
    static Properties properties(DatabaseAddress address, int silenceSeconds) {
        Properties properties = new Properties();
        PGProperty.SSL_MODE.set(properties, address.tls().sslMode());
        if (address.authority() != null) {
            PGProperty.SSL_ROOT_CERT.set(properties, address.authority().toString());
        } else if (address.tls().isVerifying()) {
            // else the driver looks for a file in the user's home
            PGProperty.SSL_FACTORY.set(properties, DefaultJavaSSLFactory.class.getName());
        }
        PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.LOGIN_TIMEOUT.set(properties, CONNECT_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, silenceSeconds);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "Escalation Workbench");
        // a pooler may hand each transaction to another server process, which does not know prepared statements
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        return properties;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** One that the caller closes. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /**
     * Brings the program's own tables up to date.
     *
     * @param schema made if it is missing
     * @throws StoreException if rights are missing or a newer program has been there
     */
    public void migrate(String schema) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(pool)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .table("schema_history")
                    .initSql("SET lock_timeout = '" + Transactions.LOCK_SECONDS + "s'")
                    .locations("classpath:dev/escalation/store/migration")
                    .loggers("slf4j")
                    .load();
            refuseNewer(flyway, schema);
            flyway.migrate();
        } catch (FlywayException e) {
            throw SqlFailures.migrating(address, schema, e);
        }
    }

    /** Flyway would pass over what it does not know. */
    private void refuseNewer(Flyway flyway, String schema) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED) {
                throw SqlFailures.ofNewerProgram(address, schema, String.valueOf(applied.getVersion()));
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
