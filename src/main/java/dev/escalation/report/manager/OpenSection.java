package dev.escalation.report.manager;

import dev.escalation.explain.Quantity;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.TicketRow;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import dev.escalation.report.shift.ShiftRow;
import dev.escalation.report.shift.ShiftSheet;
import java.util.ArrayList;
import java.util.List;

/** The open tickets: how many stand where, and the first of them. */
final class OpenSection {
    private static final int TICKETS = 10;
    private static final int SUBJECT = 70;

    private final ModelPart part;

    OpenSection(ModelPart part) {
        this.part = part;
    }

    ReportSection section() {
        RiskQueue queue = part.queue();
        List<ReportBlock> blocks = new ArrayList<>();
        if (queue.entries().isEmpty()) {
            blocks.add(new Paragraph("No ticket is open."));
        } else {
            blocks.add(bands(queue));
            ShiftSheet sheet = ShiftSheet.of(queue, part.earlier(), TICKETS);
            blocks.add(tickets(sheet));
            blocks.add(new Paragraph(since(sheet)));
        }
        return new ReportSection("open", "Open tickets now", blocks);
    }

    private DataTable bands(RiskQueue queue) {
        double alertLine = queue.model().threshold().threshold();
        List<List<Cell>> rows = new ArrayList<>();
        double until = 1;
        for (RiskBand band : RiskBand.values()) {
            double from = band.from(alertLine);
            String range = band == RiskBand.CRITICAL
                    ? "from " + Quantity.percent(from)
                    : band == RiskBand.LOW
                            ? "below " + Quantity.percent(until)
                            : Quantity.percent(from) + " to " + Quantity.percent(until);
            rows.add(List.of(
                    Cell.of(band.id()).with(Tone.valueOf(band.name())),
                    Cell.of(range),
                    Cell.of(Say.count(SummarySection.inBand(queue, band)))));
            until = from;
        }
        return new DataTable(
                "",
                List.of(
                        Column.text("Band").wide(16),
                        Column.text("Risk, by the model").wide(22),
                        Column.number("Open tickets").wide(16)),
                rows);
    }

    private static DataTable tickets(ShiftSheet sheet) {
        List<List<Cell>> rows = sheet.rows().stream().map(OpenSection::row).toList();
        return new DataTable(
                "The " + Say.counted(rows.size(), "ticket", "tickets") + " with the highest risk",
                List.of(Column.text("Ticket").wide(42), Column.text("Risk").wide(13), Column.text("Main reason")),
                rows);
    }

    private static List<Cell> row(ShiftRow row) {
        TicketRow ticket = row.ticket();
        return List.of(
                Cell.of(ticket.id()).below(Say.shortened(ticket.subject(), SUBJECT)),
                Cell.of(Quantity.percent(ticket.risk()) + "\u00a0"
                                + ticket.band().id())
                        .with(Tone.valueOf(ticket.band().name())),
                Cell.of(row.reasons().isEmpty() ? "" : row.reasons().getFirst()));
    }

    private static String since(ShiftSheet sheet) {
        long entered = sheet.rows().stream()
                .filter(row -> row.since() == ShiftRow.Since.ENTERED || row.since() == ShiftRow.Since.NEW_TICKET)
                .count();
        return "A day before, " + (entered == 0 ? "the same tickets were" : entered + " of these were not")
                + " among the first " + sheet.rows().size()
                + ". The shift sheet lists more of them, with the time left, who "
                + "has them and what has changed.";
    }
}
