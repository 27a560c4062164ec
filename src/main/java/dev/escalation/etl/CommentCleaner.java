package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;

/** Comments: each row is one event of a ticket that is there; the text is masked. */
final class CommentCleaner implements RowCleaner {
    private final TableRun run;
    private final EventRowCells cells;
    private final TextCells eventId;
    private final FreeTextCells text;
    private final TableRun.Cell eventIdCell;

    CommentCleaner(TableRun run, Mapping mapping, TicketCleaner tickets, EventRows rows) {
        Columns columns = new Columns(run, mapping);
        this.run = run;
        this.cells = new EventRowCells(
                columns, run, tickets, ActorRoles.byCustomer(tickets, rows.actors(), mapping.actorRole()), rows);
        this.eventId = columns.text("event_id");
        this.eventIdCell = run.cell("event_id");
        this.text = columns.freeText("event_description");
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
        long moment = cells.moment(batch, row);
        if (DateParser.isDate(moment) && cells.isNew(batch, row, eventIdCell)) {
            cells.countRepairs(batch, row, moment);
            cells.add(batch, row, EventType.COMMENTED, moment)
                    .change(Dictionary.MISSING, Dictionary.MISSING, Dictionary.MISSING)
                    .texts(eventId.read(batch, row), text.read(batch, row));
        }
    }
}
