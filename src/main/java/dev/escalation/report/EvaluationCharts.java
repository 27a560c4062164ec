package dev.escalation.report;

import dev.escalation.chart.CalibrationBin;
import dev.escalation.chart.CalibrationChart;
import dev.escalation.chart.CalibrationSeries;
import dev.escalation.chart.ChartExporter;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ConfusionCounts;
import dev.escalation.chart.ConfusionMatrixChart;
import dev.escalation.chart.CurvePoint;
import dev.escalation.chart.CurveSeries;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.Interval;
import dev.escalation.chart.OutcomeWords;
import dev.escalation.chart.PrecisionRecallChart;
import dev.escalation.chart.RocChart;
import dev.escalation.chart.SampleCounts;
import dev.escalation.chart.SeriesColor;
import dev.escalation.features.Target;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.CalibrationBins;
import dev.escalation.model.evaluation.PrecisionRecallCurve;
import dev.escalation.model.evaluation.RocCurve;
import dev.escalation.model.evaluation.ScoreRanking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ROC, precision-recall, calibration and confusion matrices of a comparison on test. */
public final class EvaluationCharts {
    private static final int CALIBRATION_BINS = 10;

    private final Comparison comparison;
    private final ChartOrigin origin;
    private final OutcomeWords words;

    public EvaluationCharts(Comparison comparison, ChartOrigin origin) {
        this.comparison = comparison;
        this.origin = origin;
        this.words =
                comparison.table().target() == Target.ESCALATION ? OutcomeWords.ESCALATION : OutcomeWords.SLA_BREACH;
    }

    /** Writes {@code roc.png pr.png calibration.png confusion_matrix_<model>.csv/.png}. */
    public void write(Path folder) throws IOException {
        SampleCounts counts = new SampleCounts(
                comparison.best().test().rows(), comparison.best().test().positives());
        ChartExporter.writePng(new RocChart(rocSeries(), words, counts, origin), folder.resolve("roc.png"));
        ChartExporter.writePng(
                new PrecisionRecallChart(precisionRecallSeries(), words, counts, origin), folder.resolve("pr.png"));
        ChartExporter.writePng(
                new CalibrationChart(calibrationSeries(), words, counts, origin), folder.resolve("calibration.png"));
        for (ModelResult result : comparison.results()) {
            if (result.model().isPresent()) {
                ConfusionMatrixChart chart = confusionMatrix(result);
                ChartExporter.writePng(chart, folder.resolve("confusion_matrix_" + result.name() + ".png"));
                ChartExporter.writeCsv(chart, folder.resolve("confusion_matrix_" + result.name() + ".csv"));
            }
        }
    }

    private List<CurveSeries> rocSeries() {
        List<CurveSeries> series = new ArrayList<>();
        for (ModelResult result : comparison.results()) {
            if (result.name().equals("base_rate")
                    || Double.isNaN(result.test().rocAuc().value())) {
                continue;
            }
            RocCurve curve = RocCurve.of(ranking(result));
            var confusion = result.test().confusion();
            double falsePositiveRate = 1 - confusion.specificity();
            series.add(new CurveSeries(
                    label(result),
                    color(result),
                    estimate(result.test().rocAuc()),
                    curve.falsePositiveRate(),
                    curve.truePositiveRate(),
                    alertLine(result, falsePositiveRate, confusion.recall())));
        }
        return series;
    }

    private List<CurveSeries> precisionRecallSeries() {
        List<CurveSeries> series = new ArrayList<>();
        for (ModelResult result : comparison.results()) {
            if (result.name().equals("base_rate")
                    || Double.isNaN(result.test().averagePrecision().value())) {
                continue;
            }
            PrecisionRecallCurve curve = PrecisionRecallCurve.of(ranking(result));
            var confusion = result.test().confusion();
            series.add(new CurveSeries(
                    label(result),
                    color(result),
                    estimate(result.test().averagePrecision()),
                    curve.recall(),
                    curve.precision(),
                    alertLine(result, confusion.recall(), confusion.precision())));
        }
        return series;
    }

    private List<CalibrationSeries> calibrationSeries() {
        List<CalibrationSeries> series = new ArrayList<>();
        for (ModelResult result : comparison.results()) {
            if (result.model().isEmpty()) {
                continue;
            }
            List<CalibrationBin> bins = CalibrationBins.quantile(ranking(result), CALIBRATION_BINS).bins().stream()
                    .filter(bin -> bin.rows() > 0)
                    .map(bin -> CalibrationBin.of(
                            bin.meanPredicted(), Math.round(bin.fractionPositive() * bin.rows()), bin.rows()))
                    .toList();
            series.add(new CalibrationSeries(
                    label(result), color(result), estimate(result.test().calibrationError()), bins));
        }
        return series;
    }

    private ConfusionMatrixChart confusionMatrix(ModelResult result) {
        var confusion = result.test().confusion();
        return new ConfusionMatrixChart(
                label(result),
                result.test().threshold(),
                new ConfusionCounts(
                        confusion.truePositives(),
                        confusion.falseNegatives(),
                        confusion.falsePositives(),
                        confusion.trueNegatives()),
                interval(result.test().precision()),
                interval(result.test().recall()),
                words,
                origin);
    }

    private ScoreRanking ranking(ModelResult result) {
        return ScoreRanking.of(
                RowEvaluation.scored(comparison.table(), comparison.testRows(), result.testProbability()));
    }

    private @Nullable CurvePoint alertLine(ModelResult result, double x, double y) {
        boolean shown = result.equals(comparison.best()) && Double.isFinite(x) && Double.isFinite(y);
        return shown ? new CurvePoint(x, y, result.test().threshold()) : null;
    }

    /** The best model has the first colour; the others keep theirs. */
    private SeriesColor color(ModelResult result) {
        if (result.equals(comparison.best())) {
            return SeriesColor.FIRST;
        }
        return switch (result.name()) {
            case "rule" -> SeriesColor.SECOND;
            case "base_rate" -> SeriesColor.FIFTH;
            case "logistic" ->
                comparison.best().name().equals("random_forest") ? SeriesColor.THIRD : SeriesColor.FOURTH;
            case "random_forest" -> SeriesColor.THIRD;
            default -> comparison.best().name().equals("logistic") ? SeriesColor.FOURTH : SeriesColor.FIFTH;
        };
    }

    private static String label(ModelResult result) {
        return result.model()
                .map(model -> model.kind().label())
                .orElse(result.name().equals("rule") ? "priority and age rule" : "base rate");
    }

    private static Estimate estimate(BootstrapInterval value) {
        boolean hasInterval = Double.isFinite(value.low()) && Double.isFinite(value.high());
        return hasInterval ? Estimate.of(value.value(), value.low(), value.high()) : Estimate.of(value.value());
    }

    private static @Nullable Interval interval(BootstrapInterval value) {
        return Double.isFinite(value.low()) && Double.isFinite(value.high())
                ? new Interval(value.low(), value.high())
                : null;
    }
}
