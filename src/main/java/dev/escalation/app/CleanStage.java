package dev.escalation.app;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.EtlLog;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Reads and cleans a source; what comes from a workspace goes into its database, with a line in its log however it ends. */
final class CleanStage {
    private static final String NAME = "clean";

    private final Path from;
    private final MappingChoice mapping;
    private final Progress progress;

    CleanStage(Path from, MappingChoice mapping, Progress progress) {
        this.from = from;
        this.mapping = mapping;
        this.progress = progress;
    }

    /**
     * @param workspace that the source belongs to
     * @param summary gets {@code clean_tables}: done, or unchanged if the same snapshot was there already
     */
    CleanResult run(Optional<WorkspaceFolder> workspace, Map<String, Object> summary) throws IOException {
        if (workspace.isEmpty()) {
            return clean();
        }
        progress.stage("Opening the workspace's database", 0);
        try (WorkspaceDatabase database = WorkspaceDatabase.open(workspace.get().database(), ProgramInfo.version())) {
            Instant started = Instant.now();
            try {
                CleanResult result = clean();
                CleanStore.Saved saved = database.clean().save(result, progress);
                WorkspaceFolder now = WorkspaceFolder.open(workspace.get().folder());
                if (!now.source().equals(workspace.get().source())) { // somebody may have been forgotten meanwhile
                    return new CleanStage(now.source(), now.mapping(), progress).run(Optional.of(now), summary);
                }
                summary.put("clean_tables", saved.word());
                return result;
            } catch (CancellationException e) {
                log(database, EtlLog.End.CANCELLED, "", started, e);
                throw e;
            } catch (RuntimeException e) {
                log(database, EtlLog.End.FAILED, String.valueOf(e.getMessage()), started, e);
                throw e;
            }
        }
    }

    private CleanResult clean() {
        ImportPlan plan = Importer.plan(from, mapping);
        return Cleaning.run(plan, progress);
    }

    /** The log may be what fails; the first failure is the one that counts. */
    private void log(
            WorkspaceDatabase database, EtlLog.End end, String message, Instant started, RuntimeException failure) {
        try {
            database.clean().logEnd(NAME, end, String.valueOf(from.getFileName()), message, started);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
