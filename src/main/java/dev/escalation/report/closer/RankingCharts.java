package dev.escalation.report.closer;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ChartWords;
import dev.escalation.chart.ClassScoresChart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.evaluation.ClassScores;
import dev.escalation.model.evaluation.GainCurve;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.report.EvaluationChartData;
import java.util.Arrays;
import java.util.List;

/**
 * Charts of the whole ranking of a test: what its top holds, and how the scores of the two classes are spread.
 *
 * @param origin of the numbers
 */
public record RankingCharts(CloserLook look, ChartOrigin origin) {
    /** Bins of the scores of the two classes. */
    public static final int SCORE_BINS = 40;

    private static final int GAIN_STEPS = 50;

    /** What more and more of the whole ranking holds. */
    public BandsChart gain() {
        ChartWords words = origin.words();
        return new BandsChart(
                words.get("gain.title"),
                words.get("gain.subtitle"),
                new ChartAxis(words.get("gain.x"), FigureKind.SHARE),
                new ChartAxis(words.get("gain.y"), FigureKind.SHARE),
                List.of(
                        gain(EvaluationChartData.label(look.result(), words), SeriesColor.FIRST, look.result()),
                        gain(words.get("closer.rule"), SeriesColor.SECOND, look.rule()),
                        new BandSeries(
                                words.get("closer.chance"),
                                SeriesColor.FIFTH,
                                new double[] {0, 1},
                                List.of(Estimate.of(0), Estimate.of(1)))),
                null,
                List.of(),
                null,
                words.get("closer.nothing"),
                origin);
    }

    private BandSeries gain(String name, SeriesColor color, ModelResult result) {
        GainCurve curve = GainCurve.of(ranking(result), GAIN_STEPS);
        return new BandSeries(
                name,
                color,
                curve.share(),
                Arrays.stream(curve.gain()).mapToObj(Estimate::of).toList());
    }

    private ScoreRanking ranking(ModelResult result) {
        return ScoreRanking.of(RowEvaluation.scored(
                look.comparison().table(), look.comparison().testRows(), result.testProbability()));
    }

    /** The scores of the two classes. */
    public ClassScoresChart scores() {
        ChartWords words = origin.words();
        ClassScores scores = ClassScores.of(look.scores().scored(), SCORE_BINS);
        return new ClassScoresChart(
                words.get("classes.title"),
                words.get("classes.subtitle"),
                words.get("calibration.x"),
                EvaluationChartData.words(look.comparison().table().target(), words),
                scores.positive(),
                scores.negative(),
                look.result().test().threshold(),
                words.get("closer.nothing"),
                origin);
    }
}
