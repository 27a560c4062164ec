package dev.escalation.cli;

import dev.escalation.app.registry.Challenge;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.Promotion;
import dev.escalation.app.registry.RegistryJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a model the champion. */
@Command(
        name = "promote",
        description = {
            "Makes a model the champion: from then on score, explain, report and serve take it unless told otherwise, and the"
                    + " window opens with it. Says first what is known of it against the present champion. To go back,"
                    + " promote the earlier champion. Without --reasons it only shows the evidence."
        },
        sortOptions = false)
final class ModelsPromoteCommand extends RegistryCommand {
    @Parameters(paramLabel = "MODEL", description = "Which one.")
    private String name = "";

    @Option(names = "--reasons", paramLabel = "TEXT", description = "Why, in words; kept with it.")
    private @Nullable String reasons;

    @Spec
    private @Nullable CommandSpec command;

    ModelsPromoteCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        if (reasons != null && reasons.isBlank()) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(), "--reasons needs words.");
        }
        ModelRecord model = job.find(name);
        Challenge challenge = job.challenge(model);
        List<String> lines = new ArrayList<>(challenge.lines());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model.key().shortName());
        json.put("evidence", challenge.lines());
        json.put("differences", ModelLines.json(challenge));
        json.put("promoted", reasons != null);
        if (reasons == null) {
            lines.add("Nothing was changed. Promote it with --reasons TEXT.");
        } else {
            Promotion promotion = job.promote(model, challenge, user(), reasons);
            json.put("kind", promotion.kind().name().toLowerCase(Locale.ROOT));
            lines.add(model.key().shortName() + " is the champion now.");
        }
        return Result.done(json, lines);
    }
}
