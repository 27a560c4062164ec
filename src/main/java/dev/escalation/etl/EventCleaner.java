package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.Instants;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import org.jspecify.annotations.Nullable;

/** Events: known types, dates read, each once, of a ticket that is there; free text masked. */
final class EventCleaner implements RowCleaner {
    private final TableRun run;
    private final TicketCleaner tickets;
    private final ActorRole defaultRole;
    private final IdCells ticketId;
    private final EventTypeCells type;
    private final DateCells time;
    private final TextCells eventId;
    private final CodedCells actor;
    private final CodedCells role;
    private final CodedCells field;
    private final ChangedValueCells fromValue;
    private final ChangedValueCells toValue;
    private final FreeTextCells description;
    private final DuplicateRows duplicates = new DuplicateRows();
    private final TableRun.Cell eventIdCell;
    private final int slots;
    private final RepairRule early;
    private final RepairRule priorityUnknown;
    private final Dictionary values = new Dictionary();
    private final EventRows rows;
    private final long[] createdAt = new long[RowBatch.ROWS];
    private int[] ticketOf = new int[0];

    EventCleaner(TableRun run, Mapping mapping, TicketCleaner tickets) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.tickets = tickets;
        this.defaultRole = mapping.actorRole();
        this.ticketId = new IdCells(run, "ticket_id", columns.markers(), tickets.index());
        this.type = new EventTypeCells(columns);
        this.time = columns.date("event_time");
        this.eventId = columns.text("event_id");
        this.actor = columns.coded("actor_id", Normaliser.PLAIN);
        this.role = columns.coded("actor_role", Normalisers::role);
        this.field = columns.coded("field", Normaliser.PLAIN);
        this.fromValue = new ChangedValueCells(run, "from_value", columns, mapping, values);
        this.toValue = new ChangedValueCells(run, "to_value", columns, mapping, values);
        this.description = columns.freeText("event_description");
        this.eventIdCell = run.cell("event_id");
        this.slots = run.table().layout().slots();
        this.early = run.rule("event_time", "before the ticket was created, kept");
        this.priorityUnknown = run.rule("event_type", "change of priority without known values, kept as Updated");
        this.rows = new EventRows(actor.dictionary(), field.dictionary(), values);
    }

    /** Events come in the order of time, so each looks at another place in memory: all of a batch look at once. */
    @Override
    public void begin(RowBatch batch) {
        ticketOf = ticketId.findAll(batch);
        for (int row = 0; row < batch.rows(); row++) {
            createdAt[row] = ticketOf[row] < 0 ? Instants.MISSING : tickets.createdAt(ticketOf[row]);
        }
    }

    @Override
    public void clean(RowBatch batch, int row) {
        if (!run.accept(batch, row)) {
            return;
        }
        int ticket = ticketOf[row];
        if (ticket == IdCells.MISSING) {
            ticketId.rejectMissing(batch, row);
            return;
        }
        if (ticket < 0) {
            run.reject(batch, row, ticketId.cell(), "no ticket has this id");
            return;
        }
        int typeCode = type.find(batch, row);
        if (typeCode == Dictionary.MISSING) {
            boolean empty = batch.text(row, type.cell().slot()).isBlank();
            run.reject(batch, row, type.cell(), empty ? "event type is missing" : "unknown event type");
            return;
        }
        long moment = time.parse(batch, row);
        if (!DateParser.isDate(moment)) {
            run.reject(batch, row, time.cell(), DateCells.reason(moment));
            return;
        }
        if (isNew(batch, row)) {
            keep(batch, row, ticket, type.type(typeCode), moment);
        }
    }

    /** By its id within the ticket; by all of its cells where it has none. */
    private boolean isNew(RowBatch batch, int row) {
        boolean hasId = batch.start(row, eventIdCell.slot()) < batch.end(row, eventIdCell.slot());
        duplicates.begin();
        if (hasId) {
            duplicates.addCell(batch, row, ticketId.cell().slot());
            duplicates.addCell(batch, row, eventIdCell.slot());
        } else {
            for (int slot = 0; slot < slots; slot++) {
                duplicates.addCell(batch, row, slot);
            }
        }
        int line = duplicates.lineOfEqualOr(batch.line(row), hasId ? number(batch, row) : -1);
        if (line > 0) {
            run.reject(
                    batch,
                    row,
                    hasId ? eventIdCell : ticketId.cell(),
                    (hasId ? "id used twice, first on line " : "exact duplicate of line ") + line);
        }
        return line == 0;
    }

    /** The event id as a number of up to 18 digits without leading zeros, -1 if it is none. */
    private long number(RowBatch batch, int row) {
        int start = batch.start(row, eventIdCell.slot());
        int end = batch.end(row, eventIdCell.slot());
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

    private void keep(RowBatch batch, int row, int ticket, @Nullable EventType stated, long moment) {
        ticketId.countTrimmed(batch, row);
        type.countRepairs(batch, row);
        time.countForm(batch, row, moment);
        if (moment < createdAt[row]) {
            early.count(
                    batch.line(row),
                    batch.text(row, time.cell().slot()),
                    batch.text(row, time.cell().slot()));
        }
        int from = fromValue.code(batch, row, stated);
        int to = toValue.code(batch, row, stated);
        EventType known = stated == null ? priorityChange(batch.line(row), from, to) : stated;
        int roleCode = role.code(batch, row);
        ActorRole actorRole = roleCode == Dictionary.MISSING
                ? defaultRole
                : Normalisers.roleOf(role.dictionary().level(roleCode));
        rows.add(ticket, known, moment, actor.code(batch, row), actorRole)
                .change(field.code(batch, row), from, to)
                .texts(eventId.read(batch, row), description.read(batch, row));
    }

    private EventType priorityChange(int line, int from, int to) {
        int step = from == Dictionary.MISSING || to == Dictionary.MISSING
                ? 0
                : Priorities.compare(values.level(to), values.level(from));
        if (step == 0) {
            priorityUnknown.count(line, "", EventType.UPDATED.id());
            return EventType.UPDATED;
        }
        return step > 0 ? EventType.PRIORITY_RAISED : EventType.PRIORITY_LOWERED;
    }

    EventTable build() {
        return rows.build();
    }
}
