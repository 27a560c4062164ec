package dev.escalation.report;

import dev.escalation.data.Instants;
import dev.escalation.live.action.TicketAction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What was done about tickets, as a file for a spreadsheet. */
public final class ActionFiles {
    private static final List<String> HEADER =
            List.of("ticket_id", "kind", "at", "until", "by", "reason", "risk", "as_of", "model");

    private ActionFiles() {}

    /** @param actions in the order of the file */
    public static void write(List<TicketAction> actions, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, HEADER)) {
            for (TicketAction action : actions) {
                csv.text(action.ticketId())
                        .text(action.kind().id())
                        .text(moment(action.at()))
                        .text(action.until().map(ActionFiles::moment).orElse(""))
                        .text(action.by())
                        .text(action.reason())
                        .number(action.risk())
                        .text(Instants.isKnown(action.asOf()) ? moment(action.asOf()) : "")
                        .text(action.model())
                        .endRow();
            }
        }
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
