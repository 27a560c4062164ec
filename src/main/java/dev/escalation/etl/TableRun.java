package dev.escalation.etl;

import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The account of one table while it is cleaned. */
final class TableRun {
    private final RawTable table;
    private final Rejects.Builder rejects;
    private final TextMasking masking;
    private final Map<String, RepairRule> rules = new LinkedHashMap<>();
    private final Instant startedAt = Instant.now();
    private Instant endedAt = startedAt;
    private final MissingMarkers markers;
    private final List<MaskedTexts.FreeText> freeTexts = new ArrayList<>();
    private @Nullable MaskedTexts texts;
    private long rowsIn;
    private long rowsRejected;

    TableRun(RawTable table, MissingMarkers markers, Rejects.Builder rejects, TextMasking masking) {
        this.table = table;
        this.markers = markers;
        this.rejects = rejects;
        this.masking = masking;
    }

    int slot(String column) {
        return table.layout().slot(column);
    }

    RawTable table() {
        return table;
    }

    /** Announces a column of free text; the number it has in {@link MaskedTexts}. */
    int addFreeText(int slot) {
        return addFreeText(slot, UnaryOperator.identity());
    }

    /** @param textOf the free text in a cell; what stands beside it is neither kept nor masked */
    int addFreeText(int slot, UnaryOperator<String> textOf) {
        freeTexts.add(new MaskedTexts.FreeText(slot, textOf));
        return freeTexts.size() - 1;
    }

    /** For a batch of this table. */
    MaskedTexts newTexts(RowBatch batch) {
        return new MaskedTexts(freeTexts, markers, batch.capacity());
    }

    /** The texts of the batch at hand. */
    void useTexts(MaskedTexts batchTexts) {
        texts = batchTexts;
        masking.count(batchTexts.counts());
    }

    MaskedTexts texts() {
        return Objects.requireNonNull(texts, "no batch is at hand");
    }

    MissingMarkers markers() {
        return markers;
    }

    RepairRule rule(String column, String what) {
        String name = column + ": " + what;
        return rules.computeIfAbsent(
                name, key -> new RepairRule(table.layout().table().id(), key, masking(column)));
    }

    /** Counts a row, and rejects it if its source could not make one of it. */
    boolean accept(RowBatch batch, int row) {
        rowsIn++;
        String problem = batch.problem(row);
        if (problem != null) {
            reject(batch.line(row), "", "", problem);
        }
        return problem == null;
    }

    void reject(RowBatch batch, int row, Cell cell, String reason) {
        reject(batch.line(row), cell.column(), batch.text(row, cell.slot()), reason);
    }

    private void reject(int line, String column, String value, String reason) {
        rowsRejected++;
        String id = table.layout().table().id();
        rejects.add(new Reject(id, table.source(), line, column, masking(column).apply(value), reason));
    }

    private UnaryOperator<String> masking(String column) {
        boolean date = table.layout().table().columns().stream()
                .anyMatch(known -> known.date() && known.name().equals(column));
        return date ? masking::shortenedDate : masking::shortened;
    }

    /** The last row was read. */
    void end() {
        endedAt = Instant.now();
    }

    List<RepairExample> examples() {
        return rules.values().stream().flatMap(rule -> rule.examples().stream()).toList();
    }

    TableLog log() {
        Map<String, Long> repairs = new LinkedHashMap<>();
        rules.values().stream()
                .filter(rule -> rule.total() > 0)
                .forEach(rule -> repairs.put(rule.name(), rule.total()));
        return new TableLog(
                table.layout().table().id(),
                rowsIn,
                rowsIn - rowsRejected,
                rowsRejected,
                repairs,
                table.source(),
                startedAt,
                Duration.between(startedAt, endedAt));
    }

    /** Where a cell stands. */
    record Cell(String column, int slot) {}

    Cell cell(String column) {
        return new Cell(column, slot(column));
    }
}
