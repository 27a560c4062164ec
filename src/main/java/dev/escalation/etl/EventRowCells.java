package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.RowBatch;

/** What the rows of every table of events have: a ticket, a moment and somebody who acted. */
final class EventRowCells {
    static final int REJECTED = -1;

    private final TableRun run;
    private final TicketCleaner tickets;
    private final ActorRoles roles;
    private final EventRows rows;
    private final IdCells ticketId;
    private final DateCells time;
    private final CodedCells actor;
    private final CodedCells role;
    private final RepairRule early;
    private final DuplicateRows duplicates = new DuplicateRows();
    private final int slots;
    private long[] createdAt = new long[0];
    private int[] ticketOf = new int[0];

    EventRowCells(Columns columns, TableRun run, TicketCleaner tickets, ActorRoles roles, EventRows rows) {
        this.run = run;
        this.tickets = tickets;
        this.roles = roles;
        this.rows = rows;
        this.ticketId = new IdCells(run, "ticket_id", columns.markers(), tickets.index());
        this.time = columns.date("event_time");
        this.actor = columns.coded("actor_id", Normaliser.PLAIN, rows.actors());
        this.role = columns.coded("actor_role", Normalisers::role);
        this.early = run.rule("event_time", "before the ticket was created, kept");
        this.slots = run.table().layout().slots();
    }

    /** Events come in the order of time, so each looks at another place in memory: all of a batch look at once. */
    void begin(RowBatch batch) {
        ticketOf = ticketId.findAll(batch);
        if (createdAt.length < batch.rows()) {
            createdAt = new long[batch.capacity()];
        }
        for (int row = 0; row < batch.rows(); row++) {
            createdAt[row] = ticketOf[row] < 0 ? Instants.MISSING : tickets.createdAt(ticketOf[row]);
        }
    }

    /** The row's ticket; {@link #REJECTED} if it has none that is known and was now rejected. */
    int ticket(RowBatch batch, int row) {
        int ticket = ticketOf[row];
        if (ticket >= 0) {
            return ticket;
        }
        if (ticket == IdCells.MISSING) {
            ticketId.rejectMissing(batch, row);
        } else {
            boolean aside = ticketId.isAmong(tickets.setAside(), batch, row);
            run.reject(batch, row, ticketId.cell(), aside ? "its ticket was set aside" : "no ticket has this id");
        }
        return REJECTED;
    }

    /** The row's moment; no date if it was rejected for that. */
    long moment(RowBatch batch, int row) {
        long moment = time.parse(batch, row);
        if (!DateParser.isDate(moment)) {
            run.reject(batch, row, time.cell(), DateCells.reason(moment));
        }
        return moment;
    }

    /** Whether no row before has the same cells; else it is now rejected. */
    boolean isNew(RowBatch batch, int row) {
        duplicates.begin();
        for (int slot = 0; slot < slots; slot++) {
            duplicates.addCell(batch, row, slot);
        }
        int line = duplicates.lineOfEqualOr(batch.line(row));
        if (line > 0) {
            run.reject(batch, row, ticketId.cell(), "exact duplicate of line " + line);
        }
        return line == 0;
    }

    /** The same by its id within the ticket, where it has one. */
    boolean isNew(RowBatch batch, int row, TableRun.Cell eventId) {
        if (batch.start(row, eventId.slot()) == batch.end(row, eventId.slot())) {
            return isNew(batch, row);
        }
        duplicates.begin();
        duplicates.addCell(batch, row, ticketId.cell().slot());
        duplicates.addCell(batch, row, eventId.slot());
        int line = duplicates.lineOfEqualOr(batch.line(row), number(batch, row, eventId));
        if (line > 0) {
            run.reject(batch, row, eventId, "id used twice, first on line " + line);
        }
        return line == 0;
    }

    /** The event id as a number of up to 18 digits without leading zeros, -1 if it is none. */
    private static long number(RowBatch batch, int row, TableRun.Cell eventId) {
        int start = batch.start(row, eventId.slot());
        int end = batch.end(row, eventId.slot());
        char[] chars = batch.chars();
        if (end - start > 18 || (chars[start] == '0' && end - start > 1)) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The row is kept: its repairs count. */
    void countRepairs(RowBatch batch, int row, long moment) {
        ticketId.countTrimmed(batch, row);
        time.countForm(batch, row, moment);
        if (moment < createdAt[row]) {
            String stated = batch.text(row, time.cell().slot());
            early.count(batch.line(row), stated, stated);
        }
    }

    EventRows add(RowBatch batch, int row, EventType type, long moment) {
        int ticket = ticketOf[row];
        int actorCode = actor.code(batch, row);
        int roleCode = role.code(batch, row);
        ActorRole actorRole = roleCode == Dictionary.MISSING
                ? roles.of(ticket, actorCode)
                : Normalisers.roleOf(role.dictionary().level(roleCode));
        return rows.add(ticket, type, moment, actorCode, actorRole);
    }
}
