package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import dev.escalation.data.SpreadsheetCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies the mapped cells of each CSV record into row batches, without the apostrophes that only defuse formulas. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRowHandler> {
    private final RawTable.BatchSink sink;
    private final int[][] slotsByColumn;
    private final int width;
    private RowBatch batch;
    private int line;
    private boolean headerSeen;
    private boolean rowOpen;
    private boolean resuming;

    CsvRowHandler(PlannedFile plan, RawTable.BatchSink sink) {
        this.sink = sink;
        this.width = plan.headerWidth();
        this.slotsByColumn = new int[width][];
        List<List<Integer>> slots = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            slots.add(new ArrayList<>());
        }
        plan.columns()
                .forEach(
                        column -> slots.get(column.position()).add(plan.layout().slot(column.canonical())));
        Arrays.setAll(
                slotsByColumn,
                i -> slots.get(i).stream().mapToInt(Integer::intValue).toArray());
        this.batch = sink.empty();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = Math.toIntExact(startingLineNumber);
        rowOpen = headerSeen;
        if (rowOpen) {
            batch.beginRow(line);
        }
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (!rowOpen || column >= width) {
            return;
        }
        boolean mayBeDefused = length > 1 && buffer[offset] == '\'' && slotsByColumn[column].length > 0;
        String restored = mayBeDefused ? SpreadsheetCell.restored(new String(buffer, offset, length)) : null;
        for (int slot : slotsByColumn[column]) {
            if (restored == null) {
                batch.put(slot, buffer, offset, length);
            } else {
                batch.put(slot, restored);
            }
        }
    }

    @Override
    protected @Nullable CsvRowHandler buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return this;
        }
        if (!headerSeen) {
            headerSeen = true;
            return this;
        }
        if (getFieldCount() == width) {
            batch.endRow();
        } else {
            batch.endUnusableRow(
                    getFieldCount() + (getFieldCount() == 1 ? " cell" : " cells") + ", the header has " + width);
        }
        passOnIfFull();
        return this;
    }

    /** The row that is being read ends as a reject; reading goes on behind the line it began on. */
    void skipBrokenRow() {
        batch.beginRow(line);
        batch.endUnusableRow("text after a closing quote; a quote inside a quoted cell must be doubled");
        passOnIfFull();
        resuming = true;
    }

    void finish() {
        sink.full(batch);
    }

    private void passOnIfFull() {
        if (batch.isFull()) {
            sink.full(batch);
            batch = sink.empty();
        }
    }

    /** Lines that a new reading has to pass over. */
    int linesDone() {
        return resuming ? line : 0;
    }

    int line() {
        return line;
    }

    boolean inHeader() {
        return !headerSeen;
    }
}
