package dev.escalation.model.evaluation;

import static dev.escalation.model.evaluation.GoldenMetrics.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void countsAndRatiosAtThresholdsAreGolden() {
        ScoredRows rows = GoldenMetrics.rows();
        GoldenTable golden = GoldenTable.read("metrics/thresholds.csv");
        for (int row = 0; row < golden.size(); row++) {
            double threshold = golden.number(row, "threshold");
            ConfusionCounts counts = ConfusionCounts.at(rows, threshold);
            assertThat(counts)
                    .isEqualTo(new ConfusionCounts(
                            (long) golden.number(row, "tp"),
                            (long) golden.number(row, "fp"),
                            (long) golden.number(row, "tn"),
                            (long) golden.number(row, "fn")))
                    .isEqualTo(ScoreRanking.of(rows).countsAt(threshold));
            assertThat(counts.accuracy()).isCloseTo(golden.number(row, "accuracy"), TOLERANCE);
            assertThat(counts.balancedAccuracy()).isCloseTo(golden.number(row, "balanced_accuracy"), TOLERANCE);
            assertThat(counts.precision()).isCloseTo(golden.number(row, "precision"), TOLERANCE);
            assertThat(counts.recall()).isCloseTo(golden.number(row, "recall"), TOLERANCE);
            assertThat(counts.specificity()).isCloseTo(golden.number(row, "specificity"), TOLERANCE);
            assertThat(counts.f1()).isCloseTo(golden.number(row, "f1"), TOLERANCE);
            assertThat(counts.fBeta(2)).isCloseTo(golden.number(row, "f2"), TOLERANCE);
            assertThat(counts.mcc()).isCloseTo(golden.number(row, "mcc"), TOLERANCE);
            assertThat(counts.kappa()).isCloseTo(golden.number(row, "cohen_kappa"), TOLERANCE);
        }
    }

    @Test
    void summaryIsGolden() {
        ScoreRanking ranking = ScoreRanking.of(GoldenMetrics.rows());
        Map<String, Double> golden = GoldenMetrics.summary();
        assertThat(ranking.distinctScores())
                .isEqualTo(golden.get("distinct_scores").intValue());
        assertThat(ranking.positives()).isEqualTo(golden.get("positives").longValue());
        assertThat(RankingMetrics.rocAuc(ranking)).isCloseTo(golden.get("roc_auc"), TOLERANCE);
        assertThat(RankingMetrics.averagePrecision(ranking)).isCloseTo(golden.get("average_precision"), TOLERANCE);
        assertThat(ProbabilityMetrics.brier(ranking)).isCloseTo(golden.get("brier"), TOLERANCE);
        assertThat(ProbabilityMetrics.logLoss(ranking)).isCloseTo(golden.get("log_loss"), TOLERANCE);
        KolmogorovSmirnov ks = RankingMetrics.kolmogorovSmirnov(ranking);
        assertThat(ks.statistic()).isCloseTo(golden.get("ks"), TOLERANCE);
        assertThat(ks.threshold()).isEqualTo(golden.get("ks_threshold"));
    }

    @Test
    void aConstantProbabilityHasTheGoldenBaseRateLosses() {
        ScoredRows rows = GoldenMetrics.rows();
        double[] constant = new double[rows.size()];
        java.util.Arrays.fill(constant, 0.12);
        ScoreRanking ranking = ScoreRanking.of(new ScoredRows(constant, rows.positive(), rows.cluster()));
        Map<String, Double> golden = GoldenMetrics.summary();
        assertThat(ProbabilityMetrics.brier(ranking)).isCloseTo(golden.get("base_rate_brier"), TOLERANCE);
        assertThat(ProbabilityMetrics.logLoss(ranking)).isCloseTo(golden.get("base_rate_log_loss"), TOLERANCE);
        assertThat(RankingMetrics.rocAuc(ranking)).isEqualTo(0.5);
        assertThat(RankingMetrics.averagePrecision(ranking)).isCloseTo(0.12, TOLERANCE);
    }

    @Test
    void topSharesAreGolden() {
        ScoreRanking ranking = ScoreRanking.of(GoldenMetrics.rows());
        GoldenTable golden = GoldenTable.read("metrics/top_k.csv");
        for (int row = 0; row < golden.size(); row++) {
            TopShare top = RankingMetrics.top(ranking, golden.number(row, "share"));
            assertThat(top.rows()).isEqualTo((long) golden.number(row, "k"));
            assertThat(top.hits()).isEqualTo((long) golden.number(row, "hits"));
            assertThat(top.precision()).isCloseTo(golden.number(row, "precision"), TOLERANCE);
            assertThat(top.recall()).isCloseTo(golden.number(row, "recall"), TOLERANCE);
            assertThat(top.lift()).isCloseTo(golden.number(row, "lift"), TOLERANCE);
            assertThat(top.scoreAtCut()).isEqualTo(golden.number(row, "score_at_cut"));
        }
    }

    @Test
    void aShareIsRoundedUpToWholeRowsButNotByNoise() {
        assertThat(RankingMetrics.rowsInShare(20, 0.05)).isEqualTo(1);
        assertThat(RankingMetrics.rowsInShare(21, 0.05)).isEqualTo(2);
        // 0.07 × 100 is 7.000000000000001 in doubles
        assertThat(RankingMetrics.rowsInShare(100, 0.07)).isEqualTo(7);
        ScoreRanking ranking =
                ScoreRanking.of(new ScoredRows(new double[] {0.2, 0.7}, new boolean[] {false, true}, new int[2]));
        assertThatThrownBy(() -> RankingMetrics.top(ranking, 0)).hasMessageContaining("a share is above 0");
    }

    @Test
    void gainCurveIsGolden() {
        GainCurve curve = GainCurve.of(ScoreRanking.of(GoldenMetrics.rows()), 20);
        GoldenTable golden = GoldenTable.read("metrics/gain_curve.csv");
        assertThat(curve.share()).containsExactly(golden.numbers("share"), TOLERANCE);
        assertThat(curve.gain()).containsExactly(golden.numbers("gain"), TOLERANCE);
        assertThat(curve.lift()[0]).isNaN();
        for (int point = 0; point < golden.size(); point++) {
            assertThat(curve.rows()[point]).isEqualTo((long) golden.number(point, "k"));
            assertThat(curve.hits()[point]).isEqualTo((long) golden.number(point, "cumulative_hits"));
            if (point > 0) {
                assertThat(curve.lift()[point]).isCloseTo(golden.number(point, "lift"), TOLERANCE);
            }
        }
    }

    @Test
    void rocCurveIsGolden() {
        RocCurve curve = RocCurve.of(ScoreRanking.of(GoldenMetrics.rows()));
        GoldenTable golden = GoldenTable.read("metrics/roc_curve.csv");
        assertThat(curve.falsePositiveRate()).containsExactly(golden.numbers("fpr"), TOLERANCE);
        assertThat(curve.truePositiveRate()).containsExactly(golden.numbers("tpr"), TOLERANCE);
        assertThat(curve.threshold()[0]).isEqualTo(Double.POSITIVE_INFINITY);
        for (int point = 1; point < golden.size(); point++) {
            assertThat(curve.threshold()[point]).isEqualTo(golden.number(point, "threshold"));
        }
    }

    @Test
    void precisionRecallCurveIsGolden() {
        PrecisionRecallCurve curve = PrecisionRecallCurve.of(ScoreRanking.of(GoldenMetrics.rows()));
        GoldenTable golden = GoldenTable.read("metrics/pr_curve.csv");
        assertThat(curve.precision()).containsExactly(golden.numbers("precision"), TOLERANCE);
        assertThat(curve.recall()).containsExactly(golden.numbers("recall"), TOLERANCE);
        for (int point = 0; point < golden.size() - 1; point++) {
            assertThat(curve.threshold()[point]).isEqualTo(golden.number(point, "threshold"));
        }
    }

    @Test
    void calibrationBinsAreGolden() {
        ScoreRanking ranking = ScoreRanking.of(GoldenMetrics.rows());
        Map<String, Double> golden = GoldenMetrics.summary();
        CalibrationBins quantile = CalibrationBins.quantile(ranking, 10);
        CalibrationBins uniform = CalibrationBins.uniform(ranking, 10);
        assertBins(quantile, GoldenTable.read("metrics/calibration_quantile10.csv"));
        assertBins(uniform, GoldenTable.read("metrics/calibration_uniform10.csv"));
        assertThat(quantile.expectedError()).isCloseTo(golden.get("ece_quantile10"), TOLERANCE);
        assertThat(quantile.maximumError()).isCloseTo(golden.get("mce_quantile10"), TOLERANCE);
        assertThat(uniform.expectedError()).isCloseTo(golden.get("ece_uniform10"), TOLERANCE);
    }

    private static void assertBins(CalibrationBins bins, GoldenTable golden) {
        assertThat(bins.bins()).hasSize(golden.size());
        for (int row = 0; row < golden.size(); row++) {
            CalibrationBin bin = bins.bins().get(row);
            assertThat(bin.index()).isEqualTo((int) golden.number(row, "bin"));
            assertThat(bin.low()).isCloseTo(golden.number(row, "edge_low"), TOLERANCE);
            assertThat(bin.high()).isCloseTo(golden.number(row, "edge_high"), TOLERANCE);
            assertThat(bin.rows()).isEqualTo((long) golden.number(row, "count"));
            assertThat(bin.meanPredicted()).isCloseTo(golden.number(row, "mean_predicted"), TOLERANCE);
            assertThat(bin.fractionPositive()).isCloseTo(golden.number(row, "fraction_positive"), TOLERANCE);
        }
    }

    @Test
    void equalGapsOfKolmogorovAndSmirnovAreTakenAtTheHighestScore() {
        // gap by score: 1/2, 0, 1/2, 0
        ScoreRanking ranking = ScoreRanking.of(new ScoredRows(
                new double[] {0.9, 0.8, 0.7, 0.6}, new boolean[] {true, false, true, false}, new int[4]));
        assertThat(RankingMetrics.kolmogorovSmirnov(ranking)).isEqualTo(new KolmogorovSmirnov(0.5, 0.9));
    }

    @Test
    void aCutThroughATieTakesResampledRowsInOrder() {
        // three tied rows that count 3, 1 and 2 times: in order positive ×3, negative, positive ×2
        ScoreRanking ranking = ScoreRanking.of(
                        new ScoredRows(new double[] {0.5, 0.5, 0.5}, new boolean[] {true, false, true}, new int[3]))
                .reweighted(new int[] {3, 1, 2});
        assertThat(java.util.stream.LongStream.rangeClosed(0, 6).map(ranking::hitsInTop))
                .containsExactly(0L, 1L, 2L, 3L, 3L, 4L, 5L);
    }

    @Test
    void theTwoZerosAreOneScore() {
        ScoreRanking ranking = ScoreRanking.of(
                new ScoredRows(new double[] {0.0, -0.0, 0.5}, new boolean[] {true, false, false}, new int[3]));
        assertThat(ranking.distinctScores()).isEqualTo(2);
        // one pair tied (half), one wrong: 0.5 of 2
        assertThat(RankingMetrics.rocAuc(ranking)).isEqualTo(0.25);
    }

    @Test
    void whatOneClassOrNoRowsDoNotDefineIsNaN() {
        ScoreRanking negativesOnly = ScoreRanking.of(
                new ScoredRows(new double[] {0.1, 0.2}, new boolean[] {false, false}, new int[] {1, 2}));
        assertThat(RankingMetrics.rocAuc(negativesOnly)).isNaN();
        assertThat(RankingMetrics.averagePrecision(negativesOnly)).isNaN();
        assertThat(RankingMetrics.kolmogorovSmirnov(negativesOnly).statistic()).isNaN();
        assertThat(RankingMetrics.top(negativesOnly, 0.5).lift()).isNaN();
        ScoreRanking empty = ScoreRanking.of(new ScoredRows(new double[0], new boolean[0], new int[0]));
        assertThat(ProbabilityMetrics.brier(empty)).isNaN();
        assertThat(CalibrationBins.quantile(empty, 10).expectedError()).isNaN();
        assertThat(CalibrationBins.uniform(empty, 10).maximumError()).isNaN();
        assertThat(RankingMetrics.top(empty, 0.5).rows()).isZero();
        assertThat(RocCurve.of(empty).threshold()).hasSize(1);
    }

    @Test
    void ratiosWithoutDenominatorAreZero() {
        ConfusionCounts nothingAlerted = new ConfusionCounts(0, 0, 8, 2);
        assertThat(nothingAlerted.precision()).isZero();
        assertThat(nothingAlerted.recall()).isZero();
        assertThat(nothingAlerted.f1()).isZero();
        assertThat(nothingAlerted.mcc()).isZero();
        assertThat(new ConfusionCounts(0, 0, 0, 0).kappa()).isZero();
    }

    @Test
    void rowsThatAreNoProbabilitiesAreRefused() {
        assertThatThrownBy(() -> new ScoredRows(new double[] {0.2, 1.1}, new boolean[2], new int[2]))
                .hasMessage("row 1: 1.1 is not a probability");
        assertThatThrownBy(() -> new ScoredRows(new double[] {Double.NaN}, new boolean[1], new int[1]))
                .hasMessageContaining("row 0");
        assertThatThrownBy(() -> new ScoredRows(new double[2], new boolean[1], new int[2]))
                .hasMessageContaining("equally many");
    }
}
