package dev.escalation.etl;

import dev.escalation.data.AgentTable;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.CustomerTable;
import dev.escalation.data.DataOrigin;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.data.TextColumn;
import dev.escalation.data.TicketTable;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RawTable;
import dev.escalation.task.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One cleaning, from raw tables to clean data. */
final class CleaningRun {
    private final Map<InputTable, RawTable> raw;
    private final Mapping mapping;
    private final String source;
    private final TablePipe pipe;
    private final Progress progress;
    private final TextMasking masking = new TextMasking();
    private final MissingMarkers markers;
    private final Rejects.Builder rejects = new Rejects.Builder();
    private final List<TableRun> runs = new ArrayList<>();
    private final List<TableLog> derived = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> hashes = new TreeMap<>();

    CleaningRun(Map<InputTable, RawTable> raw, Mapping mapping, String source, TablePipe pipe, Progress progress) {
        this.raw = raw;
        this.mapping = mapping;
        this.source = source;
        this.pipe = pipe;
        this.markers = new MissingMarkers(mapping.missing());
        this.progress = progress;
    }

    CleanResult tables() {
        CustomerCleaner customers = clean(InputTable.CUSTOMERS, run -> new CustomerCleaner(run, mapping));
        AgentCleaner agents = clean(InputTable.AGENTS, run -> new AgentCleaner(run, mapping));
        EventRows rows = new EventRows();
        TicketCleaner tickets = clean(InputTable.TICKETS, run -> new TicketCleaner(run, mapping, rows));
        if (tickets == null) {
            throw new IllegalStateException("there is no table of tickets");
        }
        clean(InputTable.TICKET_EVENTS, run -> new EventCleaner(run, mapping, tickets, rows));
        clean(InputTable.TICKET_CHANGES, run -> new ChangeCleaner(run, mapping, tickets, rows));
        clean(InputTable.TICKET_COMMENTS, run -> new CommentCleaner(run, mapping, tickets, rows));
        TicketTable table = tickets.build(notes);
        if (!raw.containsKey(InputTable.TICKET_EVENTS)) {
            deriveEvents(table, rows);
        }
        return result(
                customers == null ? noCustomers() : customers.build(notes),
                agents == null ? noAgents() : agents.build(notes),
                table,
                rows.build());
    }

    private void deriveEvents(TicketTable tickets, EventRows rows) {
        Instant started = Instant.now();
        progress.stage("Deriving events", 0);
        Map<EventType, Integer> added = DateEvents.add(tickets, rows);
        logDerived("ticket_events", rows.size(), started, Duration.between(started, Instant.now()));
        boolean history = raw.containsKey(InputTable.TICKET_CHANGES);
        String words = added.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().id())
                .collect(Collectors.joining(", "));
        notes.add("events that were derived from the dates of tickets: " + (words.isEmpty() ? "none" : words)
                + (history ? "" : "; there is no history of changes, so there are few events to learn from"));
    }

    CleanResult eventLog() {
        LogCleaner log = clean(InputTable.EVENT_LOG, run -> new LogCleaner(run, mapping));
        if (log == null) {
            throw new IllegalStateException("there is no event log");
        }
        Instant started = Instant.now();
        progress.stage("Deriving events", 0);
        LogOrder order = LogOrder.of(log);
        log.steps.note(notes, mapping.changes().laterRow());
        LogTickets tables = new LogTickets(log, order);
        CustomerTable customers = tables.customers();
        AgentTable agents = tables.agents();
        TicketTable tickets = tables.tickets(notes);
        EventTable events = new LogEvents(log, mapping).derive(order, progress);
        Duration took = Duration.between(started, Instant.now());
        logDerived("customers", customers.size(), started, took);
        logDerived("agents", agents.size(), started, took);
        logDerived("tickets", tickets.size(), started, took);
        logDerived("ticket_events", events.size(), started, took);
        return result(customers, agents, tickets, events);
    }

    private void logDerived(String table, long rows, Instant started, Duration took) {
        String from = runs.stream().map(run -> run.table().source()).distinct().collect(Collectors.joining(", "));
        derived.add(new TableLog(table, rows, rows, 0, Map.of(), from, started, took));
    }

    private <T extends RowCleaner> @Nullable T clean(InputTable name, Function<TableRun, T> cleanerOf) {
        RawTable table = raw.get(name);
        if (table == null) {
            return null;
        }
        progress.stage("Reading " + table.source(), 0);
        TableRun run = new TableRun(table, markers, rejects, masking);
        T cleaner = cleanerOf.apply(run);
        hashes.put(name.id(), pipe.run(run, cleaner, progress));
        run.end();
        runs.add(run);
        return cleaner;
    }

    private CleanResult result(CustomerTable customers, AgentTable agents, TicketTable tickets, EventTable events) {
        ClosureNotes.add(notes, tickets, events);
        String hash = SnapshotHash.of(hashes, mapping.text());
        DataOrigin origin = new DataOrigin(source, mapping.name(), hash);
        CleanData data = new CleanData(
                customers, agents, tickets, events, mapping.deskRules(), origin, lastMoment(tickets, events));
        List<TableLog> logs = new ArrayList<>(runs.stream().map(TableRun::log).toList());
        logs.addAll(derived);
        List<RepairExample> examples =
                runs.stream().flatMap(run -> run.examples().stream()).toList();
        String runId = "run-" + hash.substring(0, 12);
        return new CleanResult(runId, data, logs, rejects.build(), examples, masking.counts(), notes);
    }

    private static long lastMoment(TicketTable tickets, EventTable events) {
        long last = Instants.MISSING;
        for (long moment : tickets.createdAt()) {
            last = Math.max(last, moment);
        }
        for (long moment : events.time()) {
            last = Math.max(last, moment);
        }
        return last;
    }

    private static CustomerTable noCustomers() {
        TextColumn text = TextColumn.missing(0);
        return new CustomerTable(
                new Dictionary(), text, text, CodedColumn.missing(0), CodedColumn.missing(0), List.of());
    }

    private static AgentTable noAgents() {
        return new AgentTable(
                new Dictionary(), TextColumn.missing(0), CodedColumn.missing(0), new double[0], List.of());
    }
}
