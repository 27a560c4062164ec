package dev.escalation.etl;

import dev.escalation.data.TextColumn;
import dev.escalation.ingest.RowBatch;

/** What people wrote: personal data is masked before it is kept. */
final class FreeTextCells {
    private final TableRun run;
    private final int column;
    private final RepairRule masked;
    private final RepairRule cut;
    private final TextColumn.Builder values = new TextColumn.Builder();

    FreeTextCells(TableRun run, String column) {
        this.run = run;
        this.column = run.addFreeText(run.slot(column));
        this.masked = run.rule(column, "personal data masked");
        this.cut = run.rule(column, "cut after " + MaskedTexts.LONGEST + " characters");
    }

    void add(RowBatch batch, int row) {
        values.add(read(batch, row));
    }

    String read(RowBatch batch, int row) {
        String text = run.texts().text(column, row);
        if (run.texts().isChanged(column, row)) {
            masked.count(batch.line(row), text, text);
        }
        if (run.texts().isCut(column, row)) {
            cut.count(batch.line(row), text, text);
        }
        return text;
    }

    TextColumn build() {
        return values.build();
    }
}
