package dev.escalation.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ingest.Profiles;
import dev.escalation.ingest.RecordFile;
import dev.escalation.ingest.merge.Erasure;
import dev.escalation.ingest.merge.MergeCounts;
import dev.escalation.ingest.merge.SourceMerge;
import dev.escalation.ingest.merge.SourceWithout;
import dev.escalation.store.WorkspaceChange;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A source that is changed in copies beside the workspace's own until it is right, and then takes its place. */
final class StagedSource implements AutoCloseable {
    private final Path work;
    private final MappingChoice mapping;
    private final Progress progress;
    private Path from;
    private ImportPlan plan;
    private int copies;

    /** @param work a folder for the copies, deleted at the end */
    StagedSource(Path work, Path from, ImportPlan plan, MappingChoice choice, Progress progress) {
        this.work = work;
        this.from = from;
        this.plan = plan;
        this.mapping = settled(choice, plan);
        this.progress = progress;
    }

    /** What auto has picked is not picked again. */
    private static MappingChoice settled(MappingChoice choice, ImportPlan plan) {
        if (!(choice instanceof MappingChoice.Auto)) {
            return choice;
        }
        String name = plan.mapping().name();
        return Profiles.names().contains(name)
                ? new MappingChoice.Profile(name)
                : new MappingChoice.Given(plan.mapping(), plan.whyMapping());
    }

    ImportPlan plan() {
        return plan;
    }

    List<MergeCounts> merge(ImportPlan newer, Path newerFrom) throws IOException {
        Path copy = nextFolder();
        List<MergeCounts> counts = SourceMerge.write(plan, newer, copy, progress);
        Path truth = Files.exists(newerFrom.resolve(TrueRisk.FILE)) ? newerFrom : from;
        if (Files.isDirectory(from) && Files.exists(truth.resolve(TrueRisk.FILE))) {
            Files.copy(truth.resolve(TrueRisk.FILE), copy.resolve(TrueRisk.FILE));
        }
        use(copy);
        return counts;
    }

    /** @return rows that are left out now, by table */
    Map<InputTable, Long> leaveOut(Erasure erasure) throws IOException {
        Path copy = nextFolder();
        Map<InputTable, Long> counts = SourceWithout.write(plan, erasure, copy, progress);
        if (Files.isDirectory(from) && Files.exists(from.resolve(TrueRisk.FILE))) {
            copyTruth(from.resolve(TrueRisk.FILE), erasure, copy.resolve(TrueRisk.FILE));
        }
        if (!counts.isEmpty()) {
            use(copy);
        }
        return counts;
    }

    private static void copyTruth(Path truth, Erasure erasure, Path copy) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(truth);
                CsvWriter out =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(copy)) {
            boolean begun = false;
            for (NamedCsvRecord row : rows) {
                if (!begun) {
                    out.writeRecord(row.getHeader());
                    begun = true;
                }
                if (!erasure.isTicket(row.getField("ticket_id"))) {
                    out.writeRecord(row.getFields());
                }
            }
        }
    }

    private boolean isOneFile() {
        return !Files.isDirectory(from)
                && !plan.source().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
    }

    private Path nextFolder() throws IOException {
        Path folder = Files.createDirectory(work.resolve("copy-" + ++copies));
        String name = plan.source().replaceFirst("(?i)\\.zip$", "");
        return isOneFile() ? folder : Files.createDirectory(folder.resolve(name));
    }

    private void use(Path copy) {
        PlannedFile first = plan.files().getFirst();
        from = isOneFile() ? copy.resolve(RecordFile.nameFor(first)) : copy;
        plan = Importer.plan(from, mapping);
    }

    WorkspaceFolder commit(Path workspace, WorkspaceChange change) throws IOException {
        Path truth = from.resolve(TrueRisk.FILE);
        List<Path> companions = Files.isDirectory(from) && Files.exists(truth) ? List.of(truth) : List.of();
        return WorkspaceFolder.importInto(workspace, plan, mapping, companions, change, progress);
    }

    @Override
    public void close() throws IOException {
        FolderTree.delete(work);
    }
}
