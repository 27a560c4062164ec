package dev.escalation.report.closer;

import dev.escalation.chart.BandSeries;
import dev.escalation.chart.BandsChart;
import dev.escalation.chart.ChartAxis;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ClassScoresChart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.OutcomeWords;
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
    private static final String NOTHING = "The test holds no outcome to tell from.";

    /** What more and more of the whole ranking holds. */
    public BandsChart gain() {
        return new BandsChart(
                "How much is at the top of the list?",
                "Share of the scores with the outcome among the highest scores of the whole test",
                new ChartAxis("share of all scores, highest first", FigureKind.SHARE),
                new ChartAxis("share of the scores with the outcome", FigureKind.SHARE),
                List.of(
                        gain(EvaluationChartData.label(look.result()), SeriesColor.FIRST, look.result()),
                        gain("rule", SeriesColor.SECOND, look.rule()),
                        new BandSeries(
                                "chance",
                                SeriesColor.FIFTH,
                                new double[] {0, 1},
                                List.of(Estimate.of(0), Estimate.of(1)))),
                null,
                List.of(),
                null,
                NOTHING,
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
        OutcomeWords words = EvaluationChartData.words(look.comparison().table().target());
        ClassScores scores = ClassScores.of(look.scores().scored(), SCORE_BINS);
        return new ClassScoresChart(
                "How far apart are the two kinds of tickets?",
                "Scores of the test by predicted risk",
                "predicted risk",
                words.happened(),
                words.notHappened(),
                scores.positive(),
                scores.negative(),
                look.result().test().threshold(),
                NOTHING,
                origin);
    }
}
