package dev.escalation.report.overtime;

import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.data.Instants;
import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.drift.Drift;
import dev.escalation.model.drift.FeatureDrift;
import dev.escalation.model.drift.Psi;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.report.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code backtest.csv backtest.png drift.csv}; a file whose content could not be computed is not there. */
public final class OverTimeFiles {
    private static final Map<String, Function<Evaluation, BootstrapInterval>> METRICS = metrics();

    private OverTimeFiles() {}

    static Map<String, Function<Evaluation, BootstrapInterval>> metrics() {
        Map<String, Function<Evaluation, BootstrapInterval>> metrics = new LinkedHashMap<>();
        metrics.put("roc_auc", Evaluation::rocAuc);
        metrics.put("average_precision", Evaluation::averagePrecision);
        metrics.put("precision", Evaluation::precision);
        metrics.put("recall", Evaluation::recall);
        metrics.put("calibration_error", Evaluation::calibrationError);
        return metrics;
    }

    public static void write(OverTime result, ChartOrigin origin, Path folder) throws IOException {
        if (result.backtest().isPresent()) {
            Backtest backtest = result.backtest().get();
            writeBacktest(backtest.results(), folder.resolve("backtest.csv"));
            ChartExporter.writePng(
                    BacktestChart.of(
                            backtest.plan(),
                            backtest.results(),
                            result.about().table().data().rules().zone(),
                            origin),
                    folder.resolve("backtest.png"));
        }
        if (result.drift().isPresent()) {
            writeDrift(result.drift().get(), folder.resolve("drift.csv"));
        }
    }

    /** One row per window. */
    public static void writeBacktest(List<OriginResult> results, Path file) throws IOException {
        List<String> header = new ArrayList<>(
                List.of("origin", "window_end", "learned_tickets", "test_tickets", "test_period_tickets"));
        header.addAll(List.of("rows", "positives", "positive_tickets", "base_rate", "alert_line"));
        METRICS.keySet().forEach(name -> header.addAll(List.of(name, name + "_low", name + "_high")));
        header.addAll(List.of("first_model_roc_auc", "gain", "gain_low", "gain_high", "verdict", "why"));
        try (CsvFile csv = new CsvFile(file, header)) {
            for (OriginResult result : results) {
                csv.text(Instants.format(result.window().origin()))
                        .text(Instants.format(result.window().end()))
                        .number(result.learnedTickets())
                        .number(result.testTickets())
                        .number(result.testPeriodTickets());
                figures(csv, result.figures());
                csv.text(result.why()).endRow();
            }
        }
    }

    private static void figures(CsvFile csv, Optional<Figures> figures) {
        Optional<Evaluation> fresh = figures.map(Figures::fresh);
        csv.number(fresh.map(one -> (double) one.rows()).orElse(Double.NaN))
                .number(fresh.map(one -> (double) one.positives()).orElse(Double.NaN))
                .number(fresh.map(one -> (double) one.positiveTickets()).orElse(Double.NaN))
                .number(figures.map(Figures::baseRate).orElse(Double.NaN))
                .number(fresh.map(Evaluation::threshold).orElse(Double.NaN));
        METRICS.values().forEach(metric -> interval(csv, fresh.map(metric)));
        csv.number(figures.map(one -> one.kept().rocAuc().value()).orElse(Double.NaN));
        interval(csv, figures.map(Figures::gain));
        csv.text(fresh.map(one -> one.verdict().words()).orElse(""));
    }

    private static void interval(CsvFile csv, Optional<BootstrapInterval> interval) {
        csv.number(interval.map(BootstrapInterval::value).orElse(Double.NaN))
                .number(interval.map(BootstrapInterval::low).orElse(Double.NaN))
                .number(interval.map(BootstrapInterval::high).orElse(Double.NaN));
    }

    /** One row per bin of a feature, the scores last. */
    public static void writeDrift(Drift drift, Path file) throws IOException {
        List<String> header =
                List.of("feature", "label", "kind", "psi", "psi_by_chance", "band", "bin", "share_then", "share_now");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (FeatureDrift feature : drift.features()) {
                String kind = feature.kind().name().toLowerCase(Locale.ROOT);
                bins(csv, feature.info().name(), feature.info().label(), kind, feature.psi());
            }
            bins(csv, "score", "Predicted risk", "score", drift.score());
        }
    }

    private static void bins(CsvFile csv, String name, String label, String kind, Psi psi) {
        for (Psi.Bin bin : psi.bins()) {
            csv.text(name)
                    .text(label)
                    .text(kind)
                    .number(psi.value())
                    .number(psi.chance())
                    .text(psi.band().name().toLowerCase(Locale.ROOT))
                    .text(bin.name().isEmpty() ? "missing" : bin.name())
                    .number(bin.then())
                    .number(bin.now())
                    .endRow();
        }
    }
}
