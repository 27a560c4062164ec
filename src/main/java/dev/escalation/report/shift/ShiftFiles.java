package dev.escalation.report.shift;

import dev.escalation.explain.Phrases;
import dev.escalation.live.TicketRow;
import dev.escalation.report.CsvFile;
import dev.escalation.report.document.PdfReport;
import dev.escalation.report.document.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A shift sheet as files; each is written whole or not at all. */
public final class ShiftFiles {
    private static final List<String> HEADER = List.of(
            "list",
            "rank",
            "ticket_id",
            "subject",
            "customer",
            "tier",
            "risk",
            "band",
            "since_yesterday",
            "change_points",
            "rank_yesterday",
            "hours_to_sla_due",
            "sla_left",
            "reason_1",
            "reason_2",
            "reason_3",
            "agent",
            "group",
            "as_of");

    private ShiftFiles() {}

    /** One page across for twenty tickets, with boxes to tick. */
    public static void writePdf(ShiftSheet sheet, SheetOrigin origin, Path file) throws IOException {
        PdfReport.write(ShiftPage.of(sheet, origin), file);
    }

    /** One line per ticket: those of the list, then those that are gone. Safe for spreadsheets, see {@link CsvFile}. */
    public static void writeCsv(ShiftSheet sheet, Path file) throws IOException {
        WholeFile.write(file, part -> {
            try (CsvFile csv = new CsvFile(part, HEADER)) {
                for (ShiftRow row : sheet.rows()) {
                    write(csv, row, sheet);
                }
                for (GoneTicket gone : sheet.gone()) {
                    write(csv, gone, sheet);
                }
            }
        });
    }

    private static void write(CsvFile csv, ShiftRow row, ShiftSheet sheet) {
        TicketRow ticket = row.ticket();
        csv.text("now")
                .number(row.rank())
                .text(ticket.id())
                .text(ticket.subject())
                .text(ticket.customer())
                .text(ticket.tier())
                .number(ticket.risk())
                .text(ticket.band().id())
                .text(row.since().words())
                .number(ticket.change() * 100)
                .number(row.rankBefore() == 0 ? Double.NaN : row.rankBefore())
                .number(ticket.slaHoursLeft())
                .text(slaLeft(ticket));
        for (int i = 0; i < ShiftRow.REASONS; i++) {
            csv.text(i < row.reasons().size() ? row.reasons().get(i) : "");
        }
        csv.text(row.holder())
                .text(ticket.group())
                .text(sheet.moment().toString())
                .endRow();
    }

    private static void write(CsvFile csv, GoneTicket gone, ShiftSheet sheet) {
        csv.text("gone")
                .number(Double.NaN)
                .text(gone.id())
                .text(gone.subject())
                .text("")
                .text("");
        csv.number(Double.NaN).text("").text(gone.ending()).number(Double.NaN).number(gone.rankBefore());
        csv.number(Double.NaN).text("").text("").text("").text("").text("").text("");
        csv.text(sheet.moment().toString()).endRow();
    }

    /** {@code 3 h 35 min}, {@code 2 days over}; empty without a due time. */
    static String slaLeft(TicketRow ticket) {
        double hours = ticket.slaHoursLeft();
        if (Double.isNaN(hours)) {
            return "";
        }
        return hours < 0
                ? Phrases.ENGLISH.quantities().duration(-hours) + " over"
                : Phrases.ENGLISH.quantities().duration(hours);
    }
}
