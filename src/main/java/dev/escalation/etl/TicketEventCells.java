package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.EventColumn;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import dev.escalation.ingest.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cells of a ticket row that tell of an event each, such as {@code 12/Mar/24 3:45 PM;ann;Please try again}. */
final class TicketEventCells {
    private final TableRun run;
    private final EventColumn column;
    private final ActorRole role;
    private final EventRows rows;
    private final DateParser dates;
    private final RepairRule unreadable;
    private final List<Slot> slots = new ArrayList<>();

    private TicketEventCells(TableRun run, Mapping mapping, EventColumn column, EventRows rows) {
        List<DatePattern> patterns = run.table().datePatterns().getOrDefault("created_at", mapping.datePatterns());
        this.run = run;
        this.column = column;
        this.role = column.role() == ActorRole.UNKNOWN ? mapping.actorRole() : column.role();
        this.rows = rows;
        this.dates = new DateParser(patterns, mapping.timeZone());
        this.unreadable = run.rule(column.source(), "event without a readable date left out");
        boolean text = column.parts().contains(EventColumn.TEXT);
        for (String name : run.table().layout().eventColumns(column.source())) {
            int slot = run.slot(name);
            slots.add(new Slot(slot, text ? run.addFreeText(slot, this::text) : -1));
        }
    }

    static List<TicketEventCells> of(TableRun run, Mapping mapping, EventRows rows) {
        TableMapping tickets = Objects.requireNonNull(mapping.tables().get(InputTable.TICKETS));
        return tickets.events().stream()
                .map(column -> new TicketEventCells(run, mapping, column, rows))
                .toList();
    }

    /** @param tickets knows the ticket already */
    void add(RowBatch batch, int row, int ticket, TicketCleaner tickets) {
        for (Slot slot : slots) {
            if (batch.start(row, slot.cell) < batch.end(row, slot.cell)) {
                add(batch, row, ticket, tickets, slot);
            }
        }
    }

    private void add(RowBatch batch, int row, int ticket, TicketCleaner tickets, Slot slot) {
        String cell = batch.text(row, slot.cell).strip();
        if (run.markers().isMissing(cell)) {
            return;
        }
        char[] time = part(cell, EventColumn.TIME).toCharArray();
        long moment = dates.parse(time, 0, time.length);
        if (!DateParser.isDate(moment)) {
            unreadable.count(batch.line(row), cell, "");
            return;
        }
        String actor = part(cell, EventColumn.ACTOR);
        int code = actor.isEmpty() ? Dictionary.MISSING : rows.actors().add(actor);
        ActorRole known = !actor.isEmpty() && tickets.isCustomer(ticket, actor) ? ActorRole.CUSTOMER : role;
        rows.add(ticket, column.event(), moment, code, known)
                .change(Dictionary.MISSING, Dictionary.MISSING, Dictionary.MISSING)
                .texts("", slot.text < 0 ? "" : run.texts().text(slot.text, row));
    }

    private String text(String cell) {
        return part(cell, EventColumn.TEXT);
    }

    /** The last part takes the rest of the cell, separators and all. */
    private String part(String cell, String name) {
        int wanted = column.parts().indexOf(name);
        if (wanted < 0) {
            return "";
        }
        int from = 0;
        for (int i = 0; i < wanted; i++) {
            int end = cell.indexOf(column.separator(), from);
            if (end < 0) {
                return "";
            }
            from = end + 1;
        }
        boolean last = wanted == column.parts().size() - 1;
        int end = last ? -1 : cell.indexOf(column.separator(), from);
        return cell.substring(from, end < 0 ? cell.length() : end).strip();
    }

    /**
     * @param cell where the cell stands
     * @param text its number among the columns of free text, -1 if it has none
     */
    private record Slot(int cell, int text) {}
}
