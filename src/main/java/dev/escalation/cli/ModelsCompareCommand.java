package dev.escalation.cli;

import dev.escalation.app.registry.Challenge;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.RegistryJob;
import dev.escalation.app.registry.RunChanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Two models on the same test rows. */
@Command(
        name = "compare",
        description = {
            "Compares two models on the same test rows: differences with 95 % intervals that draw customers with all of their"
                    + " tickets. A difference within 0.01 of ROC AUC or average precision, or 0.002 of the Brier score,"
                    + " does not matter."
        },
        sortOptions = false)
final class ModelsCompareCommand extends RegistryCommand {
    @Parameters(index = "0", paramLabel = "MODEL", description = "The first.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "MODEL", description = "The second.")
    private String second = "";

    ModelsCompareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        ModelRecord one = job.find(first);
        ModelRecord other = job.find(second);
        Challenge challenge = job.compare(one, other);
        RunChanges changes = RunChanges.between(other.metadata(), one.metadata());
        List<String> lines = new ArrayList<>(challenge.lines());
        lines.add("What is different, from " + other.key().shortName() + " to "
                + one.key().shortName() + ":");
        changes.lines().forEach(line -> lines.add("  " + line));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", one.key().shortName());
        json.put("second", other.key().shortName());
        json.put("rows", challenge.rows());
        json.put("verdict", challenge.verdict().words());
        json.put("differences", ModelLines.json(challenge));
        json.put("not_compared_because", challenge.why());
        json.put("changes", changes);
        return Result.done(json, lines);
    }
}
