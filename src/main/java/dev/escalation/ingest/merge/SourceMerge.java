package dev.escalation.ingest.merge;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.RecordFile;
import dev.escalation.ingest.SourceRecords;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One source of two: an export, and a newer one of the same desk on top of it. */
public final class SourceMerge {
    private SourceMerge() {}

    /**
     * Writes what a complete export of the later moment would hold.
     *
     * @param newer complete, or only what is new or has changed
     * @param folder gets a file for each table
     * @throws UnusableInputException if the two do not fit together
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static List<MergeCounts> write(ImportPlan base, ImportPlan newer, Path folder, Progress progress)
            throws IOException {
        Map<InputTable, PlannedFile> added = new EnumMap<>(InputTable.class);
        newer.files().forEach(file -> added.put(file.table(), file));
        requireSameTables(base, newer);
        List<MergeCounts> counts = new ArrayList<>();
        progress.stage("Putting the newer export on top", base.files().size());
        for (PlannedFile file : base.files()) {
            progress.checkCancelled();
            Path out = freshFile(folder, file);
            SourceRecords records = new SourceRecords(file);
            PlannedFile update = added.get(file.table());
            counts.add(
                    update == null
                            ? copy(records, out)
                            : new TableMerge(
                                            records,
                                            new SourceRecords(update),
                                            base.mapping().missing())
                                    .write(out));
            progress.advancedTo(counts.size());
        }
        return counts;
    }

    static Path freshFile(Path folder, PlannedFile file) {
        Path out = folder.resolve(RecordFile.nameFor(file));
        return Files.exists(out) ? folder.resolve(file.table().id() + ".csv") : out;
    }

    private static MergeCounts copy(SourceRecords records, Path out) throws IOException {
        try (RecordFile file = new RecordFile(out, records.header())) {
            records.read(file::write);
            return MergeCounts.untouched(records.file().table(), file.rows());
        }
    }

    private static void requireSameTables(ImportPlan base, ImportPlan newer) {
        List<InputTable> here = base.files().stream().map(PlannedFile::table).toList();
        for (PlannedFile file : newer.files()) {
            if (!here.contains(file.table())) {
                throw UnusableInputException.inFile(
                        Said.of("ingest.merge.table", file.table().id()),
                        file.fileName(),
                        Said.of("ingest.merge.table.advice"));
            }
        }
    }
}
