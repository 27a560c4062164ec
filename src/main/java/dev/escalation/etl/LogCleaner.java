package dev.escalation.etl;

import dev.escalation.data.Instants;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import dev.escalation.ingest.RowLayout;
import java.util.List;

/** The rows of an event log, each cleaned by itself; {@link LogTickets} and {@link LogEvents} make tables of them. */
final class LogCleaner implements RowCleaner {
    private final TableRun run;
    private final IdCells ids;
    private final DateCells eventTime;
    private final DateCells createdAt;
    private final DuplicateRows duplicates = new DuplicateRows();
    private final int slots;

    final IntColumn ticket = new IntColumn();
    final IntColumn line = new IntColumn();
    final LongColumn time = new LongColumn();
    final LongColumn created = new LongColumn();
    final LogSteps steps;
    final CodedColumnCells actor;
    final CodedColumnCells customer;
    final CodedColumnCells agent;
    final CodedColumnCells status;
    final CodedColumnCells priority;
    final CodedColumnCells category;
    final CodedColumnCells channel;
    final CodedColumnCells group;
    final FreeTextCells subject;
    final FreeTextCells description;
    final FreeTextCells comment;
    final OutcomeCells outcome;
    final List<AttributeCells> attributes;
    final List<CounterCells> counters;

    LogCleaner(TableRun run, Mapping mapping) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.slots = run.table().layout().slots();
        this.ids = new IdCells(run, "ticket_id", columns.markers());
        this.eventTime = columns.date("event_time");
        this.createdAt = columns.date("created_at");
        this.steps = new LogSteps(columns);
        this.actor = columns.column("actor_id", Normaliser.PLAIN);
        this.customer = columns.column("customer_id", Normaliser.PLAIN);
        this.agent = columns.column("agent_id", Normaliser.PLAIN);
        this.status = columns.column("status", Normalisers::status);
        this.priority = columns.column("priority", Normalisers::priority);
        this.category = columns.column("category", Normalisers::masked);
        this.channel = columns.column("channel", Normalisers::masked);
        this.group = columns.column("group", Normalisers::masked);
        this.subject = columns.freeText("subject");
        this.description = columns.freeText("description");
        this.comment = columns.freeText("event_description");
        this.outcome = new OutcomeCells(run, columns);
        this.attributes = AttributeCells.of(run, columns.markers(), mapping);
        this.counters = mapping.changes().counters().entrySet().stream()
                .filter(counter -> run.table().layout().columns().contains(RowLayout.counterColumn(counter.getKey())))
                .map(counter -> new CounterCells(
                        counter.getValue(), columns.number(RowLayout.counterColumn(counter.getKey()), 0)))
                .toList();
    }

    @Override
    public void clean(RowBatch batch, int row) {
        if (!run.accept(batch, row) || ids.find(batch, row) == -2) {
            return;
        }
        long moment = eventTime.parse(batch, row);
        if (!DateParser.isDate(moment)) {
            run.reject(batch, row, eventTime.cell(), DateCells.reason(moment));
            return;
        }
        if (isNew(batch, row)) {
            keep(batch, row, moment);
        }
    }

    private boolean isNew(RowBatch batch, int row) {
        duplicates.begin();
        for (int slot = 0; slot < slots; slot++) {
            duplicates.addCell(batch, row, slot);
        }
        int earlier = duplicates.lineOfEqualOr(batch.line(row));
        if (earlier > 0) {
            run.reject(batch, row, ids.cell(), "exact duplicate of line " + earlier);
        }
        return earlier == 0;
    }

    private void keep(RowBatch batch, int row, long moment) {
        eventTime.countForm(batch, row, moment);
        ticket.add(ids.keep(batch, row));
        line.add(batch.line(row));
        time.add(moment);
        created.add(createdAt.optional(batch, row));
        steps.add(batch, row);
        actor.add(batch, row);
        customer.add(batch, row);
        agent.add(batch, row);
        status.add(batch, row);
        priority.add(batch, row);
        category.add(batch, row);
        channel.add(batch, row);
        group.add(batch, row);
        subject.add(batch, row);
        description.add(batch, row);
        comment.add(batch, row);
        outcome.add(batch, row, Instants.MISSING);
        attributes.forEach(attribute -> attribute.add(batch, row));
        counters.forEach(counter -> counter.cells().add(batch, row));
    }

    CharIndex tickets() {
        return ids.index();
    }

    TableRun run() {
        return run;
    }

    /** A running count and the event that each of its steps is. */
    record CounterCells(dev.escalation.data.EventType event, NumberCells cells) {}
}
