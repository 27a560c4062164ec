package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.registry.Promotion;
import dev.escalation.app.registry.WorkspaceRegistry;
import dev.escalation.app.workspace.KeptActions;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.etl.CleanResult;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a workspace.
 *
 * @param actions what was done about its tickets
 * @param trained null if nothing was trained on its data, or by another version of the program
 */
record OpenedWorkspace(
        WorkspaceSession session,
        LoadedData data,
        KeptActions actions,
        @Nullable Trained trained) {
    /** Data that was not cleaned since it came is cleaned now. */
    static OpenedWorkspace of(WorkspaceSession session, Progress progress) throws IOException {
        Workspace.Source source = Reading.sourceIn(session);
        Optional<CleanResult> kept = session.kept(progress);
        CleanResult clean =
                kept.isPresent() ? kept.get() : session.clean(progress).result();
        LoadedData data = Reading.loaded(source, clean);
        Optional<WorkspaceSession.Restored> training = session.lastTraining(clean.data(), progress);
        Trained trained = training.isEmpty() ? null : trained(training.get(), session, data, progress);
        return new OpenedWorkspace(session, data, session.actions(progress), trained);
    }

    /** With the champion in use if it was trained on this data, else with the best of the last training. */
    private static Trained trained(
            WorkspaceSession.Restored last, WorkspaceSession session, LoadedData data, Progress progress)
            throws IOException {
        Optional<ModelKey> champion = new WorkspaceRegistry(session)
                .champions(progress)
                .of(last.training().table().target().id())
                .map(Promotion::key);
        Optional<WorkspaceSession.Restored> its =
                champion.isEmpty() ? Optional.empty() : ofChampion(champion.get(), last, session, data, progress);
        Optional<TrainedModel> used = its.flatMap(run -> model(run, champion.orElseThrow()));
        WorkspaceSession.Restored shown = used.isPresent() ? its.orElseThrow() : last;
        TrainedModel model =
                used.or(() -> last.training().comparison().best().model()).orElseThrow();
        Insight insight = Insight.of(shown.training(), model, progress);
        return new Trained(Trained.run(shown, 1, data), insight);
    }

    private static Optional<WorkspaceSession.Restored> ofChampion(
            ModelKey champion,
            WorkspaceSession.Restored last,
            WorkspaceSession session,
            LoadedData data,
            Progress progress)
            throws IOException {
        return champion.runId().equals(last.runId())
                ? Optional.of(last)
                : session.training(champion.runId(), data.clean().data(), progress);
    }

    private static Optional<TrainedModel> model(WorkspaceSession.Restored run, ModelKey key) {
        return run.training().comparison().results().stream()
                .filter(result -> result.name().equals(key.model()))
                .findFirst()
                .flatMap(ModelResult::model);
    }
}
