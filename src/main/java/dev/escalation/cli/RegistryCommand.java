package dev.escalation.cli;

import dev.escalation.app.registry.RegistryJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands about kept models have in common. */
abstract class RegistryCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    RegistryCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    final Result run(Terminal.StageReport progress) throws IOException {
        try (RegistryJob job =
                new RegistryJob(SourceOptions.open(Objects.requireNonNull(workspace), progress), progress)) {
            return run(job);
        }
    }

    abstract Result run(RegistryJob job) throws IOException;

    /** Who uses the program, by the system. */
    static String user() {
        return System.getProperty("user.name", "");
    }
}
