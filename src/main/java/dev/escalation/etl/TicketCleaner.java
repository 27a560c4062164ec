package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTable;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.List;

/** Tickets: dates read and in order, status and priority brought to the known values. */
final class TicketCleaner implements RowCleaner {
    private final TableRun run;
    private final IdCells ids;
    private final DateCells createdAt;
    private final CodedColumnCells customer;
    private final CodedColumnCells agent;
    private final FreeTextCells subject;
    private final FreeTextCells description;
    private final CodedColumnCells status;
    private final CodedColumnCells priority;
    private final CodedColumnCells category;
    private final CodedColumnCells channel;
    private final CodedColumnCells group;
    private final OutcomeCells outcome;
    private final List<AttributeCells> attributes;
    private final List<TicketEventCells> events;
    private final SetAsideCells setAside;
    private final LongColumn created = new LongColumn();

    TicketCleaner(TableRun run, Mapping mapping, EventRows events) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.ids = new IdCells(run, "ticket_id", columns.markers());
        this.createdAt = columns.date("created_at");
        this.customer = columns.column("customer_id", Normaliser.PLAIN);
        this.agent = columns.column("agent_id", Normaliser.PLAIN);
        this.subject = columns.freeText("subject");
        this.description = columns.freeText("description");
        this.status = columns.column("status", Normalisers::status);
        this.priority = columns.column("priority", Normalisers::priority);
        this.category = columns.column("category", Normalisers::masked);
        this.channel = columns.column("channel", Normalisers::masked);
        this.group = columns.column("group", Normalisers::masked);
        this.outcome = new OutcomeCells(run, columns);
        this.attributes = AttributeCells.of(run, columns.markers(), mapping);
        this.setAside = new SetAsideCells(run, mapping);
        this.events = TicketEventCells.of(run, mapping, events);
    }

    @Override
    public void clean(RowBatch batch, int row) {
        if (!run.accept(batch, row) || !ids.isNew(batch, row) || setAside.reject(batch, row, ids)) {
            return;
        }
        long moment = createdAt.parse(batch, row);
        if (!DateParser.isDate(moment)) {
            run.reject(batch, row, createdAt.cell(), DateCells.reason(moment));
            return;
        }
        int ticket = ids.keep(batch, row);
        createdAt.countForm(batch, row, moment);
        created.add(moment);
        addOptional(batch, row);
        outcome.add(batch, row, moment);
        attributes.forEach(attribute -> attribute.add(batch, row));
        events.forEach(event -> event.add(batch, row, ticket, this));
    }

    private void addOptional(RowBatch batch, int row) {
        customer.add(batch, row);
        agent.add(batch, row);
        subject.add(batch, row);
        description.add(batch, row);
        status.add(batch, row);
        priority.add(batch, row);
        category.add(batch, row);
        channel.add(batch, row);
        group.add(batch, row);
    }

    /** Ticket ids by row, for the events. */
    CharIndex index() {
        return ids.index();
    }

    /** Ids of tickets that are no requests of their own. */
    CharIndex setAside() {
        return setAside.ids();
    }

    long createdAt(int ticket) {
        return created.get(ticket);
    }

    boolean isCustomer(int ticket, String actor) {
        int code = customer.get(ticket);
        return code != Dictionary.MISSING && customer.dictionary().level(code).equals(actor);
    }

    TicketTable build(List<String> notes) {
        if (!setAside.describe().isEmpty()) {
            notes.add("tickets set aside, as they are no requests of their own: " + setAside.describe());
        }
        return new TicketTable(
                ids.dictionary(),
                created.toArray(),
                customer.build(),
                agent.build(),
                subject.build(),
                description.build(),
                status.build(),
                priority.build(),
                category.build(),
                channel.build(),
                group.build(),
                outcome.resolved.toArray(),
                outcome.closed.toArray(),
                outcome.slaDue.toArray(),
                outcome.breachFlag.toArray(),
                outcome.escalationFlag.toArray(),
                outcome.escalated.toArray(),
                AttributeCells.build(attributes, notes));
    }
}
