package dev.escalation.cli;

import dev.escalation.app.Connections;
import dev.escalation.app.FeedSetup;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.ProfileFolder;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.feed.FeedInstallation;
import dev.escalation.words.Sayable;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Triggers in a help desk's database, so that it tells of changes by itself. */
@Command(
        name = "feed",
        description = {
            "Has a help desk's database tell of changes by itself. show prints the statements that install runs: a list of"
                    + " changes in a schema of its own, and triggers on the tables. check says what is there, remove takes"
                    + " all of it away. Without it tickets are asked for every few seconds."
        },
        sortOptions = false)
final class FeedCommand extends WorkbenchCommand {
    /** What is to be done. */
    enum Action {
        SHOW,
        INSTALL,
        CHECK,
        REMOVE
    }

    @Parameters(index = "0", paramLabel = "show|install|check|remove", description = "What to do.")
    private Action action = Action.CHECK;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            required = true,
            description = {
                "The database: connection:NAME, postgresql://user@host:5432/name with the password in DB_PASS, or a file"
                        + " called .env."
            })
    private String from = "";

    @Option(
            names = "--tables",
            paramLabel = "NAME",
            split = ",",
            description = "Tables to watch; by default tickets, ticket_events, customers and agents.")
    private List<String> tables = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "How the tables are read, as in import: auto by default.")
    private @Nullable String profile;

    @Option(names = "--mapping", paramLabel = "FILE", description = "The same as a mapping file of your own.")
    private @Nullable Path mapping;

    @Option(
            names = "--reader",
            paramLabel = "USER",
            description = "Who is to be told of changes; by default the user of the connection.")
    private @Nullable String reader;

    @Spec
    private @Nullable CommandSpec command;

    FeedCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        Desk desk = desk();
        FeedSetup setup = FeedSetup.of(desk.settings(), desk.tables(), choice(), progress);
        String told = reader == null ? desk.settings().profile().user() : reader;
        return switch (action) {
            case SHOW -> shown(setup.script(told));
            case INSTALL -> found(setup.install(told), setup.notes());
            case CHECK -> found(setup.check(), setup.notes());
            case REMOVE -> {
                setup.remove();
                yield Result.done(Map.of("removed", true), List.of("Nothing is installed any more."));
            }
        };
    }

    private record Desk(ConnectionSettings settings, List<String> tables) {}

    private Desk desk() throws IOException {
        if (from.startsWith(SourceOptions.SAVED)) {
            SavedPassword passwords = SavedPassword.ofProcess(Connections.ofUser());
            SavedConnection saved = passwords.connection(from.substring(SourceOptions.SAVED.length()));
            return new Desk(passwords.settings(saved), tables.isEmpty() ? saved.tables() : tables);
        }
        ConnectionSettings settings = SourceOptions.connection(from)
                .orElseThrow(() -> usage(from + ": this is no database. Write connection:NAME,"
                        + " postgresql://user@host:5432/name, or a file called .env."));
        return new Desk(settings, tables);
    }

    private MappingChoice choice() {
        if (profile != null && mapping != null) {
            throw usage("--profile and --mapping exclude each other.");
        }
        return mapping != null
                ? new MappingChoice.File(mapping)
                : SourceOptions.choice(profile == null ? "auto" : profile, ProfileFolder.ofUser());
    }

    private static Result shown(String script) {
        return Result.done(Map.of("sql", script), script.lines().toList());
    }

    private static Result found(FeedInstallation.Found found, List<Sayable> notes) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> states = new ArrayList<>();
        for (FeedInstallation.TableStatus table : found.tables()) {
            String status = table.status().name().toLowerCase(Locale.ROOT);
            lines.add(String.format(Locale.ROOT, "%-10s %s", status, table.words()));
            states.add(Map.of("table", table.table(), "status", status, "message", table.words()));
        }
        if (!found.isInstalled()) {
            lines.addAll(found.lacking());
        }
        notes.forEach(note -> lines.add(note.inEnglish()));
        lines.add(
                found.isUsable()
                        ? "The database tells of changes."
                        : found.isInstalled()
                                ? found.why().inEnglish()
                                : "The database does not tell of changes; tickets are asked for every few seconds.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("usable", found.isUsable());
        json.put("may_install", found.mayInstall());
        json.put("lacking", found.lacking());
        json.put("tables", states);
        return new Result(json, lines, found.isUsable() ? ExitCode.DONE : ExitCode.FAILED);
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
