package dev.escalation.cli;

import dev.escalation.app.OwnTables;
import dev.escalation.store.WorkspaceDatabase;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.LogRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What happened in a workspace, the newest first. */
@Command(
        name = "log",
        description = "Shows what happened in a workspace: its etl_logs, the newest first.",
        sortOptions = false)
final class LogCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    LogCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        WorkspaceFolder folder = SourceOptions.open(Objects.requireNonNull(workspace), progress);
        progress.stage("Opening the workspace's database", 0);
        List<LogRow> rows;
        try (WorkspaceDatabase database = OwnTables.open(folder)) {
            rows = database.clean().log(progress);
        }
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (LogRow row : rows) {
            lines.add(line(row));
            json.add(entry(row));
        }
        if (lines.isEmpty()) {
            lines.add("Nothing happened here yet.");
        }
        return Result.done(Map.of("log", json), lines);
    }

    private static String line(LogRow row) {
        String counts = row.rowsIn().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " %,d rows in, %,d clean, %,d rejected",
                        row.rowsIn().getAsLong(),
                        row.rowsClean().orElse(0),
                        row.rowsRejected().orElse(0));
        return String.format(
                        Locale.ROOT,
                        "%s  %-7s %-9s %-14s%s %s",
                        row.startedAt().truncatedTo(ChronoUnit.SECONDS),
                        row.stage(),
                        row.outcome(),
                        row.table(),
                        counts,
                        row.message())
                .stripTrailing();
    }

    private static Map<String, Object> entry(LogRow row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("run_id", row.runId());
        entry.put("stage", row.stage());
        entry.put("table", row.table());
        entry.put("outcome", row.outcome());
        row.rowsIn().ifPresent(count -> entry.put("rows_in", count));
        row.rowsClean().ifPresent(count -> entry.put("rows_clean", count));
        row.rowsRejected().ifPresent(count -> entry.put("rows_rejected", count));
        entry.put("repairs", row.repairs());
        entry.put("source", row.source());
        entry.put("snapshot", row.snapshot());
        entry.put("message", row.message());
        entry.put("started_at", row.startedAt().toString());
        entry.put("duration_ms", row.duration().toMillis());
        entry.put("program_version", row.programVersion());
        return entry;
    }
}
