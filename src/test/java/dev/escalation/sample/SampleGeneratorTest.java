package dev.escalation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
    private static final List<String> DATA = List.of("customers.csv", "agents.csv", "tickets.csv", "ticket_events.csv");
    private static final SampleOptions SMALL = SampleOptions.DEFAULT.withTickets(150);
    private static final SampleOptions MIDDLE = SampleOptions.DEFAULT.withTickets(2_000);
    private static final SampleGenerator GENERATOR = new SampleGenerator();

    @TempDir
    private static Path shared;

    private static Path middle;
    private static SampleSummary summary;

    @TempDir
    private Path temp;

    @BeforeAll
    static void simulateOnce() throws IOException {
        middle = shared.resolve("middle");
        summary = GENERATOR.write(MIDDLE, middle, TruthOutput.WRITE, Progress.NONE);
    }

    @Test
    void theSameSeedGivesTheSameBytesWithAndWithoutTheTruth() throws IOException {
        GENERATOR.write(SMALL, temp.resolve("a"), TruthOutput.WRITE, Progress.NONE);
        GENERATOR.write(SMALL, temp.resolve("b"), TruthOutput.WRITE, Progress.NONE);
        GENERATOR.write(SMALL, temp.resolve("c"), TruthOutput.NONE, Progress.NONE);

        for (String file : DATA) {
            assertThat(temp.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("a").resolve(file));
            assertThat(temp.resolve("c").resolve(file))
                    .hasSameBinaryContentAs(temp.resolve("a").resolve(file));
        }
        assertThat(temp.resolve("b/true_risk.csv")).hasSameBinaryContentAs(temp.resolve("a/true_risk.csv"));
        assertThat(temp.resolve("c/true_risk.csv")).doesNotExist();
    }

    @Test
    void anotherSeedGivesOtherData() throws IOException {
        GENERATOR.write(SMALL, temp.resolve("a"), TruthOutput.NONE, Progress.NONE);
        GENERATOR.write(SMALL.withSeed(8), temp.resolve("b"), TruthOutput.NONE, Progress.NONE);

        for (String file : DATA) {
            assertThat(Files.mismatch(
                            temp.resolve("a").resolve(file), temp.resolve("b").resolve(file)))
                    .as(file)
                    .isNotEqualTo(-1);
        }
    }

    /** Bands for 2,000 tickets: wider than for 6,000 (12-18 %, 3-5 %, 0.930-0.945). */
    @Test
    void sharesAndTheTrueRisksAucAreInRange() {
        assertThat(summary.escalatedShare()).isBetween(0.11, 0.20);
        assertThat(summary.openShare()).isBetween(0.025, 0.055);
        assertThat(summary.truthPositiveShare()).isBetween(0.11, 0.21);
        assertThat(summary.trueRiskAuc()).isBetween(0.92, 0.96);
        assertThat((double) summary.ticketEvents() / summary.tickets()).isBetween(7.5, 10.3);
    }

    @Test
    void theTrueRiskIsCalibrated() {
        List<NamedCsvRecord> rows = read("true_risk.csv");
        double risk = rows.stream()
                .mapToDouble(r -> Double.parseDouble(r.getField("true_risk")))
                .sum();
        long escalated =
                rows.stream().filter(r -> r.getField("escalates").equals("1")).count();

        assertThat(summary.truthRows()).isEqualTo(rows.size());
        assertThat(risk / escalated).isBetween(0.85, 1.15); // about 350 escalations in clusters
    }

    @Test
    void truthRowsLieOnTheGridWhileOpenAndNotEscalated() {
        Map<String, NamedCsvRecord> tickets = byId(read("tickets.csv"));
        Set<Long> grid = Set.of(0L, 1L, 4L, 24L, 72L);
        for (NamedCsvRecord row : read("true_risk.csv")) {
            NamedCsvRecord ticket = Objects.requireNonNull(tickets.get(row.getField("ticket_id")));
            Instant asOf = Instant.parse(row.getField("as_of"));
            long seconds = asOf.getEpochSecond()
                    - Instant.parse(ticket.getField("created_at")).getEpochSecond();
            boolean onGrid = seconds % 3600 == 0 && (grid.contains(seconds / 3600) || seconds / 3600 % 168 == 0);
            assertThat(onGrid || asOf.getEpochSecond() == MIDDLE.lastSecond()).isTrue();
            String escalatedAt = ticket.getField("escalated_at");
            if (!escalatedAt.isEmpty()) {
                assertThat(asOf).isBefore(Instant.parse(escalatedAt));
                assertThat(row.getField("escalates")).isEqualTo("1");
            }
        }
    }

    @Test
    void everyOpenUnescalatedTicketHasATruthRowAtTheLastMoment() {
        String last = Instant.ofEpochSecond(MIDDLE.lastSecond()).toString();
        Set<String> withRow = read("true_risk.csv").stream()
                .filter(row -> row.getField("as_of").equals(last))
                .map(row -> row.getField("ticket_id"))
                .collect(Collectors.toSet());
        Set<String> open = goodTickets().values().stream()
                .filter(t -> t.getField("resolved_at").isEmpty()
                        && t.getField("escalated_at").isEmpty())
                .map(t -> t.getField("ticket_id"))
                .collect(Collectors.toSet());

        assertThat(withRow).isNotEmpty().isEqualTo(open);
    }

    @Test
    void eventsAreSortedAndWithinThePeriod() {
        Map<String, Instant> latest = new HashMap<>();
        Instant overall = Instant.EPOCH;
        for (NamedCsvRecord event : read("ticket_events.csv")) {
            Instant at = time(event.getField("event_time"));
            if (at == null) {
                continue;
            }
            assertThat(at.getEpochSecond()).isBetween(MIDDLE.startSecond(), MIDDLE.lastSecond());
            Instant before = latest.put(event.getField("ticket_id"), at);
            assertThat(before == null || !at.isBefore(before)).isTrue();
            overall = at.isAfter(overall) ? at : overall;
        }
        assertThat(overall.getEpochSecond()).isEqualTo(MIDDLE.lastSecond());
    }

    @Test
    void referencesHoldApartFromTheCountedDirt() {
        Set<String> customers = ids("customers.csv", "customer_id");
        Set<String> agents = ids("agents.csv", "agent_id");
        List<NamedCsvRecord> tickets = read("tickets.csv");
        assertThat(tickets).allSatisfy(t -> assertThat(customers).contains(t.getField("customer_id")));
        assertThat(tickets)
                .filteredOn(t -> !t.getField("agent_id").isEmpty())
                .allSatisfy(t -> assertThat(agents).contains(t.getField("agent_id")));
        Set<String> known = goodTickets().keySet();
        long strangers = read("ticket_events.csv").stream()
                .filter(event -> !known.contains(event.getField("ticket_id")))
                .count();
        assertThat(strangers).isEqualTo(dirt(DirtMaker.Kind.EVENT_OF_UNKNOWN_TICKET));
    }

    @Test
    void theDirtIsCountedExactly() {
        List<NamedCsvRecord> tickets = read("tickets.csv");
        List<NamedCsvRecord> events = read("ticket_events.csv");
        assertThat(tickets.size() - new HashSet<>(fields(tickets)).size())
                .isEqualTo((int) dirt(DirtMaker.Kind.TICKET_TWICE));
        assertThat(events.size() - new HashSet<>(fields(events)).size())
                .isEqualTo((int) dirt(DirtMaker.Kind.EVENT_TWICE));
        assertThat(events)
                .filteredOn(e -> time(e.getField("event_time")) == null)
                .hasSize((int) dirt(DirtMaker.Kind.EVENT_DATE_UNREADABLE));
        assertThat(tickets)
                .filteredOn(t -> time(t.getField("created_at")) == null)
                .hasSize((int) dirt(DirtMaker.Kind.TICKET_DATE_UNREADABLE));
        assertThat(goodTickets()).hasSize(MIDDLE.tickets());
        assertThat(tickets)
                .filteredOn(t -> t.getField("description").contains("\n"))
                .hasSize(1);
    }

    /** Takes the row's priority, group and agent back to the ticket's creation, as a reader of the data does. */
    @Test
    void theRowIsTheStateAfterAllEvents() {
        Map<String, String> group = new HashMap<>();
        Map<String, String> agent = new HashMap<>();
        for (NamedCsvRecord event : read("ticket_events.csv")) {
            if (event.getField("event_type").equals("Transferred")) {
                group.put(event.getField("ticket_id"), event.getField("to_value"));
            } else if (event.getField("event_type").equals("Assigned")) {
                agent.put(event.getField("ticket_id"), event.getField("to_value"));
            }
        }
        for (NamedCsvRecord ticket : goodTickets().values()) {
            String id = ticket.getField("ticket_id");
            assertThat(ticket.getField("group")).isEqualTo(group.getOrDefault(id, ticket.getField("group")));
            assertThat(ticket.getField("agent_id")).isEqualTo(agent.getOrDefault(id, ""));
        }
    }

    @Test
    void aCancelledRunLeavesNothingAndKeepsWhatWasThere() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("out"));
        Files.writeString(folder.resolve("tickets.csv"), "before");
        AtomicInteger asked = new AtomicInteger();
        Progress cancelled = new Progress() {
            @Override
            public void stage(String name, long totalSteps) {}

            @Override
            public void advancedTo(long doneSteps) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 4;
            }
        };

        assertThatThrownBy(() -> GENERATOR.write(MIDDLE, folder, TruthOutput.WRITE, cancelled))
                .isInstanceOf(CancellationException.class);

        try (var left = Files.walk(temp)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(folder.resolve("tickets.csv"));
        }
        assertThat(folder.resolve("tickets.csv")).hasContent("before");
        assertThat(temp).isDirectoryNotContaining(path -> !path.equals(folder));
    }

    @Test
    void aTruthFromBeforeDoesNotStayBesideOtherData() throws IOException {
        Files.writeString(temp.resolve("true_risk.csv"), "of other data");
        Files.writeString(temp.resolve("notes.txt"), "mine");
        GENERATOR.write(SMALL, temp, TruthOutput.NONE, Progress.NONE);

        assertThat(temp.resolve("true_risk.csv")).doesNotExist();
        assertThat(temp.resolve("notes.txt")).hasContent("mine");
    }

    /** Guards against drift: whoever changes the simulation ships a new sample with it. */
    @Test
    void theShippedSampleIsWhatTheGeneratorWrites() throws IOException {
        GENERATOR.write(SampleOptions.DEFAULT, temp, TruthOutput.NONE, Progress.NONE);
        for (String file : DATA) {
            assertThat(Path.of("sample-data", file)).hasSameBinaryContentAs(temp.resolve(file));
        }
    }

    private static long dirt(DirtMaker.Kind kind) {
        return summary.dirtyRows().getOrDefault(kind.name().toLowerCase(java.util.Locale.ROOT), -1L);
    }

    private static Map<String, NamedCsvRecord> goodTickets() {
        Map<String, NamedCsvRecord> good = byId(read("tickets.csv"));
        good.values().removeIf(ticket -> time(ticket.getField("created_at")) == null);
        return good;
    }

    private static Map<String, NamedCsvRecord> byId(List<NamedCsvRecord> tickets) {
        Map<String, NamedCsvRecord> byId = new HashMap<>();
        tickets.forEach(ticket -> byId.put(ticket.getField("ticket_id"), ticket));
        return byId;
    }

    private static Set<String> ids(String file, String column) {
        return read(file).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    private static List<List<String>> fields(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> List.copyOf(row.getFields())).toList();
    }

    @org.jspecify.annotations.Nullable
    private static Instant time(String cell) {
        try {
            return Instant.parse(cell);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<NamedCsvRecord> read(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(middle.resolve(file))) {
            List<NamedCsvRecord> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
