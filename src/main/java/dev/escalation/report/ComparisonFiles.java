package dev.escalation.report;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The results of a comparison as CSV files. */
public final class ComparisonFiles {
    private static final Map<String, Function<Evaluation, BootstrapInterval>> METRICS = metrics();

    private ComparisonFiles() {}

    private static Map<String, Function<Evaluation, BootstrapInterval>> metrics() {
        Map<String, Function<Evaluation, BootstrapInterval>> metrics = new LinkedHashMap<>();
        metrics.put("precision", Evaluation::precision);
        metrics.put("recall", Evaluation::recall);
        metrics.put("f1", Evaluation::f1);
        metrics.put("roc_auc", Evaluation::rocAuc);
        metrics.put("average_precision", Evaluation::averagePrecision);
        metrics.put("brier", Evaluation::brier);
        metrics.put("calibration_error", Evaluation::calibrationError);
        metrics.put("lift_at_5", Evaluation::liftAt5);
        metrics.put("lift_at_10", Evaluation::liftAt10);
        metrics.put("lift_at_20", Evaluation::liftAt20);
        return metrics;
    }

    /** Metric names in the order of files. */
    public static Map<String, Function<Evaluation, BootstrapInterval>> byName() {
        return METRICS;
    }

    /** {@code predictions_test.csv}: model,ticket_id,as_of,label,probability. */
    public static void writePredictions(Comparison comparison, Path file) throws IOException {
        FeatureTable table = comparison.table();
        try (CsvFile csv = new CsvFile(file, List.of("model", "ticket_id", "as_of", "label", "probability"))) {
            for (ModelResult result : comparison.results()) {
                for (int i = 0; i < comparison.testRows().length; i++) {
                    int row = comparison.testRows()[i];
                    csv.text(result.name())
                            .text(table.ticketId(row))
                            .text(Instants.format(table.asOf()[row]))
                            .number(table.label()[row] ? 1 : 0)
                            .number(result.testProbability()[i])
                            .endRow();
                }
            }
        }
    }

    /** {@code model_comparison.csv}: metrics on test with 95 % intervals, the median warning, average precision on validation. */
    public static void writeComparison(Comparison comparison, Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("model", "threshold"));
        header.addAll(METRICS.keySet());
        for (String metric : METRICS.keySet()) {
            header.add(metric + "_low");
            header.add(metric + "_high");
        }
        header.addAll(List.of("lead_time_hours", "lead_time_hours_low", "lead_time_hours_high"));
        header.addAll(List.of(
                "rows", "positives", "positive_tickets", "verdict", "validation_average_precision", "threshold_how"));
        try (CsvFile csv = new CsvFile(file, header)) {
            for (ModelResult result : comparison.results()) {
                Evaluation test = result.test();
                csv.text(result.name()).number(test.threshold());
                METRICS.values().forEach(metric -> csv.number(metric.apply(test).value()));
                METRICS.values()
                        .forEach(metric -> csv.number(metric.apply(test).low())
                                .number(metric.apply(test).high()));
                BootstrapInterval lead =
                        new CloserLook(comparison, result).leadTime().medianHours();
                csv.number(lead.value()).number(lead.low()).number(lead.high());
                csv.number(test.rows())
                        .number(test.positives())
                        .number(test.positiveTickets())
                        .text(test.verdict().words())
                        .number(result.validation().averagePrecision().value())
                        .text(result.thresholdHow())
                        .endRow();
            }
        }
    }

    /** {@code metrics_by_age.csv}: each model on the test rows of each age, and once per ticket at its first row. */
    public static void writeByAge(Comparison comparison, Progress progress, Path file) throws IOException {
        FeatureTable table = comparison.table();
        int[] ages = Arrays.stream(comparison.testRows())
                .map(row -> table.ageHours()[row])
                .distinct()
                .sorted()
                .toArray();
        List<String> header = new ArrayList<>(List.of("model", "rows_at", "rows", "positives"));
        header.addAll(METRICS.keySet());
        try (CsvFile csv = new CsvFile(file, header)) {
            for (ModelResult result : comparison.results()) {
                for (int age : ages) {
                    int[] places = places(
                            comparison, place -> table.ageHours()[comparison.testRows()[place]] == age);
                    writeSlice(csv, comparison, result, age + " h", places, progress);
                }
                writeSlice(csv, comparison, result, "first row of a ticket", firstRows(comparison), progress);
            }
        }
    }

    private static int[] firstRows(Comparison comparison) {
        int[] ticket = comparison.table().ticket();
        int[] rows = comparison.testRows();
        return places(comparison, place -> place == 0 || ticket[rows[place]] != ticket[rows[place - 1]]);
    }

    private static int[] places(Comparison comparison, java.util.function.IntPredicate filter) {
        return IntStream.range(0, comparison.testRows().length).filter(filter).toArray();
    }

    private static void writeSlice(
            CsvFile csv, Comparison comparison, ModelResult result, String name, int[] places, Progress progress) {
        int[] rows =
                Arrays.stream(places).map(place -> comparison.testRows()[place]).toArray();
        double[] probability = Arrays.stream(places)
                .mapToDouble(place -> result.testProbability()[place])
                .toArray();
        Evaluation evaluation = RowEvaluation.of(
                comparison.table(),
                rows,
                probability,
                result.test().threshold(),
                comparison.options().seed(),
                progress);
        csv.text(result.name()).text(name).number(evaluation.rows()).number(evaluation.positives());
        METRICS.values().forEach(metric -> csv.number(metric.apply(evaluation).value()));
        csv.endRow();
    }

    /** {@code leak_scan.csv}. */
    public static void writeLeakScan(List<LeakFinding> findings, Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, List.of("severity", "kind", "column", "evidence"))) {
            for (LeakFinding finding : findings) {
                csv.text(finding.severity().id())
                        .text(finding.kind().id())
                        .text(finding.column())
                        .text(finding.evidence())
                        .endRow();
            }
        }
    }
}
