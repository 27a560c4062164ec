package dev.escalation.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

class XgboostTrainerTest {
    private static final LabelledRows TRAIN = LabelledRows.random(2000, 8, 1).withMissing(1);
    private static final LabelledRows HELD = LabelledRows.random(1000, 8, 2).withMissing(2);
    private static final XgboostTrainer.Options OPTIONS =
            new XgboostTrainer.Options(300, 0.2, 4, 1, 0.8, 0.8, 1, 10, 7, 1);

    @Test
    void stopsEarlyAndCutsAtTheBestRound() {
        XgboostTrainer.Boosted boosted =
                XgboostTrainer.train(TRAIN.x(), TRAIN.y(), HELD.x(), HELD.y(), OPTIONS, Progress.NONE);
        assertThat(boosted.bestRounds()).isBetween(5, 200);
        assertThat(boosted.ensemble().treeCount()).isEqualTo(boosted.bestRounds());
        double[] outputs = boosted.ensemble().outputs(HELD.x(), Progress.NONE);
        assertThat(logLoss(outputs, HELD.y())).isCloseTo(boosted.validationLogLoss(), within(1e-5));
        assertThat(HELD.rocAuc(outputs)).isGreaterThan(0.75);

        // The rounds frozen, the refit on the same rows is the same model.
        TreeEnsemble refit =
                XgboostTrainer.trainRounds(TRAIN.x(), TRAIN.y(), OPTIONS, boosted.bestRounds(), Progress.NONE);
        assertThat(TreeEnsembleJson.write(refit)).isEqualTo(TreeEnsembleJson.write(boosted.ensemble()));
    }

    @Test
    void givesTheMarginsOfXgboost() throws Exception {
        TreeEnsemble ensemble = XgboostTrainer.trainRounds(TRAIN.x(), TRAIN.y(), OPTIONS, 40, Progress.NONE);
        float[] values = new float[TRAIN.x().values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) TRAIN.x().values()[i];
        }
        float[] labels = new float[TRAIN.y().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = TRAIN.y()[i] ? 1 : 0;
        }
        DMatrix rows = new DMatrix(values, TRAIN.x().rows(), TRAIN.x().width(), Float.NaN);
        rows.setLabel(labels);
        Booster booster = XGBoost.train(
                rows,
                Map.of(
                        "objective",
                        "binary:logistic",
                        "tree_method",
                        "hist",
                        "eta",
                        0.2,
                        "max_depth",
                        4,
                        "subsample",
                        0.8,
                        "colsample_bytree",
                        0.8,
                        "seed",
                        7,
                        "nthread",
                        1),
                40,
                Map.of(),
                null,
                null);
        double[] outputs = ensemble.outputs(TRAIN.x(), Progress.NONE);
        float[][] margins = booster.predict(rows, true);
        booster.dispose();
        rows.dispose();
        for (int row = 0; row < outputs.length; row++) {
            assertThat(outputs[row]).isCloseTo(margins[row][0], within(1e-5));
        }
    }

    @Test
    void givesTheSameModelOnAnyNumberOfThreads() {
        XgboostTrainer.Options three = new XgboostTrainer.Options(300, 0.2, 4, 1, 0.8, 0.8, 1, 10, 7, 3);
        TreeEnsemble expected = XgboostTrainer.trainRounds(TRAIN.x(), TRAIN.y(), OPTIONS, 5, Progress.NONE);
        TreeEnsemble same = XgboostTrainer.trainRounds(TRAIN.x(), TRAIN.y(), three, 5, Progress.NONE);
        TreeEnsemble other = XgboostTrainer.trainRounds(TRAIN.x(), TRAIN.y(), OPTIONS.withSeed(8), 5, Progress.NONE);
        assertThat(TreeEnsembleJson.write(same)).isEqualTo(TreeEnsembleJson.write(expected));
        assertThat(TreeEnsembleJson.write(other)).isNotEqualTo(TreeEnsembleJson.write(expected));
    }

    @Test
    void isCancelledBetweenRounds() {
        CountingProgress progress = new CountingProgress(5);
        assertThatThrownBy(() -> XgboostTrainer.trainRounds(TRAIN.x(), TRAIN.y(), OPTIONS, 100, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(progress.done()).hasValue(5);
    }

    @Test
    void refusesWhatCannotBeTrained() {
        Matrix infinite = new Matrix(List.of("a", "b"), 2, new double[] {1, 2, 3, 1e300});
        boolean[] labels = {true, false};
        assertThatThrownBy(() -> XgboostTrainer.trainRounds(infinite, labels, OPTIONS, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b'");
        assertThatThrownBy(() -> XgboostTrainer.trainRounds(TRAIN.x(), new boolean[2000], OPTIONS, 1, Progress.NONE))
                .hasMessageContaining("both classes");
        assertThatThrownBy(() -> new XgboostTrainer.Options(1, 2, 4, 1, 1, 1, 1, 1, 1, 1))
                .hasMessageContaining("learningRate");
    }

    private static double logLoss(double[] margins, boolean[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += Math.log1p(Math.exp(y[i] ? -margins[i] : margins[i]));
        }
        return sum / y.length;
    }

    /** Cancels once so many steps are done. */
    record CountingProgress(AtomicLong done, long limit) implements Progress {
        CountingProgress(long limit) {
            this(new AtomicLong(), limit);
        }

        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {
            assertThat(doneSteps).isGreaterThan(done.get());
            done.set(doneSteps);
        }

        @Override
        public boolean isCancelled() {
            return done.get() >= limit;
        }
    }
}
