package dev.escalation.cli;

import dev.escalation.app.JobRequest;
import dev.escalation.app.MainJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything from files to ranked and explained risks. */
@Command(
        name = "run",
        description = "Does everything: cleans, learns, tests, explains and ranks the open tickets.",
        sortOptions = false)
final class RunCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    @Mixin
    private final TrainingArguments training = new TrainingArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    @Option(
            names = "--actions",
            description = "Also heed what people did about the workspace's tickets: those that were worked on are left"
                    + " out, and disagreements are examples.")
    private boolean actions;

    @Option(
            names = "--ablation",
            description =
                    "Also train the best kind of model without each group of features, to see which earn their place"
                            + " (ablation.csv).")
    private boolean ablation;

    private final String name;

    /** @param name run, or train for the same under the name of the step */
    RunCommand(String name, Terminal terminal) {
        super(terminal);
        this.name = name;
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, name);
            Map<String, Object> summary = MainJob.run(name, request(source), folder, progress);
            Object best = summary.get("best_model");
            if (source.workspace().isPresent() && best != null) {
                source.workspace().get().keepModels(folder.resolve("models"), best.toString());
            }
            return Result.done(summary, RunSummary.of(summary).lines(folder));
        }
    }

    private JobRequest request(Source source) throws IOException {
        JobRequest request = learning.request(source, training.options());
        JobRequest heeding = actions ? request.heedingActions() : request;
        return ablation ? heeding.measuringGroups() : heeding;
    }
}
