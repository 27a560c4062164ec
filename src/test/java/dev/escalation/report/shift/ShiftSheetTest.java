package dev.escalation.report.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.report.ReportedSample;
import dev.escalation.report.document.PdfReport;
import dev.escalation.report.shift.ShiftRow.Since;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet of the sample, against the queue and the scores of a day before. */
@Tag("slow")
class ShiftSheetTest {
    private static final int TOP = 20;

    @TempDir
    Path folder;

    private final RiskQueue queue = ReportedSample.insight().queue();
    private final EarlierRisk earlier = ReportedSample.insight().earlier();
    private final ShiftSheet sheet = ShiftSheet.of(queue, earlier, TOP);

    @Test
    void theRowsAreTheFirstOfTheQueue() {
        assertThat(sheet.open()).isEqualTo(233);
        assertThat(sheet.rows()).hasSize(TOP);
        for (int i = 0; i < TOP; i++) {
            RiskQueue.Entry entry = queue.entries().get(i);
            ShiftRow row = sheet.rows().get(i);
            assertThat(row.rank()).isEqualTo(i + 1);
            assertThat(row.ticket().id()).isEqualTo(entry.explanation().ticketId());
            assertThat(row.ticket().risk()).isEqualTo(entry.risk());
            List<String> raising = entry.explanation().topRaising();
            assertThat(row.reasons()).isEqualTo(raising.subList(0, Math.min(3, raising.size())));
        }
    }

    /** By counting, for each ticket, how many had a higher risk then. */
    @Test
    void ranksOfADayBeforeAreThoseOfItsRisks() {
        double[] then = earlier.riskOfTicket();
        for (ShiftRow row : sheet.rows()) {
            double risk = then[row.ticket().ticket()];
            long above = Arrays.stream(then).filter(other -> other > risk).count();
            assertThat(row.rankBefore()).isEqualTo(Double.isNaN(risk) ? 0 : (int) above + 1);
            Since since = row.since();
            if (Double.isNaN(risk)) {
                assertThat(since).isEqualTo(Since.NEW_TICKET);
            } else if (above >= TOP) {
                assertThat(since).isEqualTo(Since.ENTERED);
            } else {
                long points = Math.round((row.ticket().risk() - risk) * 100);
                assertThat(since).isEqualTo(points > 0 ? Since.UP : points < 0 ? Since.DOWN : Since.SAME);
            }
        }
        assertThat(sheet.rows()).extracting(ShiftRow::since).contains(Since.NEW_TICKET, Since.ENTERED, Since.UP);
    }

    @Test
    void whoWasAmongTheFirstIsInTheListOrGone() {
        double[] then = earlier.riskOfTicket();
        List<Integer> before = java.util.stream.IntStream.range(0, then.length)
                .filter(ticket -> !Double.isNaN(then[ticket]))
                .boxed()
                .sorted((a, b) -> Double.compare(then[b], then[a]))
                .limit(TOP)
                .toList();
        List<Integer> now =
                sheet.rows().stream().map(row -> row.ticket().ticket()).toList();
        assertThat(sheet.gone())
                .extracting(GoneTicket::ticket)
                .containsExactlyElementsOf(
                        before.stream().filter(ticket -> !now.contains(ticket)).toList());
        Map<String, Integer> rankNow = new HashMap<>();
        for (int i = 0; i < queue.entries().size(); i++) {
            rankNow.put(queue.entries().get(i).explanation().ticketId(), i + 1);
        }
        long moment = earlier.moment();
        for (GoneTicket gone : sheet.gone()) {
            boolean[] positive = queue.table().outcomes().positive();
            String expected = rankNow.containsKey(gone.id())
                    ? "is still open, rank " + rankNow.get(gone.id())
                    : positive[gone.ticket()] ? "escalated" : status(gone.ticket());
            assertThat(gone.ending()).as(gone.id()).isEqualTo(expected);
            if (gone.ending().equals("escalated")) {
                assertThat(queue.table().data().tickets().escalatedAt()[gone.ticket()])
                        .isGreaterThan(moment);
            }
        }
    }

    private String status(int ticket) {
        String status =
                Objects.requireNonNull(queue.table().data().tickets().status().get(ticket));
        return "is " + status.toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void theCsvHasARowForEachAndIsSafe() throws IOException {
        Path file = folder.resolve("shift_sheet.csv");
        ShiftFiles.writeCsv(sheet, file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows).hasSize(TOP + sheet.gone().size());
            for (int i = 0; i < TOP; i++) {
                assertThat(rows.get(i).getField("list")).isEqualTo("now");
                assertThat(rows.get(i).getField("ticket_id"))
                        .isEqualTo(queue.entries().get(i).explanation().ticketId());
                assertThat(Double.parseDouble(rows.get(i).getField("risk")))
                        .isEqualTo(queue.entries().get(i).risk());
            }
            assertThat(rows.getLast().getField("list")).isEqualTo("gone");
            assertThat(rows).allMatch(row -> row.getFields().stream().noneMatch(ShiftSheetTest::isFormula));
        }
    }

    private static boolean isFormula(String cell) {
        return cell.matches("^[=+@\\t\\r].*") || cell.startsWith("-") && !cell.matches("-?[\\d.E-]+");
    }

    @Test
    void twentyTicketsFitOnOnePage() throws IOException {
        byte[] pdf = PdfReport.of(ShiftPage.of(sheet, new SheetOrigin("where it comes from", "workbench 1")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document);
            for (ShiftRow row : sheet.rows()) {
                assertThat(text).contains(row.rank() + ". " + row.ticket().id());
            }
            assertThat(text).contains("Since yesterday", "SLA left", "Who has it", "No longer among the first");
        }
    }

    @Test
    void aLongListRunsOverSeveralPagesWithItsHead() throws IOException {
        ShiftSheet all = ShiftSheet.of(queue, earlier, 60);
        byte[] pdf = PdfReport.of(ShiftPage.of(all, new SheetOrigin("origin", "workbench 1")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(3, 4);
            for (int page = 1; page < pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Since yesterday");
            }
        }
    }

    @Test
    void aSheetOfNoTicketIsRefused() {
        assertThatThrownBy(() -> ShiftSheet.of(queue, earlier, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
