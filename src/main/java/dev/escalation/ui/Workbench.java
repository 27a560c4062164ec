package dev.escalation.ui;

import dev.escalation.app.Connections;
import dev.escalation.app.Insight;
import dev.escalation.app.JobRequest.Actions;
import dev.escalation.app.PhraseList;
import dev.escalation.app.ReadTexts;
import dev.escalation.app.SampleData;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.store.ProfileFolder;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.Phrases;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user can have done, whichever screen asks for it. To be used on the JavaFX thread. */
public final class Workbench {
    private final Workspace workspace;
    private final Texts texts;
    private final Problems problems;
    private TrainingSettings settings = TrainingSettings.defaults();
    private final MainWork mainWork;
    private final Looking looking;
    private final WorkspaceSteps workspaces;
    private final Databases databases;
    private final Followings followings;
    private final PhraseList phrases;
    private @Nullable Unmatched unmatched;

    /** A source that no profile fits, and what was said of it. */
    private record Unmatched(Matching matching, Problem problem) {}

    /**
     * What to train.
     *
     * @param actions whether what people did about tickets teaches, too; default not
     */
    public record TrainingSettings(FeaturePlan plan, TrainingOptions options, Actions actions) {
        /** From the data alone. */
        public TrainingSettings(FeaturePlan plan, TrainingOptions options) {
            this(plan, options, Actions.IGNORED);
        }

        public static TrainingSettings defaults() {
            return new TrainingSettings(
                    new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT), TrainingOptions.defaults());
        }

