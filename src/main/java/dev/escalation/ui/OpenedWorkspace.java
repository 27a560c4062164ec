package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.workspace.KeptActions;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.etl.CleanResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
        Trained trained = training.isEmpty() ? null : trained(training.get(), data, progress);
        return new OpenedWorkspace(session, data, session.actions(progress), trained);
    }

    private static Trained trained(WorkspaceSession.Restored restored, LoadedData data, Progress progress) {
        TrainedModel best = restored.training().comparison().best().model().orElseThrow();
        Insight insight = Insight.of(restored.training(), best, progress);
        LocalDateTime finished = LocalDateTime.ofInstant(restored.finishedAt(), ZoneId.systemDefault());
        return new Trained(new TrainingRun(1, finished, restored.took(), data, restored.training()), insight);
    }
}
