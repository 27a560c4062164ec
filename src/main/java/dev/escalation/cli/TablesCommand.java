package dev.escalation.cli;

import dev.escalation.app.OwnTables;
import dev.escalation.store.TablesPlace;
import dev.escalation.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a workspace keeps its tables. */
@Command(
        name = "tables",
        description = {
            "Shows where a workspace keeps its tables, or moves them: into a PostgreSQL database elsewhere, where others can"
                    + " query them, or back into the workspace. The next cleaning fills them; what is in the old place,"
                    + " with its log, stays there."
        },
        sortOptions = false)
final class TablesCommand extends WorkbenchCommand {
    private static final String HERE = "workspace";

    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    @Option(
            names = "--in",
            paramLabel = "ADDRESS|workspace",
            description = {
                "The database from now on: connection:NAME, postgresql://user@host:5432/name with the password in"
                        + " DB_PASS, a file called .env, or the word workspace for the workspace's own."
            })
    private @Nullable String in;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "Schema of the tables, made if it is missing; by default the connection's, else workbench.")
    private @Nullable String schema;

    @Spec
    private @Nullable CommandSpec command;

    TablesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        if (schema != null && (in == null || in.equals(HERE))) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "--schema needs a database elsewhere, with --in.");
        }
        WorkspaceFolder folder = SourceOptions.open(Objects.requireNonNull(workspace), progress);
        if (in == null) {
            return shown(folder.tables());
        }
        if (in.equals(HERE)) {
            folder.keepTablesIn(Optional.empty());
        } else {
            progress.stage("Connecting", 0);
            OwnTables.keepIn(in, schema, folder);
        }
        return shown(folder.tables());
    }

    private static Result shown(Optional<TablesPlace> place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("database", place.map(TablesPlace::database).orElse(HERE));
        json.put("schema", place.map(TablesPlace::schema).orElse(null));
        String words = place.map(TablesCommand::words).orElse("The tables are in the workspace's own database.");
        return Result.done(json, List.of(words));
    }

    private static String words(TablesPlace place) {
        String schema = place.schema() == null ? "in the schema that it names" : "in the schema " + place.schema();
        return "The tables are in " + place.database() + ", " + schema + ".";
    }
}
