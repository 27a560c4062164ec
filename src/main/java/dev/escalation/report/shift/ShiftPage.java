package dev.escalation.report.shift;

import dev.escalation.explain.Quantity;
import dev.escalation.live.TicketRow;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportDocument;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A shift sheet as a page. */
public final class ShiftPage {
    private static final int SUBJECT = 48;
    private static final int REASON = 50;
    private static final int REASONS = 2;
    private static final int GONE = 8;

    private ShiftPage() {}

    public static ReportDocument of(ShiftSheet sheet, SheetOrigin origin) {
        String title = sheet.rows().isEmpty()
                ? "Shift sheet: no ticket is open"
                : "Shift sheet: the " + Say.counted(sheet.rows().size(), "ticket", "tickets") + " most at risk";
        return new ReportDocument(
                title,
                subtitle(sheet),
                title + " at " + Say.moment(sheet.moment(), sheet.zone()),
                origin.text(),
                sheet.moment(),
                origin.program(),
                ReportDocument.Layout.SHEET,
                List.of(new ReportSection("tickets", "", blocks(sheet))));
    }

    private static String subtitle(ShiftSheet sheet) {
        return Say.moment(sheet.moment(), sheet.zone()) + " \u00b7 "
                + Say.counted(sheet.open(), "open ticket", "open tickets") + ", "
                + sheet.critical() + " critical \u00b7 risk that a ticket "
                + sheet.target().verb() + ", by " + sheet.model() + "; alert line "
                + Quantity.percent(sheet.alertLine()) + " \u00b7 changes are since 24 hours before";
    }

    private static List<ReportBlock> blocks(ShiftSheet sheet) {
        List<ReportBlock> blocks = new ArrayList<>();
        if (!sheet.rows().isEmpty()) {
            blocks.add(table(sheet));
        }
        if (!sheet.gone().isEmpty()) {
            blocks.add(new Paragraph(gone(sheet)));
        }
        return blocks;
    }

    private static DataTable table(ShiftSheet sheet) {
        List<Column> columns = List.of(
                Column.text("Ticket").wide(25),
                Column.text("Risk").wide(6),
                Column.text("Since yesterday").wide(10),
                Column.text("SLA left").wide(11),
                Column.text("Main reasons").wide(28),
                Column.text("Who has it").wide(11),
                Column.text("Tier").wide(6),
                new Column("Done", Column.Kind.TICK, 3));
        return new DataTable(
                "", columns, sheet.rows().stream().map(ShiftPage::row).toList());
    }

    private static List<Cell> row(ShiftRow row) {
        TicketRow ticket = row.ticket();
        List<String> reasons = reasons(row);
        return List.of(
                Cell.of(row.rank() + ". " + ticket.id()).below(Say.shortened(ticket.subject(), SUBJECT)),
                Cell.of(Quantity.percent(ticket.risk()))
                        .with(Tone.valueOf(ticket.band().name()))
                        .below(ticket.band().id()),
                since(row),
                Cell.of(ShiftFiles.slaLeft(ticket)),
                Cell.of(reasons.isEmpty() ? "" : reasons.getFirst()).below(reasons.size() > 1 ? reasons.get(1) : ""),
                Cell.of(Say.shortened(row.holder(), 22)).below(Say.shortened(ticket.group(), 22)),
                Cell.of(ticket.tier()),
                Cell.of(""));
    }

    /** The clock has a column of its own, so it comes last among the reasons. */
    private static List<String> reasons(ShiftRow row) {
        return row.reasons().stream()
                .sorted(Comparator.comparing((String reason) -> reason.contains("SLA clock")))
                .limit(REASONS)
                .map(ShiftPage::reason)
                .toList();
    }

    private static Cell since(ShiftRow row) {
        String words = row.sinceWords();
        int comma = words.indexOf(", ");
        return comma < 0 ? Cell.of(words) : Cell.of(words.substring(0, comma)).below(words.substring(comma + 2));
    }

    /** On paper there is room for the first of what is, not for what would be usual. */
    private static String reason(String words) {
        int usual = words.indexOf(" (usual: ");
        String is = usual < 0 ? words : words.substring(0, usual);
        int comma = is.lastIndexOf(", ", REASON);
        return is.length() > REASON && comma > 0 ? is.substring(0, comma) : Say.shortened(is, REASON);
    }

    private static String gone(ShiftSheet sheet) {
        List<GoneTicket> gone = sheet.gone();
        String named = gone.stream()
                .limit(GONE)
                .map(ticket -> ticket.id() + " " + ticket.ending())
                .collect(Collectors.joining("; "));
        int more = gone.size() - GONE;
        return "No longer among the first since yesterday: " + named
                + (more > 0 ? "; and " + more + " more, listed in the CSV." : ".");
    }
}
