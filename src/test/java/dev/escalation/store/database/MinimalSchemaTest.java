package dev.escalation.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest schema that help desks keep: integer keys, times without a zone, no outcome columns. */
class MinimalSchemaTest {
    private static final String SCHEMA = """
            CREATE TABLE agents (agent_id SERIAL PRIMARY KEY, name VARCHAR(100), department VARCHAR(50),
                experience_years INT);
            CREATE TABLE customers (customer_id SERIAL PRIMARY KEY, name VARCHAR(100), email VARCHAR(100),
                region VARCHAR(50));
            CREATE TABLE tickets (ticket_id SERIAL PRIMARY KEY, customer_id INT REFERENCES customers,
                agent_id INT REFERENCES agents, subject TEXT, status VARCHAR(20), priority VARCHAR(20),
                created_at TIMESTAMP);
            CREATE TABLE ticket_events (event_id SERIAL PRIMARY KEY, ticket_id INT REFERENCES tickets,
                event_type VARCHAR(50), event_description TEXT, event_time TIMESTAMP);
            INSERT INTO agents (name, department, experience_years) VALUES ('Ann', 'billing', 3), ('Bob', NULL, NULL);
            INSERT INTO customers (name, email, region) VALUES ('Acme', 'it@acme.example', 'north'), ('Bolt', NULL, NULL);
            INSERT INTO tickets (customer_id, agent_id, subject, status, priority, created_at) VALUES
                (1, 1, 'Line "A", down; 2nd time', 'open', 'high', '2026-03-01 10:00:00'),
                (2, NULL, NULL, 'CLOSED', 'Low', '2026-03-02 11:30:00.5');
            INSERT INTO ticket_events (ticket_id, event_type, event_description, event_time) VALUES
                (1, 'CREATED', 'opened', '2026-03-01 10:00:00'),
                (1, 'updated', E'two\\nlines', '2026-03-01 12:00:00'),
                (1, 'Updated', NULL, '2026-03-01 13:00:00'),
                (2, 'Created', NULL, '2026-03-02 11:30:00.5'),
                (2, 'closed', 'done', '2026-03-03 09:00:00');
            """;

    @TempDir
    Path folder;

    @Test
    void opensUnchanged() throws IOException, SQLException {
        Path copies = java.nio.file.Files.createDirectory(folder.resolve("copies"));
        try (EmbeddedServer server = TestServer.in(folder.resolve("db"));
                Database database = Database.connect(server.address())) {
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute(SCHEMA);
            }
            RawTables tables = new RawTables(database, "public");
            assertThat(tables.readable(Progress.NONE))
                    .containsExactly("agents", "customers", "ticket_events", "tickets");
            tables.copyTo(copies, tables.readable(Progress.NONE), Progress.NONE);
        }
        CleanResult result = Cleaning.run(Importer.plan(copies, new MappingChoice.Auto()), Progress.NONE);
        CleanData data = result.data();
        assertThat(result.rejects().size()).isZero();
        assertThat(data.origin().profile()).isEqualTo("minimal");
        assertThat(data.rules().escalation().describe()).isEqualTo("rule: 2 or more times Updated");
        assertThat(data.customers().ids().levels()).containsExactly("1", "2");
        assertThat(data.agents().department().get(0)).isEqualTo("Billing");
        assertThat(data.tickets().subject().get(0)).isEqualTo("Line \"A\", down; 2nd time");
        assertThat(data.tickets().subject().isMissing(1)).isTrue();
        assertThat(data.tickets().createdAt())
                .containsExactly(
                        Instant.parse("2026-03-01T10:00:00Z").toEpochMilli(),
                        Instant.parse("2026-03-02T11:30:00.500Z").toEpochMilli());
        assertThat(types(data))
                .containsExactly(
                        EventType.CREATED, EventType.UPDATED, EventType.UPDATED, EventType.CREATED, EventType.CLOSED);
        assertThat(data.events().description().get(1)).isEqualTo("two\nlines");
    }

    private static List<EventType> types(CleanData data) {
        return java.util.stream.IntStream.range(0, data.events().size())
                .mapToObj(event -> data.events().typeAt(event))
                .toList();
    }
}
