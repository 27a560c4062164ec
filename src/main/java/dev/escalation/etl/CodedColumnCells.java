package dev.escalation.etl;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.ingest.RowBatch;

/** Coded cells together with the codes of the rows that were kept. */
final class CodedColumnCells {
    private final CodedCells cells;
    private final IntColumn codes = new IntColumn();

    CodedColumnCells(CodedCells cells) {
        this.cells = cells;
    }

    void add(RowBatch batch, int row) {
        codes.add(cells.code(batch, row));
    }

    int get(int row) {
        return codes.get(row);
    }

    Dictionary dictionary() {
        return cells.dictionary();
    }

    CodedColumn build() {
        return new CodedColumn(codes.toArray(), cells.dictionary());
    }
}
