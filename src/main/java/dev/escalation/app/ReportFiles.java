package dev.escalation.app;

import dev.escalation.chart.ChartExporter;
import dev.escalation.report.document.HtmlReport;
import dev.escalation.report.document.PdfReport;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportDocument;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.manager.ManagerReport;
import dev.escalation.report.manager.ModelPart;
import dev.escalation.report.manager.ReportSubject;
import dev.escalation.report.shift.ShiftFiles;
import dev.escalation.report.shift.ShiftSheet;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a report. */
final class ReportFiles {
    private ReportFiles() {}

    /**
     * @param more further sections
     * @param folder exists
     */
    static void write(
            ReportSubject subject, List<ReportSection> more, ReportRequest request, Path folder, Progress progress)
            throws IOException {
        ReportDocument report = ManagerReport.of(subject, more);
        Optional<ShiftSheet> sheet = subject.model().map(part -> sheet(part, request.shiftTop()));
        for (ReportFormat format : request.formats()) {
            progress.stage("Writing the report", 0);
            progress.checkCancelled();
            switch (format) {
                case HTML -> HtmlReport.write(report, folder.resolve("report.html"));
                case PDF -> {
                    PdfReport.write(report, folder.resolve("report.pdf"));
                    if (sheet.isPresent()) {
                        Path file = folder.resolve("shift_sheet.pdf");
                        ShiftFiles.writePdf(sheet.get(), ManagerReport.sheetOrigin(subject), file);
                    }
                }
                case CSV -> {
                    if (sheet.isPresent()) {
                        ShiftFiles.writeCsv(sheet.get(), folder.resolve("shift_sheet.csv"));
                    }
                }
                case PNG -> charts(report, Files.createDirectories(folder.resolve("charts")), progress);
            }
        }
    }

    private static ShiftSheet sheet(ModelPart part, int top) {
        return ShiftSheet.of(part.queue(), part.earlier(), top);
    }

    private static void charts(ReportDocument report, Path folder, Progress progress) throws IOException {
        int number = 1;
        for (Picture picture : report.pictures()) {
            progress.checkCancelled();
            String name = String.format(Locale.ROOT, "chart_%02d.png", number++);
            ChartExporter.writePrintPng(picture.chart(), folder.resolve(name), ChartExporter.PAGE_WIDTH_MM);
        }
    }
}
