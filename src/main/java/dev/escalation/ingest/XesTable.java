package dev.escalation.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A process log as an event log: one row per event. */
final class XesTable implements RawTable {
    private final PlannedFile plan;

    XesTable(PlannedFile plan) {
        this.plan = plan;
    }

    @Override
    public RowLayout layout() {
        return plan.layout();
    }

    @Override
    public String source() {
        return plan.fileName();
    }

    @Override
    public Map<String, List<DatePattern>> datePatterns() {
        return plan.detectedDates();
    }

    @Override
    public String read(BatchSink sink) {
        Filler filler = new Filler(sink);
        try {
            String hash = XesReader.read(plan.text(), new XesRows(filler)).hash();
            sink.full(filler.batch);
            return hash;
        } catch (IOException e) {
            throw CsvTable.unreadable(source(), e);
        }
    }

    private final class Filler implements XesRows.Sink {
        private final BatchSink sink;
        private final int[] slots;
        private RowBatch batch;

        Filler(BatchSink sink) {
            this.sink = sink;
            this.slots = plan.columns().stream()
                    .mapToInt(column -> layout().slot(column.canonical()))
                    .toArray();
            this.batch = sink.empty();
        }

        @Override
        public boolean row(XesRows row) {
            batch.beginRow(row.line());
            for (int i = 0; i < slots.length; i++) {
                batch.put(slots[i], row.value(plan.columns().get(i).position()));
            }
            batch.endRow();
            if (batch.isFull()) {
                sink.full(batch);
                batch = sink.empty();
            }
            return true;
        }
    }
}
