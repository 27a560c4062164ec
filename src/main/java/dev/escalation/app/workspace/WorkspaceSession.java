package dev.escalation.app.workspace;

import dev.escalation.app.ImportJob;
import dev.escalation.app.OwnTables;
import dev.escalation.app.Training;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelResult;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.EtlLog;
import dev.escalation.store.tables.KeptRun;
import dev.escalation.store.tables.LogRow;
import dev.escalation.store.tables.RegistryStore;
import dev.escalation.store.tables.TextStore;
import dev.escalation.task.Progress;
import dev.escalation.text.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A workspace while somebody works in it. Its database starts in the background; whoever needs it first waits for it.
 * Safe for use by several threads.
 */
public final class WorkspaceSession implements AutoCloseable {
    private static final String CLEAN = "clean";
    private static final String TRAIN = "train";
    private static final String FEATURES = "features";
    private static final int WATCH_MILLIS = 50;

    private volatile WorkspaceFolder folder;
    private final CompletableFuture<WorkspaceDatabase> database;
    /** One, once somebody has asked. */
    private final List<KeptActions> actions = new ArrayList<>();

    private WorkspaceSession(WorkspaceFolder folder, CompletableFuture<WorkspaceDatabase> database) {
        this.folder = folder;
        this.database = database;
    }

    /** What is done for a line of the log. */
    @FunctionalInterface
    public interface Stage<T> {
        T run() throws IOException;
    }

    /** A result of cleaning and whether its tables are new. */
    public record Cleaned(CleanResult result, CleanStore.Saved saved) {}

    /** Opens a workspace; returns at once. */
    public static WorkspaceSession of(WorkspaceFolder folder) {
        CompletableFuture<WorkspaceDatabase> database = new CompletableFuture<>();
        Thread.ofPlatform().name("workspace-database").start(() -> {
            try {
                database.complete(OwnTables.open(folder));
            } catch (IOException | RuntimeException | Error e) {
                database.completeExceptionally(e);
            }
        });
        return new WorkspaceSession(folder, database);
    }

    public WorkspaceFolder folder() {
        return folder;
    }

    /**
     * Takes other files in place of those that are kept here. Their clean tables follow with the next cleaning.
     *
     * @param from where they are
     */
    public void takeFiles(ImportPlan plan, Path from, Progress progress) throws IOException {
        MappingChoice choice = new MappingChoice.Given(plan.mapping(), plan.whyMapping());
        folder = ImportJob.run(plan, from, choice, folder.path(), progress);
    }

    /** How the files that are kept here would be read. */
    public ImportPlan plan() {
        lookAgain();
        return Importer.plan(folder.source(), folder.mapping());
    }

    /**
     * The clean data that is kept here.
     *
     * @return empty if nothing was cleaned since the files came
     */
    public Optional<CleanResult> kept(Progress progress) throws IOException {
        CleanStore clean = database(progress).clean();
        Optional<CleanStore.Present> present = clean.present(progress);
        Instant imported = folder.importedAt();
        return present.filter(there -> !there.savedAt().isBefore(imported)).flatMap(_ -> clean.load(progress));
    }

    /** The hash of the clean data that is there; empty before the first cleaning. */
    public String snapshot(Progress progress) throws IOException {
        return database(progress)
                .clean()
                .present(progress)
                .map(CleanStore.Present::snapshot)
                .orElse("");
    }

    /** Reads and cleans the files that are kept here; see {@link #clean(Path, MappingChoice, Progress)}. */
    public Cleaned clean(Progress progress) throws IOException {
        lookAgain();
        return clean(folder.source(), folder.mapping(), progress);
    }

    /** Another program may have put other files in their place. */
    private void lookAgain() {
        folder = WorkspaceFolder.open(folder.path());
    }

    /**
     * Reads and cleans a source and keeps its clean tables; however it ends, the log has a line of it.
     *
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws CancellationException if the user stops it; the tables are as they were
     */
    public Cleaned clean(Path from, MappingChoice mapping, Progress progress) throws IOException {
        CleanStore clean = database(progress).clean();
        Cleaned cleaned = logged(CLEAN, String.valueOf(from.getFileName()), progress, () -> {
            CleanResult result = Cleaning.run(Importer.plan(from, mapping), progress);
            return new Cleaned(result, clean.save(result, progress));
        });
        boolean own = from.equals(folder.source());
        lookAgain();
        boolean overtaken = own && !from.equals(folder.source()); // perhaps because somebody is to be forgotten
        return overtaken ? clean(folder.source(), folder.mapping(), progress) : cleaned;
    }

    /**
     * Trains, or whatever else {@code training} does; if it comes to nothing, the log has a line of it.
     *
     * @param source of the data, for the log
     */
    public <T> T train(String source, Progress progress, Stage<T> training) throws IOException {
        return logged(TRAIN, source, progress, training);
    }

    /** The same for computing features. */
    public <T> T features(String source, Progress progress, Stage<T> building) throws IOException {
        return logged(FEATURES, source, progress, building);
    }

