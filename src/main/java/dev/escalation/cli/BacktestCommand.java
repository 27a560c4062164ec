package dev.escalation.cli;

import dev.escalation.app.BacktestJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a model would have done at earlier moments, and what has changed since it learned. */
@Command(
        name = "backtest",
        description =
                "Trains as of earlier weeks and tests on the weeks after each; says what has changed since, and whether"
                        + " to train again.",
        sortOptions = false)
final class BacktestCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final LearningArguments learning = new LearningArguments();

    @Mixin
    private final TrainingArguments training = new TrainingArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    BacktestCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, "backtest");
            BacktestJob.Result result = BacktestJob.run(learning.request(source, training.options()), folder, progress);
            List<String> lines = new ArrayList<>(result.lines());
            lines.add("");
            lines.add("Results: " + display(folder));
            return Result.done(result.summary(), lines);
        }
    }
}
