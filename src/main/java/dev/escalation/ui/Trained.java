package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.JobRequest.Actions;
import dev.escalation.app.OpeningTexts;
import dev.escalation.app.Training;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.ActionLessons;
import dev.escalation.live.action.TicketAction;
import dev.escalation.model.Lessons;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A training and what its best model says. */
record Trained(TrainingRun run, Insight insight) {
    /**
     * @param number of the training in this session, 1 for the first
     * @param workspace that tells of a training that comes to nothing; null if none is open
     * @param done about the tickets while no workspace is open
     */
    static Trained on(
            LoadedData data,
            int number,
            Workbench.TrainingSettings settings,
            @Nullable WorkspaceSession workspace,
            ActionLedger done,
            Progress progress)
            throws IOException {
        return workspace == null
                ? train(data, number, settings, workspace, done, progress)
                : workspace.train(
                        data.plan().source(), progress, () -> train(data, number, settings, workspace, done, progress));
    }

    private static Trained train(
            LoadedData data,
            int number,
            Workbench.TrainingSettings settings,
            @Nullable WorkspaceSession workspace,
            ActionLedger done,
            Progress progress)
            throws IOException {
        long started = System.nanoTime();
        OptionalLong queueMoment = OptionalLong.of(data.clean().data().lastMoment());
        CleanData clean = data.clean().data();
        Optional<TicketVectors> vectors = OpeningTexts.read(clean, settings.plan(), workspace, progress);
        FeatureTable table = FeatureBuilder.build(clean, settings.plan(), vectors, queueMoment, progress);
        Lessons lessons =
                settings.actions() == Actions.HEEDED ? lessons(table, workspace, done, progress) : Lessons.NONE;
        Training training = Training.of(table, lessons, settings.options(), progress);
        TrainedModel best = training.comparison().best().model().orElseThrow();
        Insight insight = Insight.of(training, best, progress);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        return new Trained(new TrainingRun(number, now, took, data, training), insight);
    }

    private static Lessons lessons(
            FeatureTable table, @Nullable WorkspaceSession workspace, ActionLedger done, Progress progress)
            throws IOException {
        List<TicketAction> inMemory = done.all();
        return workspace == null
                ? ActionLessons.of(table, inMemory, inMemory.size(), progress)
                : workspace.lessons(table, progress);
    }
}