        TrainingSettings with(Phrases counting) {
            return new TrainingSettings(plan.with(counting), options, actions);
        }
    }

    /**
     * @param problems words for what goes wrong
     * @param profiles that the user has saved
     * @param connections that the user has saved
     * @param phrases that count for the user
     * @param keys of the HTTP server
     */
    Workbench(
            Workspace workspace,
            Work work,
            Texts texts,
            Problems problems,
            ProfileFolder profiles,
            Connections connections,
            PhraseList phrases,
            KeyFile keys) {
        this.phrases = phrases;
        this.workspace = workspace;
        this.texts = texts;
        this.problems = problems;
        this.mainWork = new MainWork(workspace, work, texts, problems);
        this.looking = new Looking(profiles, texts);
        this.workspaces = new WorkspaceSteps(workspace, mainWork, work, texts);
        this.databases = new Databases(workspace, work, mainWork, looking, connections, this::show);
        this.followings = new Followings(workspace, work, mainWork, databases, texts, keys);
    }

    /** What can be done with workspaces. */
    public WorkspaceSteps workspaces() {
        return workspaces;
    }

    /** The loaded desk is followed no longer. */
    void stopFollowing() {
        followings.close();
    }

    /** Tickets that come out of a database. */
    public Databases databases() {
        return databases;
    }

    /**
     * Looks at a source without reading it whole: what is in it and how it would be read. Where no profile fits, its
     * columns are to be matched. A workspace is opened.
     */
    public void look(Path from) {
        workspace.endTour();
        if (WorkspaceFolder.isWorkspace(from)) {
            workspaces.open(from);
            return;
        }
        mainWork.startBeside("shell.task.look", _ -> looking.at(from), this::show);
    }

    private void show(Looking.Found found) {
        switch (found) {
            case Looking.Known(Workspace.Source source) -> {
                workspace.looked(source);
                workspace.pageProperty().set(Page.DATA);
            }
            case Looking.Unknown(Matching matching, UnusableInputException cause) -> unknown(matching, cause);
        }
    }

    private void unknown(Matching matching, UnusableInputException cause) {
        if (matching.isPromising()) {
            match(matching);
            return;
        }
        Problem problem = problems.of(texts.get("shell.task.look"), cause);
        unmatched = new Unmatched(matching, problem);
        mainWork.failed(problem, () -> look(matching.from()));
    }

    private void match(Matching matching) {
        workspace.failed(null);
        workspace.matching(matching);
        workspace.pageProperty().set(Page.DATA);
    }

    /** Opens the matching of columns for the source that the workspace's problem is about; null if it is of another kind. */
    public @Nullable Runnable match() {
        Unmatched told = unmatched;
        if (told == null || !told.problem.equals(workspace.problemProperty().get())) {
            return null;
        }
        return () -> match(told.matching);
    }

    /** The same for a source that a profile reads, to change what it says. */
    public void match(Workspace.Source source) {
        mainWork.startBeside("shell.task.look", _ -> looking.adjusting(source), this::match);
    }

    /** Ends the matching of columns without a result. */
    public void cancelMatching() {
        workspace.matching(null);
    }

    /** Reads and cleans a source with a mapping that was made for it. */
    public void load(Path from, Mapping mapping) {
        read(_ -> looking.planned(from, mapping), () -> {});
    }

    /** Reads and cleans the source that was looked at. */
    public void load(Workspace.Source source) {
        read(_ -> source, () -> {});
    }

    /** From the source that was looked at to the queue, with the settings of the last training. */
    public void runEverything(Workspace.Source source) {
        read(_ -> source, () -> train(settings));
    }

    /** From the files to the queue. */
    public void runEverything(Path from, TrainingSettings settings) {
        read(_ -> looking.planned(from), () -> train(settings));
    }

    private void read(Work.Job<Workspace.Source> source, Runnable then) {
        Reading reading = new Reading(workspace.sessionProperty().get());
        mainWork.start("shell.task.load", progress -> reading.read(source.run(progress), progress), loaded -> {
            workspace.looked(loaded.source());
            workspace.loaded(loaded);
            then.run();
        });
    }

    /** The same with the desk that comes with the program. */
    public void runSample() {
        try {
            runEverything(SampleData.find().folder(), TrainingSettings.defaults());
            workspace.beginTour();
        } catch (RuntimeException e) {
            workspace.failed(problems.of(texts.get("shell.task.load"), e));
        }
    }

    /** Trains on the data that is loaded and explains the open tickets with the best model. */
    public void train(TrainingSettings wanted) {
        LoadedData data = workspace.dataProperty().get();
        if (data == null) {
            return;
        }
        settings = wanted;
        int number = workspace.history().size() + 1;
        WorkspaceSession session = workspace.sessionProperty().get();
        ActionLedger done = workspace.actionsProperty().get();
        Work.Job<Trained> training =
                progress -> Trained.on(data, number, wanted.with(phrases.phrases()), session, done, progress);
        mainWork.start("shell.task.train", training, trained -> {
            workspace.trained(trained.run());
            workspace.explained(trained.insight());
            workspaces.keepTraining(trained.run());
        });
    }

    /** The same with the settings of the last training. */
    public void train() {
        train(settings);
    }

    /** Reads what the tickets say, for similar tickets and topics; each text is read once on this machine. */
    public void readTexts() {
        LoadedData loaded = workspace.dataProperty().get();
        if (loaded == null || mainWork.readingTexts() != null) {
            return;
        }
        CleanData data = loaded.clean().data();
        WorkspaceSession session = workspace.sessionProperty().get();
        mainWork.startReadingTexts("shell.task.texts", progress -> ReadTexts.of(data, session, progress), read -> {
            LoadedData now = workspace.dataProperty().get();
            if (now != null && now.clean().data().equals(data)) {
                workspace.read(read);
            }
        });
    }

    /** The reading of texts that runs; null while none does. */
    public @Nullable RunningTask readingTexts() {
        return mainWork.readingTexts();
    }

    /** Makes another model the one in use. */
    public void use(TrainingRun run, TrainedModel model) {
        mainWork.start("shell.task.explain", progress -> Insight.of(run.training(), model, progress), insight -> {
            workspace.used(run);
            workspace.explained(insight);
        });
    }

    /**
     * A training that the open workspace keeps, with its scores; empty if it is not of this data, or its scores are gone.
     * Not to be called on the JavaFX thread.
     */
    public Optional<TrainingRun> kept(String runId, Progress progress) throws IOException {
        WorkspaceSession session = workspace.sessionProperty().get();
        LoadedData data = workspace.dataProperty().get();
        if (session == null || data == null) {
            return Optional.empty();
        }
        return session.training(runId, data.clean().data(), progress)
                .map(found -> Trained.run(found, workspace.history().size() + 1, data));
    }

    /** Shows some tickets in the queue. */
    public void show(TicketSet tickets) {
        workspace.ticketsProperty().set(tickets);
        workspace.pageProperty().set(Page.TICKETS);
    }

    /** Shows an open ticket in the queue. */
    public void showTicket(String id) {
        workspace.askedTicketProperty().set(id);
        show(TicketSet.OPEN);
    }

    /** The user has read of the problem. */
    public void dismissProblem() {
        workspace.failed(null);
    }

    /** A problem of a step outside the main job, such as an export. */
    public Problem problem(String step, Throwable cause) {
        return problems.of(step, cause);
    }

    /** Starts the step once more of which the workspace's problem is; null if it is of no such step. */
    public @Nullable Runnable again() {
        return mainWork.again();
    }

    /** The work of the main job that runs: reading, training or explaining; null while none does. */
    public @Nullable RunningTask mainJob() {
        return mainWork.running();
    }
}
