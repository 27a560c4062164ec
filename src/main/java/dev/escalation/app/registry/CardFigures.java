package dev.escalation.app.registry;

import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.report.document.ReportBlock;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportSection;
import dev.escalation.report.document.Say;
import dev.escalation.report.document.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a report card. */
final class CardFigures {
    private static final Map<String, String> METRICS = metrics();

    private final ModelRecord model;
    private final ModelMetadata metadata;

    CardFigures(ModelRecord model) {
        this.model = model;
        this.metadata = model.metadata();
    }

    private static Map<String, String> metrics() {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put("average_precision", "Average precision");
        metrics.put("roc_auc", "ROC AUC");
        metrics.put("precision", "Precision at the alert line");
        metrics.put("recall", "Recall at the alert line");
        metrics.put("f1", "F1 at the alert line");
        metrics.put("brier", "Brier score, lower is better");
        metrics.put("calibration_error", "Calibration error, lower is better");
        metrics.put("lift_at_5", "Lift in the top 5 %");
        metrics.put("lift_at_10", "Lift in the top 10 %");
        metrics.put("lift_at_20", "Lift in the top 20 %");
        return metrics;
    }

    ReportSection section() {
        List<ReportBlock> blocks = new ArrayList<>();
        if (model.isImported()) {
            blocks.add(new Note(
                    Tone.WARNING,
                    "This model came from a file. The figures below are what the file says of itself; they were not"
                            + " computed here. It has no evaluation on this data until it is evaluated on it."));
        }
        if (Double.isNaN(metadata.figure("test", "roc_auc").value())) {
            blocks.add(new Note(Tone.ALARM, "No figures are on record for this model."));
        } else {
            if (!metadata.isEnoughEvidence()) {
                blocks.add(new Note(
                        Tone.WARNING,
                        "Not enough evidence: fewer than 50 tickets of the test had the outcome. The figures may be off by"
                                + " more than their intervals say."));
            }
            blocks.add(table());
            blocks.add(
                    new Paragraph(
                            "Test: " + count(metadata, "/test/rows") + " scores, " + count(metadata, "/test/positives")
                                    + " of them of " + count(metadata, "/test/positive_tickets")
                                    + " tickets with the outcome; read once, after"
                                    + " everything was chosen on validation (" + count(metadata, "/validation/rows")
                                    + " scores). Intervals hold in 95 of 100 cases and draw customers with all of their tickets."));
            blocks.add(counts());
        }
        return new ReportSection("figures", "How good it was", blocks);
    }

    private DataTable table() {
        List<List<Cell>> rows = new ArrayList<>();
        METRICS.forEach((metric, label) -> rows.add(List.of(
                Cell.of(label),
                figure(metadata.figure("validation", metric)),
                figure(metadata.figure("test", metric)))));
        return new DataTable(
                "On the tickets on which choices were made, and on those it had never seen",
                List.of(Column.text("Figure").wide(46), Column.number("Validation"), Column.number("Test")),
                rows);
    }

    private DataTable counts() {
        List<List<Cell>> rows = List.of(
                Cell.row(
                        "Alert raised",
                        count(metadata, "/test/true_positives"),
                        count(metadata, "/test/false_positives")),
                Cell.row(
                        "No alert", count(metadata, "/test/false_negatives"), count(metadata, "/test/true_negatives")));
        return new DataTable(
                "Scores of the test at the alert line",
                List.of(Column.text("").wide(46), Column.number("Outcome came"), Column.number("Outcome did not come")),
                rows);
    }

    private static Cell figure(BootstrapInterval value) {
        Cell cell = Cell.of(Say.figure(value.value()));
        return Double.isFinite(value.low())
                ? cell.below(Say.figure(value.low()) + "\u2013" + Say.figure(value.high()))
                : cell;
    }

    static String count(ModelMetadata metadata, String path) {
        double number = metadata.number(path);
        return Double.isFinite(number) ? Say.count(Math.round(number)) : "\u2013";
    }
}
