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
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What would be read and how; with a workspace, takes the files over. */
@Command(
        name = "import",
        description = {
            "Shows how files would be read. With --workspace it copies them there, so that the other commands work with"
                    + " --workspace instead of --from."
        },
        sortOptions = false)
final class ImportCommand extends WorkbenchCommand {
    @Mixin
    private final SourceOptions sources = new SourceOptions();

    ImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.toImport(progress)) {
            ImportPlan plan = Importer.plan(source.from(), source.mapping());
            List<String> lines = new ArrayList<>(plan.describe());
            Optional<Path> workspace = sources.workspace();
            if (workspace.isPresent()) {
                ImportJob.run(plan, source.from(), source.mapping(), workspace.get(), progress);
                lines.add("Imported into the workspace " + display(workspace.get()) + ".");
            }
            return Result.done(json(plan, workspace), lines);
        }
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
