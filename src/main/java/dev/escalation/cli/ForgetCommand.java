package dev.escalation.cli;

import dev.escalation.app.ForgetJob;
import dev.escalation.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A customer is removed from a workspace, and kept out of it. */
@Command(
        name = "forget",
        description = {
            "Removes a customer, with all tickets and events, from a workspace: imported files, database, results and"
                    + " models that name him or one of his tickets. A later import does not bring him back."
        },
        sortOptions = false)
final class ForgetCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    @Option(
            names = "--customer",
            paramLabel = "ID",
            required = true,
            description = "The customer's id, as in the imported files.")
    private @Nullable String customer;

    @Option(names = "--dry-run", description = "Only show what would go.")
    private boolean dryRun;

    ForgetCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        WorkspaceFolder folder = SourceOptions.open(Objects.requireNonNull(workspace), progress);
        String id = Objects.requireNonNull(customer);
        ForgetJob.Forgetting forgetting =
                dryRun ? ForgetJob.look(folder, id, progress) : ForgetJob.run(folder, id, progress);
        return Result.done(json(forgetting), lines(forgetting));
    }

    private List<String> lines(ForgetJob.Forgetting forgetting) {
        String did = dryRun ? "would be removed" : "removed";
        List<String> lines = new ArrayList<>();
        forgetting
                .rows()
                .forEach((table, rows) ->
                        lines.add(String.format(Locale.ROOT, "  %-14s %,9d rows %s", table.id(), rows, did)));
        forgetting
                .deleted()
                .forEach(path -> lines.add("  " + path + (dryRun ? " would be deleted" : " deleted")
                        + ", because the customer or one of his tickets is named there"));
        lines.add(
                dryRun
                        ? "Nothing was changed."
                        : "The customer and " + forgetting.tickets()
                                + " tickets are removed from the imported files and"
                                + " the database, and will not come back with a later import.");
        if (forgetting.models()) {
            lines.add("Models that named him " + (dryRun ? "would be" : "are")
                    + " deleted; train again: workbench train --workspace DIR.");
        }
        lines.add("What remains: other models hold sums over all tickets only, his among them, until they are trained"
                + " again; files written elsewhere, the export this was imported from, backups, and windows that are"
                + " open; for some time the journal of the database's server.");
        return lines;
    }

    private Map<String, Object> json(ForgetJob.Forgetting forgetting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dry_run", dryRun);
        Map<String, Long> rows = new LinkedHashMap<>();
        forgetting.rows().forEach((table, count) -> rows.put(table.id(), count));
        json.put("rows", rows);
        json.put("tickets", forgetting.tickets());
        json.put("deleted", forgetting.deleted());
        json.put("models_deleted", forgetting.models());
        return json;
    }
}
