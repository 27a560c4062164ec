package dev.escalation.cli;

import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.RegistryJob;
import dev.escalation.app.registry.RetentionPlan;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes models. */
@Command(
        name = "remove",
        description = {
            "Removes models by name, or all but the newest. The champion and the one before it always stay; the figures of"
                    + " trainings stay, too. Without --yes it only says what would go."
        },
        sortOptions = false)
final class ModelsRemoveCommand extends RegistryCommand {
    @Parameters(paramLabel = "MODEL", arity = "0..*", description = "Which ones.")
    private List<String> names = List.of();

    @Option(names = "--keep", paramLabel = "N", description = "Keep so many trainings and imports, the newest.")
    private @Nullable Integer keep;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "With --keep: keep those from then on, too; " + Converters.MOMENT + ".")
    private @Nullable Instant since;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Spec
    private @Nullable CommandSpec command;

    ModelsRemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        if ((keep == null) == names.isEmpty() || (keep != null && keep < 1) || (since != null && keep == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "Name the models, or say how many to keep with --keep N (at least 1) and --since TIME.");
        }
        Champions champions = job.champions();
        List<ModelRecord> gone = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (keep != null) {
            RetentionPlan plan = RetentionPlan.of(job.models(), champions, keep, Optional.ofNullable(since));
            gone.addAll(plan.removed());
            plan.stays()
                    .forEach(model ->
                            lines.add(model.key().shortName() + " stays: it is the champion or the one before it."));
        } else {
            for (String name : names) {
                gone.add(job.find(name));
            }
        }
        if (yes && !gone.isEmpty()) {
            job.remove(gone);
        }
        gone.forEach(model -> lines.add(ModelLines.line(model, champions)));
        lines.add(said(gone.size()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("removed", yes);
        json.put("models", gone.stream().map(model -> model.key().shortName()).toList());
        return Result.done(json, lines);
    }

    private String said(int count) {
        if (count == 0) {
            return "There is nothing to remove.";
        }
        return String.format(Locale.ROOT, yes ? "%d removed." : "%d would be removed. Do it with --yes.", count);
    }
}
