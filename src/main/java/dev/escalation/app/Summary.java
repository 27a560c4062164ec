package dev.escalation.app;

import dev.escalation.data.DataOrigin;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.TableLog;
import dev.escalation.features.CutCheck;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.Comparison;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelResult;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.TextAblation;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.report.ComparisonFiles;
import dev.escalation.report.JsonFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of {@code summary.json} and of the models' metadata. */
final class Summary {
    private static final int TOP_TICKETS = 5;

    private Summary() {}

    static @Nullable Double number(double value) {
        return JsonFile.number(value);
    }

    static Map<String, Object> program(String command) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("program", ProgramInfo.NAME);
        json.put("version", ProgramInfo.version());
        json.put("command", command);
        return json;
    }

    static Map<String, Object> data(CleanResult clean) {
        DataOrigin origin = clean.data().origin();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run_id", clean.runId());
        json.put("source", origin.source());
        json.put("profile", origin.profile());
        json.put("snapshot", origin.snapshotHash());
        json.put("last_moment", Instants.format(clean.data().lastMoment()));
        Map<String, Object> rows = new LinkedHashMap<>();
        for (TableLog log : clean.logs()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("in", log.rowsIn());
            counts.put("clean", log.rowsClean());
            counts.put("rejected", log.rowsRejected());
            counts.put("repairs", log.repairedCells());
            rows.put(log.table(), counts);
        }
        json.put("rows", rows);
        json.put("notes", clean.notes());
        return json;
    }

    static Map<String, Object> label(FeatureTable table) {
        TicketOutcomes outcomes = table.outcomes();
        int positives = 0;
        int known = 0;
        for (int t = 0; t < outcomes.known().length; t++) {
            positives += outcomes.positive()[t] ? 1 : 0;
            known += outcomes.known()[t] ? 1 : 0;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", table.target().source(table.data().rules()).describe());
        json.put("tickets", outcomes.known().length);
        json.put("tickets_with_outcome", positives);
        json.put("tickets_undecided", outcomes.known().length - known);
        json.put("outcomes_without_a_moment", outcomes.untimedPositives());
        json.put("as_of_points", table.points().describe());
        return json;
    }

    static Map<String, Object> lessons(Lessons lessons) {
        Lessons.Counts counts = lessons.counts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("acted_tickets_left_out", counts.acted());
        json.put("held_out_tickets", counts.heldOut());
        Map<String, Object> disagreements = new LinkedHashMap<>();
        disagreements.put("tickets", counts.disagreements());
        disagreements.put("learned_as_examples", counts.learned());
        disagreements.put("outcome_known", counts.outcomeKnown());
        disagreements.put("also_acted_upon", counts.alsoActed());
        disagreements.put("not_open_at_the_score", counts.notOpen());
        disagreements.put("not_in_the_data", counts.notInData());
        json.put("disagreements", disagreements);
        return json;
    }

    static Map<String, Object> ablation(TextAblation text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", text.kind().id());
        json.put("roc_auc_with_text", number(text.rocAucWith()));
        json.put("roc_auc_without_text", number(text.rocAucWithout()));
        json.put("gain", number(text.gain().value()));
        json.put("gain_low", number(text.gain().low()));
        json.put("gain_high", number(text.gain().high()));
        return json;
    }

    static Map<String, Object> split(Split split, FeatureTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("train_from", Instants.format(split.start()));
        json.put("validation_from", Instants.format(split.validationStart()));
        json.put("test_from", Instants.format(split.testStart()));
        json.put("end", Instants.format(split.end()));
        json.put("outcomes_known_after_hours_90_percent", number(split.outcomeKnownHours()));
        for (Segment segment : List.of(Segment.TRAIN, Segment.VALIDATION, Segment.TEST)) {
            Map<String, Object> part = new LinkedHashMap<>();
            int[] rows = split.rows(table, segment);
            int positives = 0;
            for (int row : rows) {
                positives += table.label()[row] ? 1 : 0;
            }
            part.put("embargo_hours", split.embargoHours()[segment.ordinal()]);
            part.put("rows", rows.length);
            part.put("positives", positives);
            json.put(segment.id(), part);
        }
        return json;
    }

    /** @param findings of the leak scan */
    static Map<String, Object> models(Comparison comparison, List<LeakFinding> findings) {
        Map<String, Object> models = new LinkedHashMap<>();
        for (ModelResult result : comparison.results()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("threshold", number(result.test().threshold()));
            json.put("threshold_how", result.thresholdHow());
            json.put(
                    "validation_average_precision",
                    number(result.validation().averagePrecision().value()));
            result.model().ifPresent(model -> {
                json.put("calibration", model.calibration());
                json.put("test_before_calibration", uncalibrated(result));
            });
            json.put("test", evaluation(result.test()));
            json.put(
                    "doubts",
                    findings.stream()
                            .filter(finding -> finding.doubts(
                                    result.name(), comparison.best().name()))
                            .map(finding -> finding.column() + ": " + finding.evidence())
                            .toList());
            models.put(result.name(), json);
        }
        return models;
    }

    /** What the model's own probabilities are worth; beside the figures of the calibrated ones. */
    static Map<String, Object> uncalibrated(ModelResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        result.uncalibrated().ifPresent(before -> {
            json.put("calibration_error", number(before.calibrationError()));
            json.put("brier", number(before.brier()));
        });
        return json;
    }

    static Map<String, Object> evaluation(Evaluation evaluation) {
        Map<String, Object> json = new LinkedHashMap<>();
        ComparisonFiles.byName().forEach((name, metric) -> {
            BootstrapInterval value = metric.apply(evaluation);
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("value", number(value.value()));
            part.put("low", number(value.low()));
            part.put("high", number(value.high()));
            json.put(name, part);
        });
        json.put("true_positives", evaluation.confusion().truePositives());
        json.put("false_positives", evaluation.confusion().falsePositives());
        json.put("true_negatives", evaluation.confusion().trueNegatives());
        json.put("false_negatives", evaluation.confusion().falseNegatives());
        json.put("rows", evaluation.rows());
        json.put("positives", evaluation.positives());
        json.put("positive_tickets", evaluation.positiveTickets());
        json.put("verdict", evaluation.verdict().words());
        return json;
    }

    /** The first of the queue. */
    static List<Object> queueTop(RiskQueue queue) {
        List<Object> top = new ArrayList<>();
        for (RiskQueue.Entry entry : queue.entries().stream().limit(TOP_TICKETS).toList()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("ticket_id", entry.explanation().ticketId());
            json.put("risk", number(entry.risk()));
            json.put("band", entry.band().id());
            json.put(
                    "main_reason",
                    entry.explanation().topRaising().stream().findFirst().orElse(""));
            top.add(json);
        }
        return top;
    }

    static Map<String, Object> leaks(List<LeakFinding> findings, CutCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> cut = new LinkedHashMap<>();
        cut.put("cut_at", Instants.format(check.moment()));
        cut.put("rows_compared", check.rowsCompared());
        cut.put("identical", check.holds());
        json.put("cut_check", cut);
        List<Object> list = new ArrayList<>();
        for (LeakFinding finding : findings) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("severity", finding.severity().id());
            entry.put("kind", finding.kind().id());
            entry.put("column", finding.column());
            entry.put("evidence", finding.evidence());
            list.add(entry);
        }
        json.put("findings", list);
        return json;
    }
}
