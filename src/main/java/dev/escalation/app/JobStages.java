package dev.escalation.app;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.Lessons;
import dev.escalation.model.TrainingOptions;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The stages of a job. What comes from a workspace is kept there, with a line in its log however a stage ends. */
final class JobStages implements AutoCloseable {
    private final Optional<WorkspaceSession> session;
    private final Map<String, Object> summary;
    private final Progress progress;

    /**
     * @param workspace that the source belongs to
     * @param summary gets {@code clean_tables}, {@code features_store} and {@code model_runs}: done, or unchanged if the same was there already
     */
    JobStages(Optional<WorkspaceFolder> workspace, Map<String, Object> summary, Progress progress) {
        this.session = workspace.map(WorkspaceSession::of);
        this.summary = summary;
        this.progress = progress;
    }

    CleanResult clean(Path from, MappingChoice mapping) throws IOException {
        if (session.isEmpty()) {
            return Cleaning.run(Importer.plan(from, mapping), progress);
        }
        WorkspaceSession.Cleaned cleaned = session.get().clean(from, mapping, progress);
        summary.put("clean_tables", cleaned.saved().word());
        return cleaned.result();
    }

    /** What the tickets say, if the plan needs it; part of making features. */
    Optional<TicketVectors> vectors(CleanData data, FeaturePlan plan) throws IOException {
        return OpeningTexts.read(data, plan, session.orElse(null), progress);
    }

    /** @param clean that the features are computed from */
    FeatureTable features(CleanResult clean, WorkspaceSession.Stage<FeatureTable> building) throws IOException {
        if (session.isEmpty()) {
            return building.run();
        }
        Instant started = Instant.now();
        String source = clean.data().origin().source();
        FeatureTable table = session.get().features(source, progress, building);
        summary.put(
                "features_store",
                session.get().keep(table, clean, started, progress).word());
        return table;
    }

    /** The last training on this data that the workspace keeps; empty if there is none. */
    Optional<Training> kept(CleanData data) throws IOException {
        return session.isEmpty()
                ? Optional.empty()
                : session.get().lastTraining(data, progress).map(WorkspaceSession.Restored::training);
    }

    /** What people have taught, if the request wants it. */
    Lessons lessons(FeatureTable table, JobRequest request) throws IOException {
        return session.isPresent() && request.actions() == JobRequest.Actions.HEEDED
                ? session.get().lessons(table, progress)
                : Lessons.NONE;
    }

    /** @param startedNanos when its features were begun, by {@link System#nanoTime} */
    Training train(FeatureTable table, TrainingOptions options, long startedNanos) throws IOException {
        return train(table, Lessons.NONE, options, startedNanos);
    }

    /** The same with what people have taught. */
    Training train(FeatureTable table, Lessons lessons, TrainingOptions options, long startedNanos) throws IOException {
        if (session.isEmpty()) {
            return Training.of(table, lessons, options, progress);
        }
        String source = table.data().origin().source();
        Training training = session.get().train(source, progress, () -> Training.of(table, lessons, options, progress));
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        summary.put("model_runs", session.get().keep(training, took, progress).word());
        return training;
    }

    @Override
    public void close() throws IOException {
        if (session.isPresent()) {
            session.get().close();
        }
    }
}
