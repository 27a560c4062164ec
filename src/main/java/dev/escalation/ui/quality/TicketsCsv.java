package dev.escalation.ui.quality;

import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.data.TicketTable;
import dev.escalation.report.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Some tickets with what their outcomes are made of. */
final class TicketsCsv {
    private TicketsCsv() {}

    static void write(TicketTable tickets, int[] rows, Path file) throws IOException {
        List<String> header = List.of(
                "ticket_id",
                "created_at",
                "status",
                "priority",
                "subject",
                "resolved_at",
                "closed_at",
                "sla_due_at",
                "sla_breached",
                "escalated_flag",
                "escalated_at");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int row : rows) {
                csv.text(tickets.ids().level(row))
                        .text(Instants.format(tickets.createdAt()[row]))
                        .text(Objects.requireNonNullElse(tickets.status().get(row), ""))
                        .text(Objects.requireNonNullElse(tickets.priority().get(row), ""))
                        .text(tickets.subject().get(row))
                        .text(Instants.format(tickets.resolvedAt()[row]))
                        .text(Instants.format(tickets.closedAt()[row]))
                        .text(Instants.format(tickets.slaDueAt()[row]))
                        .text(Outcome.format(tickets.slaBreached()[row]))
                        .text(Outcome.format(tickets.escalatedFlag()[row]))
                        .text(Instants.format(tickets.escalatedAt()[row]))
                        .endRow();
            }
        }
    }
}
