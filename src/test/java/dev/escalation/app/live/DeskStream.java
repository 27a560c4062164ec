package dev.escalation.app.live;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A generated desk as a help desk would write it: most of it is there, the last events come one by one. Some come late, some
 * twice; a ticket's row is made with its first event and gets its outcome with its last.
 */
public final class DeskStream {
    private static final List<String> OUTCOMES =
            List.of("status", "resolved_at", "closed_at", "sla_breached", "escalated_flag", "escalated_at");
    /** An event may come so many places later or earlier. */
    private static final int DISORDER = 20;

    private static final double TWICE = 0.02;

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<String, Map<String, String>> later = new HashMap<>();

    /**
     * One transaction.
     *
     * @param insert a ticket comes in with it
     * @param end the ticket's row gets its outcome
     */
    public record Step(Map<String, String> event, boolean insert, boolean end) {
        public String ticket() {
            return event.getOrDefault("ticket_id", "");
        }
    }

    /** @param events so many come one by one */
    public static DeskStream of(Path folder, int events) throws IOException {
        DeskStream stream = new DeskStream();
        for (String table : List.of("customers", "agents", "tickets", "ticket_events")) {
            stream.tables.put(table, read(folder.resolve(table + ".csv")));
        }
        stream.split(events);
        return stream;
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private void split(int events) {
        Map<String, List<Map<String, String>>> rows =
                tables.get("tickets").stream().collect(Collectors.groupingBy(row -> row.getOrDefault("ticket_id", "")));
        List<Map<String, String>> all = tables.get("ticket_events");
        List<Map<String, String>> told = all.stream()
                .filter(event -> isWell(event.getOrDefault("event_time", "")))
                .filter(event ->
                        rows.getOrDefault(event.get("ticket_id"), List.of()).size() == 1)
                .sorted(Comparator.comparing(event -> event.getOrDefault("event_time", "")))
                .toList();
        List<Map<String, String>> last = new ArrayList<>(told.subList(told.size() - events, told.size()));
        Set<String> ids = last.stream().map(event -> event.get("event_id")).collect(Collectors.toSet());
        all.removeIf(event -> ids.contains(event.get("event_id")));
        all.forEach(event -> begun.add(event.getOrDefault("ticket_id", "")));
        disorder(last);
        Map<String, Integer> left = new HashMap<>();
        last.forEach(event -> left.merge(event.getOrDefault("ticket_id", ""), 1, Integer::sum));
        left.keySet().forEach(id -> later.put(id, rows.get(id).getFirst()));
        tables.get("tickets").replaceAll(row -> later.containsKey(row.get("ticket_id")) ? provisional(row) : row);
        Set<String> come = new HashSet<>(left.keySet());
        come.removeAll(begun);
        tables.get("tickets").removeIf(row -> come.contains(row.get("ticket_id")));
        for (Map<String, String> event : last) {
            String id = event.getOrDefault("ticket_id", "");
            boolean end = left.merge(id, -1, Integer::sum) == 0;
            steps.add(new Step(event, come.remove(id), end));
        }
    }

    private static boolean isWell(String time) {
        return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    private static void disorder(List<Map<String, String>> events) {
        Random random = new Random(3);
        for (int i = 0; i < events.size(); i++) {
            Collections.swap(events, i, Math.min(events.size() - 1, i + random.nextInt(DISORDER)));
        }
        for (int i = 0; i < events.size(); i++) {
            if (random.nextDouble() < TWICE) {
                events.add(i + 1 + random.nextInt(events.size() - i), events.get(i));
            }
        }
    }

    private static Map<String, String> provisional(Map<String, String> row) {
        Map<String, String> now = new LinkedHashMap<>(row);
        OUTCOMES.forEach(column -> now.put(column, ""));
        now.put("status", "Open");
        return now;
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Tables with all but what comes one by one. */
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
            List<String> columns = List.copyOf(table.getValue().getFirst().keySet());
            String list = columns.stream().map(DeskStream::quoted).collect(Collectors.joining(", "));
            String typed = columns.stream().map(name -> quoted(name) + " text").collect(Collectors.joining(", "));
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE " + table.getKey() + " (row bigserial PRIMARY KEY, " + typed + ")");
            }
            String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + table.getKey() + " (" + list + ") VALUES (" + places + ")")) {
                for (Map<String, String> row : table.getValue()) {
                    fill(insert, row, columns);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX ON tickets (ticket_id)");
            statement.execute("CREATE INDEX ON ticket_events (ticket_id)");
            statement.execute("CREATE INDEX ON customers (customer_id)");
            statement.execute("ANALYZE");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Does a step and commits it. Doing it again changes nothing that matters: an event told twice is told once. */
    void write(Connection connection, Step step) throws SQLException {
        connection.setAutoCommit(false);
        if (step.insert) {
            insert(connection, "tickets", provisional(row(step)), "ticket_id");
        }
        insert(connection, "ticket_events", step.event, "");
        if (step.end) {
            end(connection, row(step));
        }
        connection.commit();
    }

    private Map<String, String> row(Step step) {
        return later.getOrDefault(step.ticket(), Map.of());
    }

    /** @param unless a row with the same value of this column is there */
    private static void insert(Connection connection, String table, Map<String, String> row, String unless)
            throws SQLException {
        List<String> columns = List.copyOf(row.keySet());
        String list = columns.stream().map(DeskStream::quoted).collect(Collectors.joining(", "));
        String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        String condition = unless.isEmpty()
                ? ""
                : " WHERE NOT EXISTS (SELECT FROM " + table + " there WHERE there." + unless + " = ?)";
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + list + ") SELECT " + places + condition)) {
            fill(insert, row, columns);
            if (!unless.isEmpty()) {
                insert.setString(columns.size() + 1, row.get(unless));
            }
            insert.executeUpdate();
        }
    }

    private static void end(Connection connection, Map<String, String> row) throws SQLException {
        String values = OUTCOMES.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE tickets SET " + values + " WHERE ticket_id = ?")) {
            fill(update, row, OUTCOMES);
            update.setString(OUTCOMES.size() + 1, row.get("ticket_id"));
            update.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Map<String, String> row, List<String> columns)
            throws SQLException {
        for (int c = 0; c < columns.size(); c++) {
            statement.setString(c + 1, row.get(columns.get(c)));
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
