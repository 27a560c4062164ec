package dev.escalation.cli;

import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.RegistryJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** All kept models. */
@Command(
        name = "list",
        description = "Lists the kept models, the newest first; a star marks the champion.",
        sortOptions = false)
final class ModelsListCommand extends RegistryCommand {
    ModelsListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        Champions champions = job.champions();
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (ModelRecord model : job.models()) {
            lines.add(ModelLines.line(model, champions));
            json.add(ModelLines.json(model, champions));
        }
        if (lines.isEmpty()) {
            lines.add("No model is kept yet. Train one with: workbench train --workspace DIR");
        }
        return Result.done(Map.of("models", json), lines);
    }
}
