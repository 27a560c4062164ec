package dev.escalation.ingest.merge;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Exports of the sample desk as they would have been at an earlier moment, complete or of what has changed. */
public final class ExportAt {
    public static final Instant EARLY = Instant.parse("2026-06-01T00:00:00Z");

    private static final Path SAMPLE = Path.of("sample-data");
    /** A careful exporter takes a little more than what is new. */
    private static final Duration OVERLAP = Duration.ofDays(3);

    private final Instant since;
    private final Instant at;
    private final Set<String> tickets = new HashSet<>();
    private final Set<String> customers = new HashSet<>();

    private ExportAt(Instant since, Instant at) {
        this.since = since;
        this.at = at;
    }

    /** All tickets that were there. */
    public static Path complete(Path folder, Instant at) throws IOException {
        return new ExportAt(Instant.MIN, at).write(folder);
    }

    /** The tickets to which something happened since a moment, with their events since then and a little before. */
    public static Path since(Path folder, Instant since, Instant at) throws IOException {
        return new ExportAt(since, at).write(folder);
    }

    private boolean isComplete() {
        return since.equals(Instant.MIN);
    }

    private Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        findTickets();
        copy(folder, "tickets.csv");
        copy(folder, "ticket_events.csv");
        copy(folder, "customers.csv");
        copy(folder, "agents.csv");
        return folder;
    }

    private void findTickets() throws IOException {
        for (Map<String, String> row : rows("tickets.csv")) {
            boolean exported = isComplete()
                    ? !isAfter(row.get("created_at"), at)
                    : hasChanged(row, "created_at")
                            || hasChanged(row, "resolved_at")
                            || hasChanged(row, "closed_at")
                            || hasChanged(row, "escalated_at");
            if (exported) {
                tickets.add(row.get("ticket_id"));
            }
        }
        if (!isComplete()) {
            for (Map<String, String> row : rows("ticket_events.csv")) {
                if (hasChanged(row, "event_time")) {
                    tickets.add(row.get("ticket_id"));
                }
            }
        }
        for (Map<String, String> row : rows("tickets.csv")) {
            if (tickets.contains(row.get("ticket_id"))) {
                customers.add(row.get("customer_id"));
            }
        }
    }

    private boolean hasChanged(Map<String, String> row, String column) {
        return isAfter(row.get(column), since) && !isAfter(row.get(column), at);
    }

    private static boolean isAfter(String date, Instant moment) {
        try {
            return Instant.parse(date).isAfter(moment);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void copy(Path folder, String name) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(folder.resolve(name))) {
            boolean begun = false;
            for (Map<String, String> row : rows(name)) {
                if (!begun) {
                    out.writeRecord(row.keySet());
                    begun = true;
                }
                if (isExported(name, row)) {
                    out.writeRecord(asItWas(row).values());
                }
            }
        }
    }

    private boolean isExported(String name, Map<String, String> row) {
        return switch (name) {
            case "tickets.csv" -> tickets.contains(row.get("ticket_id")) && !isAfter(row.get("created_at"), at);
            case "ticket_events.csv" ->
                isComplete() || isKnownHere(row)
                        ? !isAfter(row.get("event_time"), at)
                                && (isComplete() || isAfter(row.get("event_time"), from()))
                        : false;
            case "customers.csv" -> customers.contains(row.get("customer_id"));
            default -> true;
        };
    }

    private boolean isKnownHere(Map<String, String> row) {
        return tickets.contains(row.get("ticket_id"));
    }

    private Instant from() {
        return since.minus(OVERLAP);
    }

    private Map<String, String> asItWas(Map<String, String> row) {
        if (!row.containsKey("closed_at")) {
            return row;
        }
        boolean later = isAfter(row.get("resolved_at"), at) || isAfter(row.get("closed_at"), at);
        if (later) {
            row.put("status", isAfter(row.get("resolved_at"), at) ? "Open" : "Resolved");
        }
        if (isAfter(row.get("escalated_at"), at)) {
            row.put("escalated_flag", "false");
        }
        for (String date : List.of("resolved_at", "closed_at", "escalated_at")) {
            row.computeIfPresent(date, (_, value) -> isAfter(value, at) ? "" : value);
        }
        return row;
    }

    private static List<Map<String, String>> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(name))) {
            return reader.stream()
                    .map(row -> (Map<String, String>) new LinkedHashMap<>(row.getFieldsAsMap()))
                    .toList();
        }
    }
}
