package dev.escalation.ui;

import dev.escalation.app.Finishing;
import dev.escalation.app.ImportJob;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.alert.AlertsPlan;
import dev.escalation.app.registry.Registry;
import dev.escalation.app.registry.SessionRegistry;
import dev.escalation.app.registry.WorkspaceRegistry;
import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.app.workspace.KeptActions;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.etl.CleanResult;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opening a workspace, keeping data in one and leaving it. To be used on the JavaFX thread. */
public final class WorkspaceSteps implements AutoCloseable {
    private static final Duration LOOK_FOR_ACTIONS = Duration.ofSeconds(2);

    private final Workspace workspace;
    private final MainWork mainWork;
    private final Work work;
    private final Texts texts;
    /** Every session that was opened and not closed yet, also of steps that were overtaken. */
    private final Queue<WorkspaceSession> sessions = new ConcurrentLinkedQueue<>();

    /** The snapshot that the user was told of last. */
    private String told = "";

    private record Kept(WorkspaceSession session, LoadedData data, KeptActions actions, boolean same) {}

    WorkspaceSteps(Workspace workspace, MainWork mainWork, Work work, Texts texts) {
        this.workspace = workspace;
        this.mainWork = mainWork;
        this.work = work;
        this.texts = texts;
    }

    /** Opens a workspace with its data and the models of its last training. */
    public void open(Path folder) {
        mainWork.start(
                "shell.task.open",
                progress -> {
                    WorkspaceFolder opened = WorkspaceFolder.open(folder);
                    Finishing.of(opened, progress);
                    return OpenedWorkspace.of(session(opened), progress);
                },
                this::opened);
    }

    private WorkspaceSession session(WorkspaceFolder folder) {
        WorkspaceSession session = WorkspaceSession.of(folder);
        sessions.add(session);
        return session;
    }

    private void opened(OpenedWorkspace found) {
        closeOthers(found.session());
        workspace.opened(found.session());
        workspace.looked(found.data().source());
        workspace.loaded(found.data());
        keepActionsIn(found.actions());
        Trained trained = found.trained();
        if (trained != null) {
            workspace.trained(trained.run());
            workspace.explained(trained.insight());
        }
    }

    /** What others do is seen here, too. */
    private void keepActionsIn(KeptActions actions) {
        actions.follow(LOOK_FOR_ACTIONS);
        workspace.keepActionsIn(actions.ledger());
    }

    /** Keeps the data that is loaded, and the models in use, in a new workspace; from then on that is the open one. */
    public void keep(Path folder) {
        LoadedData data = workspace.dataProperty().get();
        TrainingRun run = workspace.runProperty().get();
        if (data != null) {
            ServiceLevels levels = workspace.serviceLevels();
            ActionLedger done = workspace.actionsProperty().get();
            Optional<AlertsPlan> rules = workspace.alertSettings().ofSession();
            Registry models = workspace.registry();
            mainWork.start(
                    "shell.task.keep",
                    progress -> {
                        Kept kept = keep(folder, data, run, progress);
                        levels.copyTo(ServiceLevels.in(kept.session().folder()));
                        kept.actions().ledger().add(done.all());
                        if (run != null && kept.same() && models instanceof SessionRegistry ofSession) {
                            ofSession.copyPromotions(run.keptAs(), new WorkspaceRegistry(kept.session()), progress);
                        }
                        if (rules.isPresent()) {
                            AlertsFile.write(kept.session().folder().path(), rules.get());
                        }
                        return kept;
                    },
                    this::kept);
        }
    }

    private Kept keep(Path path, LoadedData data, @Nullable TrainingRun run, Progress progress) throws IOException {
        requireEmpty(path);
        MappingChoice choice =
                new MappingChoice.Given(data.plan().mapping(), data.plan().whyMapping());
        WorkspaceSession session = session(ImportJob.run(data.plan(), data.from(), choice, path, progress));
        CleanResult clean = session.clean(progress).result();
        String before = data.clean().data().origin().snapshotHash();
        boolean same = before.equals(clean.data().origin().snapshotHash());
        if (same && run != null) {
            session.keep(run.training(), run.took(), progress);
        }
        CleanResult shown = same ? data.clean() : clean;
        LoadedData loaded = new LoadedData(Reading.sourceIn(session), shown, data.sample() && same);
        return new Kept(session, loaded, session.actions(progress), same);
    }

    private void requireEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        String name = String.valueOf(folder.getFileName());
        if (WorkspaceFolder.isWorkspace(folder)) {
            throw UnusableInputException.inFile(said("shell.keep.there"), name, said("shell.keep.there.advice"));
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw UnusableInputException.inFile(said("shell.keep.full"), name, said("shell.keep.full.advice"));
            }
        }
    }

    private Sayable said(String key) {
        return Sayable.asItIs(texts.get(key));
    }

    /** Files that have changed since they were read make other data, of which no model is known. */
    private void kept(Kept result) {
        closeOthers(result.session());
        workspace.opened(result.session());
        workspace.looked(result.data().source());
        if (result.same()) {
            workspace.moved(result.data());
        } else {
            workspace.loaded(result.data());
        }
        keepActionsIn(result.actions());
    }

    /** Keeps a training in the workspace that is open, if one is. */
    void keepTraining(TrainingRun run) {
        WorkspaceSession session = workspace.sessionProperty().get();
        if (session != null) {
            mainWork.startKeeping(
                    "shell.task.keep",
                    progress -> session.keep(run.training(), run.took(), progress),
                    _ -> workspace.logged());
        }
    }

    /**
     * Asks whether somebody else has read other data into the workspace since it was opened here.
     *
     * @param newer is told, at most once for each such data
     */
    void lookForNewer(Runnable newer) {
        WorkspaceSession session = workspace.sessionProperty().get();
        LoadedData data = workspace.dataProperty().get();
        if (session == null || data == null || mainWork.running() != null) {
            return;
        }
        String shown = data.clean().data().origin().snapshotHash();
        work.prepare(this, session::snapshot, there -> {
            boolean news = !there.isEmpty() && !there.equals(shown) && !there.equals(told);
            if (news && session.equals(workspace.sessionProperty().get())) {
                told = there;
                newer.run();
            }
        });
    }

    /** Leaves the workspace that is open; the window is as at its first start. */
    public void leave() {
        mainWork.drop();
        workspace.left();
        closeOthers(null);
    }

    private void closeOthers(@Nullable WorkspaceSession stays) {
        work.prepare(
                sessions,
                _ -> {
                    closeAllBut(stays);
                    return sessions;
                },
                _ -> {});
    }

    private void closeAllBut(@Nullable WorkspaceSession stays) throws IOException {
        for (WorkspaceSession session : List.copyOf(sessions)) {
            if (!session.equals(stays) && sessions.remove(session)) {
                session.close();
            }
        }
    }

    /** Closes every workspace; the last user of one stops its database. Waits for that. */
    @Override
    public void close() throws IOException {
        closeAllBut(null);
    }
}
