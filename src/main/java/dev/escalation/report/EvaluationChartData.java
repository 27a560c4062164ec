package dev.escalation.report;

import dev.escalation.chart.CalibrationBin;
import dev.escalation.chart.CalibrationChart;
import dev.escalation.chart.CalibrationSeries;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The charts of a comparison on test, for pictures and for the window.
 *
 * @param first has the first colour
 * @param marked its alert line is marked on the curves
 */
public record EvaluationChartData(Comparison comparison, ModelResult first, ModelResult marked, ChartOrigin origin) {
    private static final int CALIBRATION_BINS = 10;

    /** With the best model in front. */
    public static EvaluationChartData of(Comparison comparison, ChartOrigin origin) {
        return new EvaluationChartData(comparison, comparison.best(), comparison.best(), origin);
    }

    public RocChart roc() {
        return new RocChart(curves(result -> result.test().rocAuc(), this::rocCurve), words(), counts(), origin);
    }

    public PrecisionRecallChart precisionRecall() {
        List<CurveSeries> curves = curves(result -> result.test().averagePrecision(), this::precisionRecallCurve);
        return new PrecisionRecallChart(curves, words(), counts(), origin);
    }

    /** @param shown in this order; yardsticks have no calibration */
    public CalibrationChart calibration(List<ModelResult> shown) {
        List<CalibrationSeries> series = shown.stream()
                .filter(result -> result.model().isPresent())
                .map(this::calibrationSeries)
                .toList();
        return new CalibrationChart(series, words(), counts(), origin);
    }

    public ConfusionMatrixChart confusionMatrix(ModelResult result) {
        var confusion = result.test().confusion();
        return new ConfusionMatrixChart(
                label(result, origin.words()),
                result.test().threshold(),
                new ConfusionCounts(
                        confusion.truePositives(),
                        confusion.falseNegatives(),
                        confusion.falsePositives(),
                        confusion.trueNegatives()),
                interval(result.test().precision()),
                interval(result.test().recall()),
                words(),
                origin);
    }

    /** Every result has a colour of its own; XGBoost takes that of the model which has the first. */
    public SeriesColor color(ModelResult result) {
        if (result.equals(first)) {
            return SeriesColor.FIRST;
        }
        return switch (result.name()) {
            case "rule" -> SeriesColor.SECOND;
            case "base_rate" -> SeriesColor.FIFTH;
            case "logistic" -> SeriesColor.FOURTH;
            case "random_forest" -> SeriesColor.THIRD;
            default -> first.name().equals("logistic") ? SeriesColor.FOURTH : SeriesColor.THIRD;
        };
    }

    private OutcomeWords words() {
        return words(comparison.table().target(), origin.words());
    }

    /** How an outcome is called in pictures. */
    public static OutcomeWords words(Target target, ChartWords words) {
        return target == Target.ESCALATION ? OutcomeWords.escalation(words) : OutcomeWords.slaBreach(words);
    }

    private SampleCounts counts() {
        return new SampleCounts(first.test().rows(), first.test().positives());
    }

    private List<CurveSeries> curves(
            Function<ModelResult, BootstrapInterval> score, Function<ModelResult, CurveSeries> curve) {
        List<CurveSeries> series = new ArrayList<>();
        for (ModelResult result : comparison.results()) {
            boolean flat = result.name().equals("base_rate");
            if (!flat && !Double.isNaN(score.apply(result).value())) {
                series.add(curve.apply(result));
            }
        }
        return series;
    }

    private CurveSeries rocCurve(ModelResult result) {
        RocCurve curve = RocCurve.of(ranking(result));
        var confusion = result.test().confusion();
        return new CurveSeries(
                label(result, origin.words()),
                color(result),
                estimate(result.test().rocAuc()),
                curve.falsePositiveRate(),
                curve.truePositiveRate(),
                alertLine(result, 1 - confusion.specificity(), confusion.recall()));
    }

    private CurveSeries precisionRecallCurve(ModelResult result) {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(ranking(result));
        var confusion = result.test().confusion();
        return new CurveSeries(
                label(result, origin.words()),
                color(result),
                estimate(result.test().averagePrecision()),
                curve.recall(),
                curve.precision(),
                alertLine(result, confusion.recall(), confusion.precision()));
    }

    private CalibrationSeries calibrationSeries(ModelResult result) {
        boolean calibrated = result.model()
                .filter(model -> !model.calibration().equals("none"))
                .isPresent();
        List<CalibrationBin> before = result.uncalibrated()
                .filter(_ -> calibrated)
                .map(own -> bins(own.bins()))
                .orElse(List.of());
        return new CalibrationSeries(
                label(result, origin.words()),
                color(result),
                estimate(result.test().calibrationError()),
                bins(CalibrationBins.quantile(ranking(result), CALIBRATION_BINS)),
                before);
    }

    private static List<CalibrationBin> bins(CalibrationBins all) {
        return all.bins().stream()
                .filter(bin -> bin.rows() > 0)
                .map(bin -> CalibrationBin.of(
                        bin.meanPredicted(), Math.round(bin.fractionPositive() * bin.rows()), bin.rows()))
                .toList();
    }

    private ScoreRanking ranking(ModelResult result) {
        return ScoreRanking.of(
                RowEvaluation.scored(comparison.table(), comparison.testRows(), result.testProbability()));
    }

    private @Nullable CurvePoint alertLine(ModelResult result, double x, double y) {
        double threshold = result.test().threshold();
        boolean shown = result.equals(marked) && Double.isFinite(x) && Double.isFinite(y);
        return shown ? new CurvePoint(x, y, threshold) : null;
    }

    /** What a model or yardstick is called in pictures. */
    public static String label(ModelResult result, ChartWords words) {
        return result.model()
                .map(model -> words.get("evaluation.model." + model.kind().id()))
                .orElseGet(() -> words.get(result.name().equals("rule") ? "evaluation.rule" : "evaluation.baseRate"));
    }

    /** A figure with its interval where it has one. */
    public static Estimate estimate(BootstrapInterval value) {
        boolean hasInterval = Double.isFinite(value.low()) && Double.isFinite(value.high());
        return hasInterval ? Estimate.of(value.value(), value.low(), value.high()) : Estimate.of(value.value());
    }

    private static @Nullable Interval interval(BootstrapInterval value) {
        return Double.isFinite(value.low()) && Double.isFinite(value.high())
                ? new Interval(value.low(), value.high())
                : null;
    }
}
