package dev.escalation.app;

import dev.escalation.app.alert.AlertDesk;
import dev.escalation.data.Dictionary;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.store.ChangeLock;
import dev.escalation.store.UnfinishedWork;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings the database and the results of a workspace in line with files that have changed. Every step can be done twice,
 * so what one program has begun another one finishes.
 */
public final class Finishing {
    private final WorkspaceFolder workspace;
    private final Consumer<Step> steps;
    private final Progress progress;

    Finishing(WorkspaceFolder workspace, Consumer<Step> steps, Progress progress) {
        this.workspace = workspace;
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param data rows by table and notes, as in {@code summary.json}
     * @param outcome in the database
     */
    public record Finished(Map<String, Object> data, CleanStore.Outcome outcome) {}

    /**
     * Finishes what an interrupted program has left in a workspace; called whenever one is opened.
     *
     * @throws java.util.concurrent.CancellationException if the user stops it; the next one finishes
     */
    public static Optional<Finished> of(WorkspaceFolder workspace, Progress progress) throws IOException {
        if (workspace.unfinished().isEmpty()) {
            return Optional.empty();
        }
        try (ChangeLock _ = ChangeLock.of(workspace.path())) {
            return new Finishing(workspace, Step.UNWATCHED, progress).finish();
        }
    }

    Optional<Finished> finish() throws IOException {
        if (workspace.unfinished().isEmpty()) {
            return Optional.empty();
        }
        UnfinishedWork work = workspace.unfinished().get();
        workspace.deleteOtherImports();
        steps.accept(Step.OLD_FILES_DELETED);
        Finished finished = clean(work);
        steps.accept(Step.DATABASE_WRITTEN);
        for (String path : work.delete()) {
            delete(workspace.path().resolve(path));
        }
        steps.accept(Step.RESULTS_DELETED);
        workspace.finished();
        return Optional.of(finished);
    }

    private void delete(Path path) throws IOException {
        if (path.normalize().startsWith(workspace.path())) {
            FolderTree.delete(path);
        }
    }

    private Finished clean(UnfinishedWork work) throws IOException {
        CleanResult result = Cleaning.run(Importer.plan(workspace.source(), workspace.mapping()), progress);
        progress.stage("Opening the workspace's database", 0);
        try (WorkspaceDatabase database = OwnTables.open(workspace)) {
            CleanStore.Occasion occasion = new CleanStore.Occasion(work.stage(), work.message(), work.erases());
            if (work.erases()) {
                Dictionary tickets = result.data().tickets().ids();
                AlertDesk.keepOnly(
                        workspace.path().resolve(AlertDesk.FOLDER), id -> tickets.codeOf(id) != Dictionary.MISSING);
            }
            return new Finished(Summary.data(result), database.clean().save(result, occasion, progress));
        }
    }
}
