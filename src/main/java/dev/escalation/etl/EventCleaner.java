package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import org.jspecify.annotations.Nullable;

/** Events: known types, dates read, each once, of a ticket that is there; free text masked. */
final class EventCleaner implements RowCleaner {
    private final TableRun run;
    private final EventRowCells cells;
    private final EventTypeCells type;
    private final TextCells eventId;
    private final CodedCells field;
    private final ChangedValueCells fromValue;
    private final ChangedValueCells toValue;
    private final FreeTextCells description;
    private final TableRun.Cell eventIdCell;
    private final RepairRule priorityUnknown;
    private final Dictionary values;

    EventCleaner(TableRun run, Mapping mapping, TicketCleaner tickets, EventRows rows) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.values = rows.values();
        this.cells = new EventRowCells(columns, run, tickets, (ticket, actor) -> mapping.actorRole(), rows);
        this.type = new EventTypeCells(columns);
        this.eventId = columns.text("event_id");
        this.field = columns.coded("field", Normalisers::masked, rows.fields());
        this.fromValue = new ChangedValueCells(columns, "from_value", values);
        this.toValue = new ChangedValueCells(columns, "to_value", values);
        this.description = columns.freeText("event_description");
        this.eventIdCell = run.cell("event_id");
        this.priorityUnknown = run.rule("event_type", "change of priority without known values, kept as Updated");
    }

    @Override
    public void begin(RowBatch batch) {
        cells.begin(batch);
    }

    @Override
    public void clean(RowBatch batch, int row) {
        if (!run.accept(batch, row) || cells.ticket(batch, row) == EventRowCells.REJECTED) {
            return;
        }
        int typeCode = type.find(batch, row);
        if (typeCode == Dictionary.MISSING) {
            boolean empty = batch.text(row, type.cell().slot()).isBlank();
            run.reject(batch, row, type.cell(), empty ? "event type is missing" : "unknown event type");
            return;
        }
        long moment = cells.moment(batch, row);
        if (DateParser.isDate(moment) && cells.isNew(batch, row, eventIdCell)) {
            keep(batch, row, type.type(typeCode), moment);
        }
    }

    private void keep(RowBatch batch, int row, @Nullable EventType stated, long moment) {
        type.countRepairs(batch, row);
        cells.countRepairs(batch, row, moment);
        int from = fromValue.code(batch, row, stated);
        int to = toValue.code(batch, row, stated);
        EventType known = stated == null ? priorityChange(batch.line(row), from, to) : stated;
        cells.add(batch, row, known, moment)
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
}
