package dev.escalation.model.evaluation;

import static dev.escalation.model.evaluation.GoldenMetrics.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibratorTest {
    @Test
    void sigmoidIsGolden() {
        ScoredRows train = GoldenMetrics.rowsBetween(0, 500);
        SigmoidCalibration sigmoid = SigmoidCalibration.fit(train.probability(), train.positive());
        Map<String, Double> golden = GoldenMetrics.summary();
        assertThat(sigmoid.a()).isCloseTo(golden.get("platt_a"), TOLERANCE);
        assertThat(sigmoid.b()).isCloseTo(golden.get("platt_b"), TOLERANCE);
        GoldenTable calibrated = GoldenTable.read("metrics/calibrated.csv");
        assertThat(sigmoid.probabilities(calibrated.numbers("p_hat")))
                .containsExactly(calibrated.numbers("platt"), TOLERANCE);
    }

    @Test
    void isotonicIsGolden() {
        ScoredRows train = GoldenMetrics.rowsBetween(0, 500);
        IsotonicCalibration isotonic = IsotonicCalibration.fit(train.probability(), train.positive());
        GoldenTable knots = GoldenTable.read("metrics/isotonic_knots.csv");
        assertThat(isotonic.scores()).containsExactly(knots.numbers("score"), TOLERANCE);
        assertThat(isotonic.values()).containsExactly(knots.numbers("value"), TOLERANCE);
        GoldenTable fitted = GoldenTable.read("metrics/isotonic_fitted.csv");
        assertThat(isotonic.probabilities(fitted.numbers("score"))).containsExactly(fitted.numbers("value"), TOLERANCE);
        GoldenTable calibrated = GoldenTable.read("metrics/calibrated.csv");
        assertThat(isotonic.probabilities(calibrated.numbers("p_hat")))
                .containsExactly(calibrated.numbers("isotonic"), TOLERANCE);
    }

    @Test
    void lossesAfterCalibrationAreGolden() {
        ScoredRows train = GoldenMetrics.rowsBetween(0, 500);
        ScoredRows test = GoldenMetrics.rowsBetween(500, 1000);
        Map<String, Double> golden = GoldenMetrics.summary();
        ScoreRanking sigmoid = calibrated(SigmoidCalibration.fit(train.probability(), train.positive()), test);
        ScoreRanking isotonic = calibrated(IsotonicCalibration.fit(train.probability(), train.positive()), test);
        assertThat(ProbabilityMetrics.brier(ScoreRanking.of(test)))
                .isCloseTo(golden.get("brier_last500_raw"), TOLERANCE);
        assertThat(ProbabilityMetrics.brier(sigmoid)).isCloseTo(golden.get("brier_last500_platt"), TOLERANCE);
        assertThat(ProbabilityMetrics.brier(isotonic)).isCloseTo(golden.get("brier_last500_isotonic"), TOLERANCE);
        assertThat(ProbabilityMetrics.logLoss(sigmoid)).isCloseTo(golden.get("log_loss_last500_platt"), TOLERANCE);
    }

    private static ScoreRanking calibrated(Calibrator calibrator, ScoredRows rows) {
        return ScoreRanking.of(
                new ScoredRows(calibrator.probabilities(rows.probability()), rows.positive(), rows.cluster()));
    }

    @Test
    void sigmoidDoesNotDependOnTheUnitOfTheScore() {
        ScoredRows train = GoldenMetrics.rowsBetween(0, 500);
        SigmoidCalibration sigmoid = SigmoidCalibration.fit(train.probability(), train.positive());
        double[] other =
                Arrays.stream(train.probability()).map(p -> 1e6 + 1e4 * p).toArray();
        SigmoidCalibration rescaled = SigmoidCalibration.fit(other, train.positive());
        assertThat(rescaled.a() * 1e4).isCloseTo(sigmoid.a(), within(1e-6));
        assertThat(rescaled.probabilities(other))
                .containsExactly(sigmoid.probabilities(train.probability()), within(1e-6));
    }

    @Test
    void sigmoidOfSeparableOrDistantScoresIsTheMinimum() {
        // Two scores: the fit reaches Platt's targets exactly, (3+1)/(3+2) and 1/(2+2).
        double[] score = {50, 50, 50, -700, -700};
        boolean[] positive = {true, true, true, false, false};
        SigmoidCalibration sigmoid = SigmoidCalibration.fit(score, positive);
        assertThat(sigmoid.probability(50)).isCloseTo(0.8, within(1e-12));
        assertThat(sigmoid.probability(-700)).isCloseTo(0.25, within(1e-12));
        assertThat(sigmoid.probability(-1e300)).isZero();
        assertThat(sigmoid.probability(1e300)).isEqualTo(1);
    }

    @Test
    void sigmoidOfOneClassOrOneScoreIsFlat() {
        SigmoidCalibration negatives = SigmoidCalibration.fit(new double[] {1, 2, 3}, new boolean[3]);
        assertThat(negatives.a()).isCloseTo(0, within(1e-12));
        // Platt's target without positives: 1/(3+2)
        assertThat(negatives.probability(2)).isCloseTo(0.2, within(1e-12));
        for (double same : new double[] {0.3, 1e12, -1e300}) {
            SigmoidCalibration flat = SigmoidCalibration.fit(
                    new double[] {same, same, same, same}, new boolean[] {true, true, true, false});
            assertThat(flat.a()).isZero();
            // mean of three targets 4/5 and one of 1/3
            assertThat(flat.probability(same)).isCloseTo((3 * 0.8 + 1 / 3.0) / 4, within(1e-12));
        }
    }

    @Test
    void sigmoidHasAZeroGradientOnRandomData() {
        Random random = new Random(11);
        for (int trial = 0; trial < 20; trial++) {
            double spread = Math.pow(10, random.nextInt(7) - 3);
            double[] score = random.doubles(200, -spread, spread).toArray();
            boolean[] positive = new boolean[200];
            for (int row = 0; row < 200; row++) {
                positive[row] = random.nextDouble() < 1 / (1 + Math.exp(-3 * score[row] / spread + 1));
            }
            SigmoidCalibration sigmoid = SigmoidCalibration.fit(score, positive);
            assertThat(gradient(sigmoid, score, positive, spread)).isCloseTo(0, within(1e-10));
        }
    }

    private static double gradient(SigmoidCalibration sigmoid, double[] score, boolean[] positive, double unit) {
        long positives = 0;
        for (boolean outcome : positive) {
            positives += outcome ? 1 : 0;
        }
        double ofSlope = 0;
        double ofOffset = 0;
        for (int row = 0; row < score.length; row++) {
            double target =
                    positive[row] ? (positives + 1.0) / (positives + 2.0) : 1.0 / (positive.length - positives + 2.0);
            ofSlope += score[row] / unit * (target - sigmoid.probability(score[row]));
            ofOffset += target - sigmoid.probability(score[row]);
        }
        return Math.hypot(ofSlope, ofOffset);
    }

    @Test
    void isotonicPoolsByHand() {
        // shares by score: 1 → 1/2 (merged tie), 2 → 0, 3 → 1; pooling 1 and 2 gives 1/3
        IsotonicCalibration isotonic =
                IsotonicCalibration.fit(new double[] {3, 1, 2, 1}, new boolean[] {true, true, false, false});
        assertThat(isotonic.scores()).containsExactly(1, 2, 3);
        assertThat(isotonic.values()).containsExactly(1 / 3.0, 1 / 3.0, 1);
        assertThat(isotonic.probability(-5)).isEqualTo(1 / 3.0);
        assertThat(isotonic.probability(2.5)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(isotonic.probability(9)).isEqualTo(1);
    }

    @Test
    void noCalibrationIsTheSigmoidOfTheScore() {
        assertThat(new NoCalibration().probability(0)).isEqualTo(0.5);
        assertThat(new NoCalibration().probability(Math.log(3))).isCloseTo(0.75, within(1e-15));
        assertThat(new NoCalibration().probability(-1e4)).isZero();
    }

    @Test
    void nothingToFitOnIsRefused() {
        assertThatThrownBy(() -> SigmoidCalibration.fit(new double[0], new boolean[0]))
                .hasMessageContaining("calibration needs rows");
        assertThatThrownBy(() -> IsotonicCalibration.fit(new double[] {1, Double.NaN}, new boolean[2]))
                .hasMessageContaining("row 1");
        assertThatThrownBy(() -> new IsotonicCalibration(new double[] {1, 2}, new double[] {0.5, 0.4}))
                .hasMessageContaining("knot 1");
    }
}
