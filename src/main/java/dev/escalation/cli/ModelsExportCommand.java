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

/** A model as a file. */
@Command(
        name = "export",
        description = "Leaves a model with its metadata and its report card in a zip file.",
        sortOptions = false)
final class ModelsExportCommand extends RegistryCommand {
    @Parameters(paramLabel = "MODEL", description = "Which one.")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The zip file.")
    private @Nullable Path out;

    ModelsExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        ModelRecord model = job.find(name);
        Path file = Objects.requireNonNull(out);
        job.export(model, file);
        return Result.done(
                Map.of("model", model.key().shortName(), "file", file.toString()),
                List.of(model.key().shortName() + ": " + display(file)
                        + "   (model.json, metadata.json, report_card.html)"));
    }
}
