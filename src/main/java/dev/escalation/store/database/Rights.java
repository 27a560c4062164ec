package dev.escalation.store.database;

import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;

/**
 * What a user may do in a database.
 *
 * @param serverVersion major, such as 17
 * @param encryption such as TLSv1.3, empty without
 * @param readable tables and views of the help desk's schema
 * @param unreadable those of them that the user sees but may not read
 * @param mayKeep whether the program's own tables can be made or are there and may be written
 */
public record Rights(
        int serverVersion,
        String encryption,
        boolean rawSchemaExists,
        List<String> readable,
        List<String> unreadable,
        boolean mayKeep) {
    private static final int VERSION_UNIT = 10_000;
    private static final String QUESTION = """
            WITH seen AS (
                SELECT c.relname, has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))
            SELECT current_setting('server_version_num')::int,
                (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl),
                EXISTS (SELECT FROM pg_namespace WHERE nspname = ?),
                ARRAY(SELECT relname::text FROM seen WHERE readable ORDER BY 1),
                ARRAY(SELECT relname::text FROM seen WHERE NOT readable ORDER BY 1),
                coalesce((SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = ?),
                    has_database_privilege(current_database(), 'CREATE'))
            """;

    public Rights {
        readable = List.copyOf(readable);
        unreadable = List.copyOf(unreadable);
    }

    /** @throws StoreException if the database does not answer */
    public static Rights of(Database database, String rawSchema, String ownSchema, Progress progress) {
        return new Transactions(database).read(Said.of("store.what.rights"), progress, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(QUESTION)) {
                statement.setString(1, rawSchema);
                statement.setString(2, rawSchema);
                statement.setString(3, ownSchema);
                try (ResultSet found = statement.executeQuery()) {
                    found.next();
                    String encryption = found.getString(2);
                    return new Rights(
                            found.getInt(1) / VERSION_UNIT,
                            encryption == null ? "" : encryption,
                            found.getBoolean(3),
                            strings(found.getArray(4)),
                            strings(found.getArray(5)),
                            found.getBoolean(6));
                }
            }
        });
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
