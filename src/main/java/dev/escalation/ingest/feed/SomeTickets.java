package dev.escalation.ingest.feed;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.ingest.RowLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Picks the rows of some tickets out of whole tables, with the customers and agents that they name. */
public final class SomeTickets {
    private static final List<String> NAMING = List.of("customer_id", "agent_id", "actor_id");

    private SomeTickets() {}

    /**
     * Reads every table once.
     *
     * @throws dev.escalation.ingest.UnusableInputException if one cannot be read to its end
     */
    public static List<RawTable> of(List<RawTable> tables, Set<String> tickets) {
        Set<String> named = new HashSet<>();
        List<RawTable> picked = new ArrayList<>();
        for (RawTable table : tables) {
            if (isOfTickets(table)) {
                picked.add(pick(table, tickets, row -> addNamed(table.layout(), row, named)));
            }
        }
        for (RawTable table : tables) {
            if (!isOfTickets(table)) {
                picked.add(pick(table, named, _ -> {}));
            }
        }
        return List.copyOf(picked);
    }

    private static boolean isOfTickets(RawTable table) {
        return Fingerprints.idColumn(table.layout().table()).equals("ticket_id");
    }

    private static void addNamed(RowLayout layout, MemoryTable.Row row, Set<String> named) {
        for (String column : NAMING) {
            if (layout.columns().contains(column)) {
                named.add(row.cells().get(layout.slot(column)).strip());
            }
        }
    }

    private static RawTable pick(RawTable table, Set<String> ids, Consumer<MemoryTable.Row> picked) {
        int slots = table.layout().slots();
        int id = table.layout().slot(Fingerprints.idColumn(table.layout().table()));
        RowBatch batch = new RowBatch(slots);
        List<MemoryTable.Row> rows = new ArrayList<>();
        table.read(new RawTable.BatchSink() {
            @Override
            public RowBatch empty() {
                batch.clear();
                return batch;
            }

            @Override
            public void full(RowBatch full) {
                for (int i = 0; i < full.rows(); i++) {
                    if (full.problem(i) == null && ids.contains(full.text(i, id).strip())) {
                        MemoryTable.Row row = new MemoryTable.Row(full.line(i), cells(full, i, slots));
                        rows.add(row);
                        picked.accept(row);
                    }
                }
            }
        });
        return MemoryTable.of(table, rows);
    }

    private static List<String> cells(RowBatch batch, int row, int slots) {
        List<String> cells = new ArrayList<>(slots);
        for (int slot = 0; slot < slots; slot++) {
            cells.add(batch.text(row, slot));
        }
        return cells;
    }
}
