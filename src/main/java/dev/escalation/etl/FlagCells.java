package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Outcome;
import dev.escalation.ingest.RowBatch;

/** Yes or no cells as {@link Outcome} bytes. */
final class FlagCells {
    private final CodedCells cells;

    FlagCells(CodedCells cells) {
        this.cells = cells;
    }

    byte read(RowBatch batch, int row) {
        int code = cells.code(batch, row);
        if (code == Dictionary.MISSING) {
            return Outcome.UNKNOWN;
        }
        return cells.dictionary().level(code).equals("true") ? Outcome.YES : Outcome.NO;
    }
}
