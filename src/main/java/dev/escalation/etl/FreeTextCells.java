package dev.escalation.etl;

import dev.escalation.data.TextColumn;
import dev.escalation.ingest.RowBatch;

/** What people wrote: personal data is masked before it is kept. */
final class FreeTextCells {
    private final TextCells cells;
    private final TextMasking masking;
    private final RepairRule masked;
    private final TextColumn.Builder values = new TextColumn.Builder();

    FreeTextCells(TableRun run, String column, MissingMarkers markers) {
        this.cells = new TextCells(run, column, markers);
        this.masking = run.masking();
        this.masked = run.rule(column, "personal data masked");
    }

    void add(RowBatch batch, int row) {
        values.add(read(batch, row));
    }

    String read(RowBatch batch, int row) {
        String text = cells.read(batch, row);
        String safe = text.isEmpty() ? text : masking.mask(text);
        if (!safe.equals(text)) {
            if (masked.hasEnoughExamples()) {
                masked.count();
            } else {
                masked.count(batch.line(row), safe, safe);
            }
        }
        return safe;
    }

    TextColumn build() {
        return values.build();
    }
}
