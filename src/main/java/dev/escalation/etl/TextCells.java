package dev.escalation.etl;

import dev.escalation.data.TextColumn;
import dev.escalation.ingest.RowBatch;

/** Strings of one column that are mostly different. */
final class TextCells {
    private final TableRun.Cell cell;
    private final MissingMarkers markers;
    private final TextColumn.Builder values = new TextColumn.Builder();

    TextCells(TableRun run, String column, MissingMarkers markers) {
        this.cell = run.cell(column);
        this.markers = markers;
    }

    void add(RowBatch batch, int row) {
        values.add(read(batch, row));
    }

    /** The cell without surrounding blanks, empty if missing. */
    String read(RowBatch batch, int row) {
        return markers.textOrEmpty(batch, row, cell.slot());
    }

    TextColumn build() {
        return values.build();
    }
}
