package dev.escalation.cli;

import dev.escalation.app.DataJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The table that models learn from. */
@Command(
        name = "features",
        description = "Cleans the tables and computes the features: as etl, and training_dataset.csv.",
        sortOptions = false)
final class FeaturesCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    FeaturesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, "features");
            Map<String, Object> summary = DataJob.features(learning.request(source), folder, progress);
            return Result.done(summary, RunSummary.of(summary).dataLines(folder));
        }
    }
}
