package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.ingest.RowBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells of one column that take few distinct values: each distinct spelling is cleaned once and then looked up, with
 * the repairs it stands for.
 */
final class CodedCells {
    private static final Step[] NO_REPAIRS = {};
    private static final int EMPTY_CELL = -1;

    private final TableRun run;
    private final TableRun.Cell cell;
    private final MissingMarkers markers;
    private final Normaliser normaliser;
    private final Dictionary dictionary;
    private final CharIndex spellings = new CharIndex();
    private final IntColumn codes = new IntColumn();
    private final List<Step[]> repairs = new ArrayList<>();
    private int found = EMPTY_CELL;

    /** @param dictionary takes the clean values; may be shared with other columns */
    CodedCells(TableRun run, String column, MissingMarkers markers, Normaliser normaliser, Dictionary dictionary) {
        this.run = run;
        this.cell = run.cell(column);
        this.markers = markers;
        this.normaliser = normaliser;
        this.dictionary = dictionary;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    TableRun.Cell cell() {
        return cell;
    }

    /** The code of the clean value, {@link Dictionary#MISSING} if there is none; counts the repairs. */
    int code(RowBatch batch, int row) {
        int code = find(batch, row);
        countRepairs(batch, row);
        return code;
    }

    /** As {@link #code}, for a row that may still be rejected: repairs are not counted yet. */
    int find(RowBatch batch, int row) {
        int start = batch.start(row, cell.slot());
        int end = batch.end(row, cell.slot());
        if (start == end) {
            found = EMPTY_CELL;
            return Dictionary.MISSING;
        }
        found = spellings.add(batch.chars(), start, end);
        if (found == codes.size()) {
            learn(spellings.key(found));
        }
        return codes.get(found);
    }

    /** Counts the repairs of the cell that was found last. */
    void countRepairs(RowBatch batch, int row) {
        if (found != EMPTY_CELL) {
            for (Step step : repairs.get(found)) {
                step.rule.count(batch.line(row), step.before, step.after);
            }
        }
    }

    private void learn(String spelling) {
        String value = spelling.strip();
        if (markers.isMissing(value)) {
            codes.add(Dictionary.MISSING);
            repairs.add(NO_REPAIRS);
            return;
        }
        Normaliser.Cleaned cleaned = normaliser.clean(value);
        List<Step> steps = new ArrayList<>();
        if (value.length() < spelling.length()) {
            steps.add(new Step(run.rule(cell.column(), "trimmed"), spelling, value));
        }
        String after = cleaned.value() == null ? "" : cleaned.value();
        cleaned.repairs().forEach(repair -> steps.add(new Step(run.rule(cell.column(), repair), value, after)));
        repairs.add(steps.isEmpty() ? NO_REPAIRS : steps.toArray(Step[]::new));
        codes.add(cleaned.value() == null ? Dictionary.MISSING : dictionary.add(cleaned.value()));
    }

    /** What one rule did: a cell may be trimmed and then spelled otherwise, and each rule shows its own part. */
    private record Step(RepairRule rule, String before, String after) {}
}
