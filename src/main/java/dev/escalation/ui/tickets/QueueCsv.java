package dev.escalation.ui.tickets;

import dev.escalation.data.Instants;
import dev.escalation.live.TicketRow;
import dev.escalation.report.CsvFile;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.StandingChip;
import dev.escalation.ui.triage.Standings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The queue as a file: a column of the screen is one column, the ticket's is its parts. */
final class QueueCsv {
    private static final List<String> TICKET_PARTS = List.of("id", "subject", "customer", "tier");

    private final Texts texts;
    private final List<String> columns;
    private final Standings standings;

    QueueCsv(Texts texts, List<String> columns, Standings standings) {
        this.texts = texts;
        this.columns = columns;
        this.standings = standings;
    }

    void write(List<TicketRow> rows, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, header())) {
            for (TicketRow row : rows) {
                String standing = StandingChip.words(texts, standings.column(row.id()));
                for (String column : columns) {
                    QueueColumns.write(csv, column, row, standing);
                }
                csv.text(Instants.format(row.asOf())).endRow();
            }
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (String column : columns) {
            (column.equals("ticket") ? TICKET_PARTS : List.of(column))
                    .forEach(part -> header.add(texts.get("tickets.column." + part)));
        }
        header.add(texts.get("tickets.column.asOf"));
        return header;
    }
}
