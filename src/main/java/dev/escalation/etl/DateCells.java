package dev.escalation.etl;

import dev.escalation.data.Instants;
import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.List;

/** Moments of one column. */
final class DateCells {
    private final TableRun.Cell cell;
    private final MissingMarkers markers;
    private final DateParser parser;
    private final RepairRule otherForm;
    private final RepairRule made;

    DateCells(TableRun run, String column, MissingMarkers markers, Mapping mapping) {
        List<DatePattern> patterns = run.table().datePatterns().getOrDefault(column, mapping.datePatterns());
        this.cell = run.cell(column);
        this.markers = markers;
        this.parser = new DateParser(patterns, mapping.timeZone());
        this.otherForm = run.rule(column, "other date form");
        this.made = run.rule(column, "bad date made missing");
    }

    TableRun.Cell cell() {
        return cell;
    }

    /**
     * Milliseconds since 1970, {@link Instants#MISSING} for an empty cell, or a constant of {@link DateParser} for one
     * that holds no date.
     */
    long parse(RowBatch batch, int row) {
        char[] chars = batch.chars();
        int start = batch.start(row, cell.slot());
        int end = batch.end(row, cell.slot());
        while (start < end && chars[start] <= ' ') {
            start++;
        }
        while (start < end && chars[end - 1] <= ' ') {
            end--;
        }
        return markers.isMissing(chars, start, end) ? Instants.MISSING : parser.parse(chars, start, end);
    }

    /** Why {@link #parse} gave no moment. */
    static String reason(long parsed) {
        return parsed == Instants.MISSING ? "required date is missing" : DateParser.reason(parsed);
    }

    /** A date that may lack: one that cannot be read becomes missing and is counted. */
    long optional(RowBatch batch, int row) {
        long parsed = parse(batch, row);
        if (DateParser.isDate(parsed)) {
            countForm(batch, row, parsed);
            return parsed;
        }
        if (parsed != Instants.MISSING) {
            made.count(batch.line(row), batch.text(row, cell.slot()), "");
        }
        return Instants.MISSING;
    }

    /** To be called for the last date that was parsed, once its row is kept. */
    void countForm(RowBatch batch, int row, long parsed) {
        if (!parser.usualForm()) {
            otherForm.count(batch.line(row), batch.text(row, cell.slot()), Instants.format(parsed));
        }
    }
}
