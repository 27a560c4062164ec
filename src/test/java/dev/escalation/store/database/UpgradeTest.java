package dev.escalation.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces that earlier versions of the program have left, with what they held, one for each schema there was. */
class UpgradeTest {
    private static final int PRESENT = 6;

    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static Database database;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.in(folder.resolve("db"));
        database = Database.connect(server.address());
        database.migrate("fresh");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anOlderWorkspaceKeepsAllItsRowsAndGetsThePresentTables(int version) throws Exception {
        String schema = "older_" + version;
        leave(schema, version);
        Map<String, String> before = rows(schema);
        assertThat(before).as("tables with rows").hasSizeGreaterThanOrEqualTo(7);
        database.migrate(schema);
        assertThat(rows(schema)).containsAllEntriesOf(before);
        List<String> columns = columns(schema);
        columns.remove("tickets_clean.attr.location text YES"); // came with the data
        assertThat(columns).isEqualTo(columns("fresh"));
        assertThat(constraints(schema)).isEqualTo(constraints("fresh"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PRESENT})
    void upgradingAgainChangesNothing(int version) throws Exception {
        String schema = "again_" + version;
        leave(schema, version);
        database.migrate(schema);
        Map<String, String> once = rows(schema);
        database.migrate(schema);
        assertThat(rows(schema)).isEqualTo(once);
    }

    /** As an earlier version had it: its tables, its rows. */
    private static void leave(String schema, int version) throws SQLException, IOException {
        DatabaseAddress address = database.address();
        for (int step = 1; step <= version; step++) {
            Flyway.configure()
                    .dataSource(Database.url(address), address.user(), address.password())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("schema_history")
                    .locations("classpath:dev/escalation/store/migration")
                    .loggers("slf4j")
                    .target(String.valueOf(step))
                    .load()
                    .migrate();
            if (step < PRESENT) {
                run(schema, fixture(step));
            }
        }
    }

    private static String fixture(int version) throws IOException {
        String name = "older/v" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(String schema, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + schema);
            statement.execute(sql);
            statement.execute("RESET search_path");
        }
    }

    /** Rows of each table that has any, as the database writes them. */
    private static Map<String, String> rows(String schema) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : ask("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema
                + "' AND table_name <> 'schema_history' ORDER BY 1")) {
            List<String> all = ask("SELECT to_jsonb(t)::text FROM " + schema + "." + table + " t ORDER BY 1");
            if (!all.isEmpty()) {
                rows.put(table, String.join("\n", all));
            }
        }
        return rows;
    }

    private static List<String> columns(String schema) throws SQLException {
        return ask("SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
                + " FROM information_schema.columns WHERE table_schema = '" + schema
                + "' AND table_name <> 'schema_history' ORDER BY 1");
    }

    private static List<String> constraints(String schema) throws SQLException {
        return ask("SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE connamespace = '" + schema + "'::regnamespace ORDER BY 1")
                .stream()
                .map(constraint -> constraint.replace(schema + ".", ""))
                .filter(constraint -> !constraint.startsWith("schema_history"))
                .sorted()
                .toList();
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (result.next()) {
                answers.add(result.getString(1));
            }
            return answers;
        }
    }
}
