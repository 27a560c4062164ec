package dev.escalation.cli;

import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.RegistryJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model's report card. */
@Command(
        name = "card",
        description = "Leaves the report card of a model as one HTML file without scripts, to be read or printed.",
        sortOptions = false)
final class ModelsCardCommand extends RegistryCommand {
    @Parameters(paramLabel = "MODEL", description = "Which one.")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The HTML file.")
    private @Nullable Path out;

    ModelsCardCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        ModelRecord model = job.find(name);
        Path file = Objects.requireNonNull(out);
        job.card(model, file);
        return Result.done(
                Map.of("model", model.key().shortName(), "file", file.toString()),
                List.of(model.key().shortName() + ": " + display(file)));
    }
}
