package dev.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.model.evaluation.Calibrator;
import dev.escalation.model.evaluation.IdentityCalibration;
import dev.escalation.model.evaluation.IsotonicCalibration;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.Reliability;
import dev.escalation.model.evaluation.SigmoidCalibration;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores are made for the labels of the sample's rows, so that what calibrates them is known. */
class CalibratorChoiceTest {
    private static final Comparison COMPARISON = SampleTraining.get().comparison();
    private static final FeatureTable TABLE = COMPARISON.table();

    /** The log-odds of the label under normal scores of two classes (unit variance, 2 apart), bent. */
    private static Calibrator chosen(ModelKind kind, DoubleUnaryOperator bent) {
        int[] rows = COMPARISON.validationRows();
        double share = IntStream.of(rows).filter(row -> TABLE.label()[row]).count() / (double) rows.length;
        double prior = Math.log(share / (1 - share));
        Random random = new Random(5);
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double x = random.nextGaussian() + (TABLE.label()[rows[i]] ? 1 : -1);
            scores[i] = bent.applyAsDouble(2 * x + prior);
        }
        return new CalibratorChoice(TABLE, kind, rows, scores).of(Calibration.AUTO);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void nothingIsCalibratedWhereProbabilitiesAreRight() {
        assertThat(chosen(ModelKind.XGBOOST, x -> x)).isInstanceOf(NoCalibration.class);
        assertThat(chosen(ModelKind.RANDOM_FOREST, CalibratorChoiceTest::sigmoid))
                .isInstanceOf(IdentityCalibration.class);
    }

    @Test
    void aSigmoidWhereLogOddsAreStretched() {
        assertThat(chosen(ModelKind.XGBOOST, x -> 3 * x + 1)).isInstanceOf(SigmoidCalibration.class);
    }

    @Test
    void isotonicWhereNoSigmoidFits() {
        assertThat(chosen(ModelKind.XGBOOST, x -> Math.exp(4 * x))).isInstanceOf(IsotonicCalibration.class);
    }

    @Test
    void whatIsAskedForIsDone() {
        double[] scores = new double[COMPARISON.validationRows().length];
        CalibratorChoice choice = new CalibratorChoice(TABLE, ModelKind.LOGISTIC, COMPARISON.validationRows(), scores);
        assertThat(choice.of(Calibration.NONE)).isInstanceOf(NoCalibration.class);
        assertThat(choice.of(Calibration.SIGMOID)).isInstanceOf(SigmoidCalibration.class);
        assertThat(choice.of(Calibration.ISOTONIC)).isInstanceOf(IsotonicCalibration.class);
    }

    @Test
    void aTrainingKeepsWhatReliabilityWasBefore() {
        for (ModelResult result : COMPARISON.results()) {
            assertThat(result.uncalibrated().isPresent())
                    .isEqualTo(result.model().isPresent());
        }
        ModelResult best = COMPARISON.best();
        TrainedModel model = best.model().orElseThrow();
        SigmoidCalibration sigmoid = (SigmoidCalibration) model.calibrator();
        double[] before = new double[best.testProbability().length];
        for (int i = 0; i < before.length; i++) {
            double probability = best.testProbability()[i];
            // Backwards through the sigmoid: its score, whose own sigmoid is what the model said.
            before[i] = sigmoid(-(Math.log(probability / (1 - probability)) + sigmoid.b()) / sigmoid.a());
        }
        Reliability expected = Reliability.of(RowEvaluation.scored(TABLE, COMPARISON.testRows(), before));
        Reliability kept = best.uncalibrated().orElseThrow();
        assertThat(kept.brier()).isCloseTo(expected.brier(), within(1e-9));
        assertThat(kept.calibrationError()).isCloseTo(expected.calibrationError(), within(1e-6));
    }

    @Test
    void modelsOfEveryCalibrationComeBack() {
        TrainedModel model = COMPARISON.best().model().orElseThrow();
        Calibrator[] all = {
            new NoCalibration(),
            new IdentityCalibration(),
            new SigmoidCalibration(-1, 0),
            new IsotonicCalibration(new double[] {0}, new double[] {0.5})
        };
        String[] names = {"none", "none", "sigmoid", "isotonic"};
        for (int i = 0; i < all.length; i++) {
            TrainedModel kept = new TrainedModel(
                    model.kind(), model.plan(), model.preprocessing(), model.predictor(), all[i], model.threshold());
            TrainedModel read = ModelJson.read(ModelJson.write(kept));
            assertThat(read.calibrator()).hasSameClassAs(all[i]);
            assertThat(read.calibration()).isEqualTo(names[i]);
        }
    }
}
