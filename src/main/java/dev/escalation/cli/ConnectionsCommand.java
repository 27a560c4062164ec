package dev.escalation.cli;

import dev.escalation.app.ConnectionCheck;
import dev.escalation.app.Connections;
import dev.escalation.store.connection.ConnectionFolder;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionTest.Finding;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.database.RawTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The saved connections to databases, and whether one of them works. */
@Command(
        name = "connections",
        description = "Lists the saved connections to databases, or tests one of them step by step.",
        sortOptions = false)
final class ConnectionsCommand extends WorkbenchCommand {
    @Option(names = "--test", paramLabel = "NAME", description = "Test this one.")
    private @Nullable String test;

    ConnectionsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        Connections connections = Connections.ofUser();
        if (test == null) {
            return listed(connections.folder().list());
        }
        SavedPassword passwords = SavedPassword.ofProcess(connections);
        SavedConnection saved = passwords.connection(test);
        return tested(saved, ConnectionCheck.of(passwords.settings(saved), progress));
    }

    private static Result listed(ConnectionFolder.Listing found) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (SavedConnection saved : found.connections()) {
            ConnectionProfile profile = saved.profile();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-20s %s@%s:%d/%s, schema %s, sslmode %s, password: %s",
                    saved.name(),
                    profile.user(),
                    profile.host(),
                    profile.port(),
                    profile.database(),
                    profile.rawSchema(),
                    profile.tls().sslMode(),
                    saved.secret().id()));
            json.add(entry(saved));
        }
        if (lines.isEmpty()) {
            lines.add("No connection is saved. Save one in the window: page Data, From a database.");
        }
        found.damaged().forEach(file -> lines.add("Could not be read and was set aside: " + file));
        return Result.done(Map.of("connections", json, "damaged", found.damaged()), lines);
    }

    private static Map<String, Object> entry(SavedConnection saved) {
        ConnectionProfile profile = saved.profile();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", saved.name());
        entry.put("host", profile.host());
        entry.put("port", profile.port());
        entry.put("database", profile.database());
        entry.put("user", profile.user());
        entry.put("schema", profile.rawSchema());
        entry.put("sslmode", profile.tls().sslMode());
        entry.put("password", saved.secret().id());
        entry.put("tables", saved.tables());
        return entry;
    }

    private static Result tested(SavedConnection saved, ConnectionCheck check) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Finding finding : check.findings()) {
            String step = finding.step().name().toLowerCase(Locale.ROOT);
            String verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
            lines.add(String.format(Locale.ROOT, "%-8s %-11s %s", verdict, step, finding.words()));
            steps.add(Map.of("step", step, "verdict", verdict, "message", finding.words()));
        }
        lines.add(check.isGood() ? "The connection works." : "Something does not work; see above what to do.");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("connection", saved.name());
        json.put("works", check.isGood());
        json.put("steps", steps);
        json.put("tables", check.tables().stream().map(RawTables.Listed::name).toList());
        return new Result(json, lines, check.isGood() ? ExitCode.DONE : ExitCode.FAILED);
    }
}