    private <T> T logged(String stage, String source, Progress progress, Stage<T> work) throws IOException {
        CleanStore clean = database(progress).clean();
        Instant started = Instant.now();
        try {
            return work.run();
        } catch (CancellationException e) {
            log(clean, stage, EtlLog.End.CANCELLED, source, "", started, e);
            throw e;
        } catch (RuntimeException | IOException e) {
            log(clean, stage, EtlLog.End.FAILED, source, String.valueOf(e.getMessage()), started, e);
            throw e;
        }
    }

    /** The log may be what fails; the first failure is the one that counts. */
    private static void log(
            CleanStore clean,
            String stage,
            EtlLog.End end,
            String source,
            String message,
            Instant started,
            Exception failure) {
        try {
            clean.logEnd(stage, end, source, message, started);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Keeps a training.
     *
     * @param took from the features on
     */
    public CleanStore.Saved keep(Training training, Duration took, Progress progress) throws IOException {
        KeptRun run = KeptTraining.of(training, took, progress);
        String message = name(training) + " was best of "
                + run.models().size() + " for " + run.target() + ": "
                + training.comparison().verdict().words();
        String source = training.table().data().origin().source();
        return database(progress).runs().keep(run, source, message, progress);
    }

    /**
     * Keeps features.
     *
     * @param clean that they were computed from
     */
    public CleanStore.Saved keep(FeatureTable table, CleanResult clean, Instant started, Progress progress)
            throws IOException {
        String source = table.data().origin().source();
        return database(progress).features().keep(FeatureRows.of(table, clean.runId()), source, started, progress);
    }

    /** What the tickets of some data were opened with; each text is read once in this workspace. */
    public TicketVectors vectors(CleanData data, Progress progress) throws IOException {
        try (TextStore texts = database(progress).texts();
                Embedder embedder = new Embedder(texts)) {
            return TicketVectors.of(data, embedder, progress);
        }
    }

    /**
     * What was done about the tickets of this workspace; others see what is added. Asked twice, it gives the same.
     *
     * @throws dev.escalation.store.database.StoreException if the database refuses
     */
    public KeptActions actions(Progress progress) throws IOException {
        WorkspaceDatabase opened = database(progress);
        synchronized (actions) {
            if (actions.isEmpty()) {
                actions.add(KeptActions.of(opened.actions()));
            }
            return actions.getFirst();
        }
    }

    /** What people have taught by what they did about tickets of this workspace, up to now. */
    public Lessons lessons(FeatureTable table, Progress progress) throws IOException {
        return lessons(table, Long.MAX_VALUE, progress);
    }

    /** @param upTo id of the last action that counts */
    Lessons lessons(FeatureTable table, long upTo, Progress progress) throws IOException {
        return upTo == 0
                ? Lessons.NONE
                : KeptActions.lessons(table, database(progress).actions(), upTo, progress);
    }

    private static String name(Training training) {
        ModelResult best = training.comparison().best();
        return best.model().map(model -> model.kind().label()).orElse(best.name());
    }

    /** A training that was kept, and when it was. */
    public record Restored(String runId, Training training, Instant finishedAt, Duration took) {}

    /** Its kept models and champions. */
    public RegistryStore registry(Progress progress) throws IOException {
        return database(progress).registry();
    }

    /** The last training on this data; empty if there is none, or another version of the program made it. */
    public Optional<Restored> lastTraining(CleanData data, Progress progress) throws IOException {
        progress.stage("Reading the models", 0);
        return restored(database(progress).runs().latest(data.origin().snapshotHash(), progress), data, progress);
    }

    /** A training on this data; empty if there is none of that name, or it cannot be shown as it was any more. */
    public Optional<Restored> training(String runId, CleanData data, Progress progress) throws IOException {
        progress.stage("Reading the models", 0);
        return restored(database(progress).runs().run(data.origin().snapshotHash(), runId, progress), data, progress);
    }

    private Optional<Restored> restored(Optional<KeptRun> run, CleanData data, Progress progress) throws IOException {
        if (run.isEmpty()) {
            return Optional.empty();
        }
        KeptRun kept = run.get();
        return KeptTraining.restore(kept, data, this, progress)
                .map(training -> new Restored(kept.runId(), training, kept.trainedAt(), kept.took()));
    }

    /** What happened here, the newest first. */
    public List<LogRow> log(Progress progress) throws IOException {
        return database(progress).clean().log(progress);
    }

    private WorkspaceDatabase database(Progress progress) throws IOException {
        if (!database.isDone()) {
            progress.stage("Starting the workspace's database", 0);
        }
        while (true) {
            progress.checkCancelled();
            try {
                return database.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // the user may have stopped waiting
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    private static IOException failure(ExecutionException failure) {
        return switch (failure.getCause()) {
            case RuntimeException runtime -> throw runtime;
            case Error error -> throw error;
            case IOException io -> io;
            case null, default -> new IOException(failure);
        };
    }

    /** Leaves the database; its last user stops it. Waits for it if it is still starting. */
    @Override
    public void close() throws IOException {
        synchronized (actions) {
            actions.forEach(KeptActions::close);
        }
        try {
            database.join().close();
        } catch (CompletionException _) {
            // it never started; whoever asked for it was told
        }
    }
}
