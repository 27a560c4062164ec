package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import dev.escalation.ingest.RowLayout;
import dev.escalation.ingest.SetAside;
import dev.escalation.ingest.TableMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rejects the rows of tickets that are no requests of their own, and remembers whose events are to go with them. */
final class SetAsideCells {
    private final TableRun run;
    private final CharIndex ids = new CharIndex();
    private final List<Reason> reasons;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    SetAsideCells(TableRun run, Mapping mapping) {
        TableMapping tickets = Objects.requireNonNull(mapping.tables().get(InputTable.TICKETS));
        this.run = run;
        this.reasons = tickets.setAside().stream()
                .filter(aside -> run.table().layout().columns().contains(RowLayout.asideColumn(aside.reason())))
                .map(aside -> new Reason(aside, cells(run, aside)))
                .toList();
    }

    private static CodedCells cells(TableRun run, SetAside aside) {
        Map<String, String> values = new LinkedHashMap<>();
        aside.values().forEach(value -> values.put(value, "yes"));
        Normaliser normaliser = new Translations(values, value -> Normaliser.Cleaned.missing());
        return new CodedCells(run, RowLayout.asideColumn(aside.reason()), run.markers(), normaliser, new Dictionary());
    }

    /** Whether the row has a reason and was now rejected. */
    boolean reject(RowBatch batch, int row, IdCells id) {
        for (Reason reason : reasons) {
            if (reason.cells.find(batch, row) != Dictionary.MISSING) {
                SetAside aside = reason.aside;
                TableRun.Cell shown = new TableRun.Cell(
                        aside.columns().getFirst(), reason.cells.cell().slot());
                run.reject(batch, row, shown, "set aside: " + aside.reason());
                id.addTo(ids, batch, row);
                counts.merge(aside.reason(), 1, Integer::sum);
                return true;
            }
        }
        return false;
    }

    CharIndex ids() {
        return ids;
    }

    /** What was set aside, in words; empty if nothing was. */
    String describe() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private record Reason(SetAside aside, CodedCells cells) {}
}
