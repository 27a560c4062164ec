package dev.escalation.cli;

import dev.escalation.app.DataJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clean tables and the account of what was repaired and rejected. */
@Command(
        name = "etl",
        description = "Cleans the tables: clean/*.csv, etl_log.csv, rejects.csv, summary.json.",
        sortOptions = false)
final class EtlCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
    private @Nullable Path out;

    EtlCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            Path folder = sources.outOr(out, source, "etl");
            Map<String, Object> summary =
                    DataJob.clean(source.from(), source.mapping(), source.workspace(), folder, progress);
            return Result.done(summary, RunSummary.of(summary).dataLines(folder));
        }
    }
}
