package dev.escalation.cli;

import dev.escalation.app.ActionsJob;
import dev.escalation.app.UnusableOutputException;
import dev.escalation.live.action.TicketAction;
import dev.escalation.report.ActionFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was done about tickets, as a file. */
@Command(name = "export", description = "Writes what was done about tickets to a CSV file.", sortOptions = false)
final class ActionsExportCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file; an existing one stays.")
    private @Nullable Path out;

    ActionsExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        Path file = Objects.requireNonNull(out);
        if (Files.exists(file)) {
            throw new UnusableOutputException(display(file) + " is there already. Give another name with --out.");
        }
        List<TicketAction> actions;
        try (ActionsJob job =
                new ActionsJob(SourceOptions.open(Objects.requireNonNull(workspace), progress), progress)) {
            actions = job.all();
        }
        try {
            ActionFiles.write(actions, file);
        } catch (IOException e) {
            throw new UnusableOutputException(display(file) + " cannot be written (" + e.getMessage() + ").");
        }
        return Result.done(
                Map.of("actions", actions.size(), "file", file.toString()),
                List.of(actions.size() + " actions written to " + display(file) + "."));
    }
}
