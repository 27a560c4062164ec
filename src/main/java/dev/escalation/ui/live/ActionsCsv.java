package dev.escalation.ui.live;

import dev.escalation.data.Instants;
import dev.escalation.live.action.TicketAction;
import dev.escalation.report.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** All that was done, in order of time; moments are those of UTC. */
final class ActionsCsv {
    private static final List<String> HEADER =
            List.of("ticket_id", "action", "at", "until", "by", "reason", "risk", "as_of", "model");

    private ActionsCsv() {}

    static void write(List<TicketAction> actions, Path file) throws IOException {
        List<TicketAction> ordered = actions.stream()
                .sorted(Comparator.comparingLong(TicketAction::at))
                .toList();
        try (CsvFile csv = new CsvFile(file, HEADER)) {
            for (TicketAction action : ordered) {
                csv.text(action.ticketId())
                        .text(action.kind().id())
                        .text(Instants.format(action.at()))
                        .text(action.until().map(Instants::format).orElse(""))
                        .text(action.by())
                        .text(action.reason())
                        .number(action.risk())
                        .text(Instants.isKnown(action.asOf()) ? Instants.format(action.asOf()) : "")
                        .text(action.model())
                        .endRow();
            }
        }
    }
}
