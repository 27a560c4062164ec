package dev.escalation.cli;

import dev.escalation.app.ActionsJob;
import dev.escalation.data.Instants;
import dev.escalation.live.action.TicketAction;
import dev.escalation.report.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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

/** What was done about tickets, in order. */
@Command(name = "list", description = "Lists what was done about tickets, the oldest first.", sortOptions = false)
final class ActionsListCommand extends WorkbenchCommand {
    @Option(names = "--workspace", paramLabel = "DIR", required = true, description = "The workspace.")
    private @Nullable Path workspace;

    @Option(names = "--ticket", paramLabel = "ID", description = "Only about this ticket.")
    private @Nullable String ticket;

    ActionsListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        try (ActionsJob job =
                new ActionsJob(SourceOptions.open(Objects.requireNonNull(workspace), progress), progress)) {
            for (TicketAction action : job.all()) {
                if (ticket == null || ticket.equals(action.ticketId())) {
                    lines.add(line(action));
                    json.add(entry(action));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add("Nothing was done yet.");
        }
        return Result.done(Map.of("actions", json), lines);
    }

    private static String line(TicketAction action) {
        String risk = Double.isNaN(action.risk()) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * action.risk());
        String until =
                action.until().map(moment -> "until " + moment(moment) + " ").orElse("");
        return String.format(
                        Locale.ROOT,
                        "%s  %-11s %-14s %5s  %-12s %s%s",
                        moment(action.at()),
                        action.kind().id(),
                        action.ticketId(),
                        risk,
                        action.by(),
                        until,
                        action.reason())
                .stripTrailing();
    }

    private static Map<String, Object> entry(TicketAction action) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ticket_id", action.ticketId());
        entry.put("kind", action.kind().id());
        entry.put("at", moment(action.at()));
        action.until().ifPresent(until -> entry.put("until", moment(until)));
        entry.put("by", action.by());
        entry.put("reason", action.reason());
        entry.put("risk", JsonFile.number(action.risk()));
        if (Instants.isKnown(action.asOf())) {
            entry.put("as_of", moment(action.asOf()));
        }
        entry.put("model", action.model());
        return entry;
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
