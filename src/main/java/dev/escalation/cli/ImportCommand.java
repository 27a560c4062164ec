package dev.escalation.cli;

import dev.escalation.app.ImportJob;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.PlannedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What would be read and how; with a workspace, takes the files over. */
@Command(
        name = "import",
        description = {
            "Shows how files would be read. With --workspace it copies them there, so that the other commands work with"
                    + " --workspace instead of --from; with --add it puts a newer export on top of what is there."
        },
        sortOptions = false)
final class ImportCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(
            names = "--add",
            description = {
                "Put a newer export, complete or only what is new or has changed, on top of what the workspace has: new"
                        + " rows come in, changed ones take the place of the old, all others stay. Without --add the"
                        + " export takes the place of everything."
            })
    private boolean add;

    @Option(
            names = "--retain-days",
            paramLabel = "N",
            description = {
                "Keep finished tickets for N days, counted back from the newest moment in the data, and remove those"
                        + " finished earlier, now and with every later import; 0 keeps them for ever."
            })
    private @Nullable Integer retainDays;

    @Spec
    private @Nullable CommandSpec command;

    ImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        OptionalInt days = days();
        if (add) {
            return add(sources.toAdd(), days, progress);
        }
        try (Source source = sources.toImport(progress)) {
            ImportPlan plan = Importer.plan(source.from(), source.mapping());
            Optional<Path> workspace = sources.workspace();
            if (workspace.isEmpty()) {
                return Result.done(json(plan, workspace), plan.describe());
            }
            ImportJob.Imported imported =
                    ImportJob.run(plan, source.from(), source.mapping(), workspace.get(), days, progress);
            ImportLines lines = new ImportLines(imported);
            List<String> words = new ArrayList<>(plan.describe());
            words.addAll(lines.words());
            words.add("Imported into the workspace " + display(workspace.get()) + ".");
            return Result.done(lines.addTo(json(plan, workspace)), words);
        }
    }

    private Result add(Path workspace, OptionalInt days, Terminal.StageReport progress) throws IOException {
        try (Source source = sources.toImport(progress)) {
            ImportJob.Imported imported = ImportJob.add(source.from(), workspace, days, progress);
            ImportLines lines = new ImportLines(imported);
            List<String> words = new ArrayList<>(lines.words());
            words.add("Added to the workspace " + display(workspace) + ".");
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("workspace", workspace.toString());
            return Result.done(lines.addTo(json), words);
        }
    }

    private OptionalInt days() {
        if (retainDays == null) {
            return OptionalInt.empty();
        }
        if (retainDays < 0 || sources.workspace().isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    retainDays < 0
                            ? "Invalid value for option '--retain-days': '" + retainDays
                                    + "' is no number of days; give 1 or more, or 0 for ever."
                            : "--retain-days needs the workspace that keeps the tickets, with --workspace DIR.");
        }
        return OptionalInt.of(retainDays);
    }

    private static Map<String, Object> json(ImportPlan plan, Optional<Path> workspace) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (PlannedFile file : plan.files()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("table", file.table().id());
            entry.put("format", file.format().describe());
            Map<String, String> columns = new LinkedHashMap<>();
            file.columns().forEach(column -> columns.put(column.canonical(), column.source()));
            entry.put("columns", columns);
            entry.put("not_used", file.unmapped());
            entry.put("notes", file.notes());
            files.put(file.fileName(), entry);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", plan.source());
        json.put("mapping", plan.mapping().name());
        json.put("why", plan.whyMapping());
        json.put("files", files);
        json.put("files_not_used", plan.unusedFiles());
        json.put("notes", plan.notes());
        json.put("workspace", workspace.map(Path::toString).orElse(null));
        return json;
    }
}
