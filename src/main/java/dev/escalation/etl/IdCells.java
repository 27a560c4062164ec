package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.ingest.RowBatch;

/** The ids of a table's rows: each may occur once. */
final class IdCells {
    static final int MISSING = -2;

    private final TableRun run;
    private final TableRun.Cell cell;
    private final MissingMarkers markers;
    private final RepairRule trimmed;
    private final CharIndex ids;
    private final IntColumn lines = new IntColumn();
    private int[] starts = new int[0];
    private int[] ends = starts;
    private int[] numbers = starts;
    private int start;
    private int end;

    IdCells(TableRun run, String column, MissingMarkers markers) {
        this(run, column, markers, new CharIndex());
    }

    /** @param ids numbered before, by the table that the ids point to */
    IdCells(TableRun run, String column, MissingMarkers markers, CharIndex ids) {
        this.run = run;
        this.cell = run.cell(column);
        this.markers = markers;
        this.trimmed = run.rule(column, "trimmed");
        this.ids = ids;
    }

    /** The number of a known id, -1 if it is not known, -2 if the row has none and is now rejected. */
    int find(RowBatch batch, int row) {
        trim(batch, row);
        if (markers.isMissing(batch.chars(), start, end)) {
            rejectMissing(batch, row);
            return MISSING;
        }
        return ids.find(batch.chars(), start, end);
    }

    /** The numbers of a whole batch, -1 and -2 as in {@link #find}; rejects nothing. */
    int[] findAll(RowBatch batch) {
        if (starts.length < batch.rows()) {
            starts = new int[batch.capacity()];
            ends = new int[batch.capacity()];
            numbers = new int[batch.capacity()];
        }
        for (int row = 0; row < batch.rows(); row++) {
            trim(batch, row);
            starts[row] = start;
            ends[row] = end;
        }
        ids.findAll(batch.chars(), starts, ends, batch.rows(), numbers);
        for (int row = 0; row < batch.rows(); row++) {
            if (numbers[row] < 0 && markers.isMissing(batch.chars(), starts[row], ends[row])) {
                numbers[row] = MISSING;
            }
        }
        return numbers;
    }

    void rejectMissing(RowBatch batch, int row) {
        run.reject(batch, row, cell, "required id is missing");
    }

    private void trim(RowBatch batch, int row) {
        char[] chars = batch.chars();
        start = batch.start(row, cell.slot());
        end = batch.end(row, cell.slot());
        while (start < end && Character.isWhitespace(chars[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
    }

    /** Whether the row has an id that no row before it has; else it is now rejected. */
    boolean isNew(RowBatch batch, int row) {
        int known = find(batch, row);
        if (known >= 0) {
            run.reject(batch, row, cell, "id used twice, first on line " + lines.get(known));
        }
        return known == -1;
    }

    /** Keeps the id that was looked for last. */
    int keep(RowBatch batch, int row) {
        countTrimmed(batch, row);
        int number = ids.add(batch.chars(), start, end);
        if (number == lines.size()) {
            lines.add(batch.line(row));
        }
        return number;
    }

    /** Adds the row's id to other ids. */
    void addTo(CharIndex others, RowBatch batch, int row) {
        trim(batch, row);
        others.add(batch.chars(), start, end);
    }

    boolean isAmong(CharIndex others, RowBatch batch, int row) {
        trim(batch, row);
        return others.size() > 0 && others.find(batch.chars(), start, end) >= 0;
    }

    void countTrimmed(RowBatch batch, int row) {
        trim(batch, row);
        if (end - start < batch.end(row, cell.slot()) - batch.start(row, cell.slot())) {
            trimmed.count(batch.line(row), batch.text(row, cell.slot()), new String(batch.chars(), start, end - start));
        }
    }

    TableRun.Cell cell() {
        return cell;
    }

    CharIndex index() {
        return ids;
    }

    Dictionary dictionary() {
        return dictionary(ids);
    }

    static Dictionary dictionary(CharIndex ids) {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < ids.size(); i++) {
            dictionary.add(ids.key(i));
        }
        return dictionary;
    }
}
