package dev.escalation.cli;

import dev.escalation.app.Connections;
import dev.escalation.app.DatabaseCopy;
import dev.escalation.app.Finishing;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.Profiles;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.ingest.feed.FolderFeed;
import dev.escalation.store.ProfileFolder;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.feed.DatabaseFeed;
import dev.escalation.store.feed.WorkspaceFeed;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say where the tickets come from. */
final class SourceOptions {
    /** How a saved connection is named. */
    static final String SAVED = "connection:";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--from",
            paramLabel = "DIR|FILE|ADDRESS",
            description = {
                "Folder or file with the tickets: CSV or XES, also packed as .zip or .gz; or a PostgreSQL database, as"
                        + " postgresql://user@host:5432/name with the password in DB_PASS, or as a file called .env"
                        + " with DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASS, or as connection:NAME, saved in the"
                        + " window."
            })
    private @Nullable String from;

    @Option(
            names = "--tables",
            paramLabel = "NAME",
            split = ",",
            description = "Tables of the database to read; by default tickets, ticket_events, customers and agents.")
    private List<String> tables = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "How to read it: auto (default), native, minimal, servicenow, jira, zendesk, freshdesk, xes, or the"
                            + " name of a profile that you saved.")
    private @Nullable String profile;

    @Option(names = "--mapping", paramLabel = "FILE", description = "How to read it, as a mapping file of your own.")
    private @Nullable Path mapping;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "Workspace with imported data, instead of --from; also the place for results.")
    private @Nullable Path workspace;

    /** Either the folder or file that was named, or what was imported into the workspace. */
    Source resolve(Progress progress) throws IOException {
        if (from != null && workspace != null) {
            throw usage("--from and --workspace exclude each other: a workspace brings its own data.");
        }
        if (from != null) {
            return named(from, progress);
        }
        if (workspace == null) {
            throw usage("Say where the tickets are, with --from DIR|FILE or --workspace DIR.");
        }
        if (profile != null || mapping != null) {
            throw usage("A workspace knows how to read its data; --profile and --mapping belong to import.");
        }
        WorkspaceFolder opened = open(workspace, progress);
        return new Source(opened.source(), opened.mapping(), Optional.of(opened), Optional.empty());
    }

    /** Finishes first what an interrupted program has left to do. */
    static WorkspaceFolder open(Path workspace, Progress progress) throws IOException {
        WorkspaceFolder opened = WorkspaceFolder.open(workspace);
        Finishing.of(opened, progress);
        return opened;
    }

    /** For putting a newer export on top of a workspace. */
    Path toAdd() {
        if (profile != null || mapping != null) {
            throw usage("A workspace knows how to read its data; --profile and --mapping do not go with --add.");
        }
        if (workspace == null) {
            throw usage("--add needs the workspace to add to, with --workspace DIR.");
        }
        return workspace;
    }

    /** For the import, where the workspace is the destination. */
    Source toImport(Progress progress) throws IOException {
        if (from == null) {
            throw usage("Say where the tickets are, with --from DIR|FILE.");
        }
        return named(from, progress);
    }

    private Source named(String name, Progress progress) throws IOException {
        MappingChoice choice = choice();
        if (name.startsWith(SAVED)) {
            return saved(name.substring(SAVED.length()), choice, progress);
        }
        Optional<ConnectionSettings> connection = connection(name);
        if (connection.isEmpty()) {
            return new Source(path(name), choice, Optional.empty(), Optional.empty());
        }
        DatabaseCopy copy = DatabaseCopy.of(connection.get(), tables, progress);
        return new Source(copy.folder(), choice, Optional.empty(), Optional.of(copy));
    }

    private Source saved(String name, MappingChoice choice, Progress progress) throws IOException {
        SavedPassword passwords = SavedPassword.ofProcess(Connections.ofUser());
        SavedConnection saved = passwords.connection(name);
        List<String> wanted = tables.isEmpty() ? saved.tables() : tables;
        DatabaseCopy copy = DatabaseCopy.named(saved.title(), passwords.settings(saved), wanted, progress);
        return new Source(copy.folder(), choice, Optional.empty(), Optional.of(copy));
    }

    /** A feed on the source that {@link #resolve} gave; a single file does not change. */
    ChangeFeed feed(Source source, ImportPlan plan) throws IOException {
        if (source.workspace().isPresent()) {
            return WorkspaceFeed.open(source.workspace().get().path());
        }
        String name = String.valueOf(from);
        Optional<ConnectionSettings> settings =
                name.startsWith(SAVED) ? Optional.of(saved(name.substring(SAVED.length()))) : connection(name);
        if (settings.isPresent()) {
            ConnectionProfile profile = settings.get().profile();
            return new DatabaseFeed(profile.address(settings.get().password()), profile.rawSchema(), plan)
                    .open(Optional.empty());
        }
        if (Files.isDirectory(source.from())) {
            return FolderFeed.open(source.from(), plan.mapping());
        }
        throw usage("--follow needs a database, a workspace or a folder to which exports are written.");
    }

    private static ConnectionSettings saved(String name) throws IOException {
        SavedPassword passwords = SavedPassword.ofProcess(Connections.ofUser());
        return passwords.settings(passwords.connection(name));
    }

    static Optional<ConnectionSettings> connection(String name) {
        return name.endsWith(".env")
                ? Optional.of(ConnectionSettings.ofFile(Path.of(name)))
                : ConnectionSettings.ofAddress(name, System.getenv());
    }

    private Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw usage("'" + name + "' is no name of a folder or file: " + e.getReason() + ".");
        }
    }

    Optional<Path> workspace() {
        return Optional.ofNullable(workspace);
    }

    private MappingChoice choice() {
        if (profile != null && mapping != null) {
            throw usage("--profile and --mapping exclude each other.");
        }
        if (mapping != null) {
            return new MappingChoice.File(mapping);
        }
        ProfileFolder saved = ProfileFolder.ofUser();
        return choice(profile == null ? "auto" : profile, workspace == null ? saved : saved.with(workspace));
    }

    static MappingChoice choice(String name, ProfileFolder saved) {
        if (name.equals("auto")) {
            return new MappingChoice.Auto(saved.all());
        }
        return Profiles.names().contains(name)
                ? new MappingChoice.Profile(name)
                : new MappingChoice.Given(saved.get(name), "The saved profile was chosen.");
    }

    /** Where results go. */
    Path outOr(@Nullable Path out, Source source, String name) {
        if (out != null) {
            return out;
        }
        return source.workspace()
                .map(opened -> opened.exports(name))
                .orElseThrow(() -> usage("Say where the results go, with --out DIR."));
    }

    private ParameterException usage(String message) {
        return new ParameterException(java.util.Objects.requireNonNull(command).commandLine(), message);
    }
}
