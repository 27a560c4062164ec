package dev.escalation.cli;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.RegistryJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A model from a file. */
@Command(
        name = "import",
        description =
                "Takes a model from a file that models export, train or run wrote. A file that is none is refused.",
        sortOptions = false)
final class ModelsImportCommand extends RegistryCommand {
    @Parameters(paramLabel = "FILE", description = "A zip file of models export, or a model's JSON.")
    private @Nullable Path file;

    ModelsImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        Path from = Objects.requireNonNull(file);
        if (!Files.isRegularFile(from)) {
            throw new UnusableRequestException("there is no model file " + from + ".");
        }
        ModelRecord model = job.add(from, user());
        return Result.done(
                ModelLines.json(model, job.champions()),
                List.of(
                        "Imported as " + model.key().shortName() + ".",
                        "It has no evaluation on this data: compare it with a model that was trained here."));
    }
}
