package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.EventType;
import dev.escalation.data.Status;
import dev.escalation.ingest.ChangeRules;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.FieldChanges;
import dev.escalation.ingest.HandOver;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list of changes: the mapping says for each field which event its change is; a row that is none is rejected. */
final class ChangeCleaner implements RowCleaner {
    private final TableRun run;
    private final ChangeRules rules;
    private final EventRowCells cells;
    private final TableRun.Cell field;
    private final TableRun.Cell toCell;
    private final EventRows rows;
    private final Map<String, FieldValues> fields = new HashMap<>();
    private final Map<String, Status> statusByLabel = new HashMap<>();
    private final Columns columns;

    ChangeCleaner(TableRun run, Mapping mapping, TicketCleaner tickets, EventRows rows) {
        this.columns = new Columns(run, mapping);
        this.run = run;
        this.rows = rows;
        this.rules = mapping.changes();
        this.cells = new EventRowCells(
                columns, run, tickets, ActorRoles.byCustomer(tickets, rows.actors(), mapping.actorRole()), rows);
        this.field = run.cell("field");
        this.toCell = run.cell("to_value");
        for (Status status : Status.values()) {
            statusByLabel.put(status.label(), status);
        }
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
        if (!DateParser.isDate(moment)) {
            return;
        }
        String name = batch.text(row, field.slot()).strip();
        FieldChanges.Field known = rules.fields().byField().get(name);
        if (name.isEmpty() || (known == null && rules.fields().others() == null)) {
            run.reject(batch, row, field, name.isEmpty() ? "field is missing" : "a change of this field is no event");
            return;
        }
        if (cells.isNew(batch, row)) {
            cells.countRepairs(batch, row, moment);
            keep(batch, row, moment, name, known);
        }
    }

    private void keep(RowBatch batch, int row, long moment, String name, FieldChanges.@Nullable Field known) {
        if (known == null) {
            FieldValues plain = values("");
            EventType other = Objects.requireNonNull(rules.fields().others());
            add(batch, row, other, moment, name, plain.from.code(batch, row), plain.to.code(batch, row));
            return;
        }
        FieldValues values = values(known.column());
        int from = values.from.code(batch, row);
        int to = values.to.code(batch, row);
        EventType type = type(known.column(), from, to);
        add(batch, row, type == null ? EventType.UPDATED : type, moment, known.column(), from, to);
        EventType further = known.events().get(batch.text(row, toCell.slot()).strip());
        if (further != null) {
            add(batch, row, further, moment, known.column(), Dictionary.MISSING, Dictionary.MISSING);
        }
    }

    private void add(RowBatch batch, int row, EventType type, long moment, String column, int from, int to) {
        int about = type == EventType.ATTRIBUTE_CHANGED ? rows.fields().add(column) : Dictionary.MISSING;
        cells.add(batch, row, type, moment).change(about, from, to).texts("", "");
    }

    private FieldValues values(String column) {
        return fields.computeIfAbsent(
                column, name -> new FieldValues(side("from_value", name), side("to_value", name)));
    }

    private CodedCells side(String cell, String column) {
        Normaliser normaliser = switch (column) {
            case "status" -> Normalisers::status;
            case "priority" -> Normalisers::priority;
            case "agent_id" -> Normaliser.PLAIN;
            default -> Normalisers::maskedUnlessNumber;
        };
        return columns.changed(cell, column, normaliser, rows.values());
    }

    /** Null for a change that the mapping makes no event: the ticket was touched, no more is known. */
    private @Nullable EventType type(String column, int from, int to) {
        return switch (column) {
            case "status" ->
                to == Dictionary.MISSING
                        ? null
                        : rules.entering(from == Dictionary.MISSING ? null : status(from), status(to));
            case "priority" -> priority(from, to);
            case "group" -> handOver(rules.group(), from);
            case "agent_id" -> handOver(rules.agent(), from);
            default -> rules.otherColumns();
        };
    }

    private Status status(int code) {
        return Objects.requireNonNull(statusByLabel.get(rows.values().level(code)));
    }

    private @Nullable EventType priority(int from, int to) {
        if (from == Dictionary.MISSING || to == Dictionary.MISSING) {
            return to == Dictionary.MISSING ? null : EventType.ATTRIBUTE_CHANGED;
        }
        int step = Priorities.compare(rows.values().level(to), rows.values().level(from));
        if (step == 0) {
            return null;
        }
        return step > 0 ? rules.raised() : rules.lowered();
    }

    private static @Nullable EventType handOver(HandOver handOver, int from) {
        return from == Dictionary.MISSING ? handOver.first() : handOver.again();
    }

    private record FieldValues(CodedCells from, CodedCells to) {}
}
