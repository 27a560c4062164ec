package dev.escalation.report.manager;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.explain.Quantity;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.report.EvaluationChartData;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import java.util.ArrayList;
import java.util.List;

/** The models side by side, and what was checked before they were believed. */
final class ModelsSection {
    private final ModelPart part;

    ModelsSection(ModelPart part) {
        this.part = part;
    }

    ReportSection section() {
        List<ReportBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(part.testedOn()));
        blocks.add(table());
        blocks.add(new Paragraph("The alert line of " + part.inUse().label() + " is "
                + Quantity.percent(part.inUse().test().threshold()) + ": a ticket with at least this risk is flagged. "
                + SummarySection.sentence(part.inUse().alertLineHow())));
        part.comparison().ifPresent(comparison -> pictures(comparison, blocks));
        checks(blocks);
        return new ReportSection("models", "How good the models are", blocks);
    }

    private DataTable table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelFigures model : part.compared()) {
            boolean inUse = model.equals(part.inUse());
            boolean flat = model.name().equals("base_rate");
            rows.add(List.of(
                    Cell.of(SummarySection.capital(model.label())).below(inUse ? "in use" : ""),
                    flat ? Cell.of("\u2013") : hundred(model.test().precision()),
                    flat ? Cell.of("\u2013") : hundred(model.test().recall()),
                    figure(model.test().averagePrecision()),
                    rocAuc(model),
                    figure(model.test().brier())));
        }
        return new DataTable(
                "On the test, with 95 % intervals below. Average precision and ROC AUC: larger is better, 1 is perfect. "
                        + "Brier score: smaller is better.",
                List.of(
                        Column.text("Model").wide(23),
                        Column.number("Right alerts of 100"),
                        Column.number("Found of 100"),
                        Column.number("Average precision"),
                        Column.number("ROC AUC"),
                        Column.number("Brier score")),
                rows);
    }

    /** Where the figure stands it says that it is not to be believed; why stands below the table. */
    private Cell rocAuc(ModelFigures model) {
        Cell cell = figure(model.test().rocAuc());
        boolean doubtful = part.findings().stream().anyMatch(finding -> finding.doubts(model.name(), best()));
        return doubtful ? cell.below(cell.detail() + " looks like a leak").with(Tone.ALARM) : cell;
    }

    private String best() {
        return part.comparison()
                .map(comparison -> comparison.best().name())
                .orElse(part.inUse().name());
    }

    private static Cell hundred(BootstrapInterval share) {
        return Cell.of(Hits.of(share)).below(Hits.range(share).strip().replaceAll("[()]", ""));
    }

    private static Cell figure(BootstrapInterval value) {
        boolean known = Double.isFinite(value.low()) && Double.isFinite(value.high());
        return Cell.of(Say.figure(value.value()))
                .below(known ? Say.figure(value.low()) + "\u2013" + Say.figure(value.high()) : "");
    }

    private void pictures(Comparison comparison, List<ReportBlock> blocks) {
        ModelResult inUse = comparison.results().stream()
                .filter(result -> result.name().equals(part.inUse().name()))
                .findFirst()
                .orElse(comparison.best());
        EvaluationChartData charts = new EvaluationChartData(comparison, inUse, inUse, ChartOrigin.NONE);
        blocks.add(new Picture(charts.confusionMatrix(inUse), Picture.Size.HALF_WIDTH));
        blocks.add(new Picture(charts.calibration(List.of(inUse)), Picture.Size.HALF_WIDTH));
        blocks.add(new Picture(charts.precisionRecall(), Picture.Size.LOW));
    }

    private void checks(List<ReportBlock> blocks) {
        CutWords cut = new CutWords(part.cut());
        blocks.add(cut.holds() ? new Paragraph(cut.sentence()) : new Note(Tone.ALARM, cut.sentence()));
        for (LeakFinding alarm : part.alarms()) {
            blocks.add(new Note(Tone.ALARM, alarm.column() + ": " + SummarySection.sentence(alarm.evidence())));
        }
        List<String> others = part.findings().stream()
                .filter(finding -> finding.severity() == LeakFinding.Severity.WARNING)
                .map(finding -> finding.column() + ": " + SummarySection.sentence(finding.evidence()))
                .toList();
        if (!others.isEmpty()) {
            blocks.add(new Paragraph("To be looked at:"));
            blocks.add(new Bullets(others));
        }
    }
}
