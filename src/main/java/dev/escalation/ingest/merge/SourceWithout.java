package dev.escalation.ingest.merge;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.RecordFile;
import dev.escalation.ingest.SourceRecords;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** A source without the rows of certain customers and tickets. */
public final class SourceWithout {
    private SourceWithout() {}

    /** How many rows of each table an erasure concerns; tables without any are left out. */
    public static Map<InputTable, Long> count(ImportPlan plan, Erasure erasure) throws IOException {
        Map<InputTable, Long> counts = new EnumMap<>(InputTable.class);
        for (PlannedFile file : plan.files()) {
            SourceRecords records = new SourceRecords(file);
            Erasure.Cells cells = new Erasure.Cells(records);
            records.read(row -> {
                if (erasure.concerns(cells, row)) {
                    counts.merge(file.table(), 1L, Long::sum);
                }
            });
        }
        return counts;
    }

    /**
     * Writes what remains.
     *
     * @param folder gets a file for each table
     * @return rows that were left out, by table; tables without any are left out
     */
    public static Map<InputTable, Long> write(ImportPlan plan, Erasure erasure, Path folder, Progress progress)
            throws IOException {
        Map<InputTable, Long> counts = new EnumMap<>(InputTable.class);
        progress.stage("Leaving out rows", plan.files().size());
        for (PlannedFile file : plan.files()) {
            progress.checkCancelled();
            SourceRecords records = new SourceRecords(file);
            Erasure.Cells cells = new Erasure.Cells(records);
            try (RecordFile out = new RecordFile(SourceMerge.freshFile(folder, file), records.header())) {
                records.read(row -> {
                    if (erasure.concerns(cells, row)) {
                        counts.merge(file.table(), 1L, Long::sum);
                    } else {
                        out.write(row);
                    }
                });
            }
        }
        return counts;
    }
}
