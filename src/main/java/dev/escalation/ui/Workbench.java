package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.SampleData;
import dev.escalation.app.Training;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a user can have done, whichever screen asks for it. To be used on the JavaFX thread. */
public final class Workbench {
    /** Reading, training and explaining follow one another: a new one of them ends the one before. */
    private static final String MAIN_JOB = "main job";

    private final Workspace workspace;
    private final Work work;
    private final Texts texts;
    private final Problems problems;
    private @Nullable Runnable again;

    /** What to train. */
    public record TrainingSettings(Target target, PredictionPoints points, TrainingOptions options) {
        public static TrainingSettings defaults() {
            return new TrainingSettings(Target.ESCALATION, PredictionPoints.DEFAULT, TrainingOptions.defaults());
        }
    }

    private record Trained(TrainingRun run, Insight insight) {}

    public Workbench(Workspace workspace, Work work, Texts texts) {
        this.workspace = workspace;
        this.work = work;
        this.texts = texts;
        this.problems = new Problems(texts);
    }

    /** Looks at a source without reading it whole: what is in it and how it would be read. */
    public void look(Path from) {
        start(
                "shell.task.look",
                _ -> new Workspace.Source(from, Importer.plan(from, new MappingChoice.Auto())),
                found -> {
                    workspace.looked(found);
                    workspace.pageProperty().set(Page.DATA);
                });
    }

    /** Reads and cleans the source that was looked at. */
    public void load(Workspace.Source source) {
        start("shell.task.load", progress -> read(source, progress), workspace::loaded);
    }

    /** From the files to the queue. */
    public void runEverything(Path from, TrainingSettings settings) {
        start(
                "shell.task.load",
                progress -> read(new Workspace.Source(from, Importer.plan(from, new MappingChoice.Auto())), progress),
                loaded -> {
                    workspace.looked(new Workspace.Source(from, loaded.plan()));
                    workspace.loaded(loaded);
                    train(settings);
                });
    }

    /** The same with the desk that comes with the program. */
    public void runSample() {
        try {
            runEverything(SampleData.find().folder(), TrainingSettings.defaults());
        } catch (RuntimeException e) {
            workspace.failed(problems.of(texts.get("shell.task.load"), e));
        }
    }

    /** Trains on the data that is loaded and explains the open tickets with the best model. */
    public void train(TrainingSettings settings) {
        LoadedData data = workspace.dataProperty().get();
        if (data == null) {
            return;
        }
        int number = workspace.history().size() + 1;
        start("shell.task.train", progress -> train(data, number, settings, progress), trained -> {
            workspace.trained(trained.run);
            workspace.explained(trained.insight);
        });
    }

    /** Makes another model the one in use. */
    public void use(TrainingRun run, TrainedModel model) {
        start("shell.task.explain", progress -> Insight.of(run.training(), model, progress), insight -> {
            workspace.used(run);
            workspace.explained(insight);
        });
    }

    /** Shows some tickets in the queue. */
    public void show(TicketSet tickets) {
        workspace.ticketsProperty().set(tickets);
        workspace.pageProperty().set(Page.TICKETS);
    }

    /** A problem of a step outside the main job, such as an export. */
    public Problem problem(String step, Throwable cause) {
        return problems.of(step, cause);
    }

    /** Starts the step that failed last once more; null if none failed since the last step that began. */
    public @Nullable Runnable again() {
        return again;
    }

    private <T> void start(String titleKey, Work.Job<T> job, Consumer<T> done) {
        again = null;
        workspace.failed(null);
        String title = texts.get(titleKey);
        work.start(MAIN_JOB, title, job, done, cause -> {
            again = () -> start(titleKey, job, done);
            workspace.failed(problems.of(title, cause));
        });
    }

    private static LoadedData read(Workspace.Source source, Progress progress) throws IOException {
        boolean sample = source.from().equals(sampleFolder());
        return new LoadedData(source.from(), source.plan(), Cleaning.run(source.plan(), progress), sample);
    }

    private static Path sampleFolder() {
        try {
            return SampleData.find().folder();
        } catch (RuntimeException e) {
            return Path.of("");
        }
    }

    private static Trained train(LoadedData data, int number, TrainingSettings settings, Progress progress) {
        long started = System.nanoTime();
        OptionalLong queueMoment = OptionalLong.of(data.clean().data().lastMoment());
        FeatureTable table =
                FeatureBuilder.build(data.clean().data(), settings.target(), settings.points(), queueMoment, progress);
        Training training = Training.of(table, settings.options(), progress);
        TrainedModel best = training.comparison().best().model().orElseThrow();
        Insight insight = Insight.of(training, best, progress);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return new Trained(
                new TrainingRun(number, LocalDateTime.now(ZoneId.systemDefault()), took, data, training), insight);
    }
}
