package dev.escalation.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.GoldenFile;
import dev.escalation.model.tree.LabelledRows;
import dev.escalation.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LogisticTrainerTest {
    private static final LabelledRows ROWS = LabelledRows.random(2000, 8, 1);

    @Test
    void refitsTheReferenceCoefficients() throws Exception {
        Matrix x = GoldenFile.matrix("linear/encoded.csv");
        boolean[] y = labels();
        LinearModel model = LogisticTrainer.train(x, y, LogisticTrainer.Options.defaults(), Progress.NONE);
        List<String[]> expected = GoldenFile.lines("linear/coefficients.csv");
        for (int i = 0; i < x.width(); i++) {
            String[] line = expected.get(i + 1);
            assertThat(model.columns().get(i)).isEqualTo(line[0]);
            assertThat(model.coefficients()[i]).isCloseTo(Double.parseDouble(line[2]), within(1e-9));
            assertThat(model.means()[i]).isCloseTo(Double.parseDouble(line[3]), within(1e-12));
        }
        assertThat(model.intercept()).isCloseTo(Double.parseDouble(expected.getLast()[2]), within(1e-9));
        double[] weights = java.util.Arrays.copyOf(model.coefficients(), x.width() + 1);
        weights[x.width()] = model.intercept();
        // Minimum stated with the reference.
        assertThat(new LogisticObjective(x, y, 1, Progress.NONE).valueAndGradient(weights, new double[weights.length]))
                .isCloseTo(156.09517771988212, within(1e-9));
    }

    @Test
    void reachesTheMinimumOfManyRowsFromThatOfSome() {
        LabelledRows many = LabelledRows.random(20_000, 8, 3);
        LinearModel model = train(many);
        double[] weights = java.util.Arrays.copyOf(model.coefficients(), 9);
        weights[8] = model.intercept();
        double[] gradient = new double[9];
        double reached =
                new LogisticObjective(many.x(), many.y(), 1, Progress.NONE).valueAndGradient(weights, gradient);
        for (double slope : gradient) {
            assertThat(slope).isCloseTo(0, within(1e-8 * reached));
        }
        // scikit-learn 1.2.1, LogisticRegression(tol=1e-10, max_iter=10000), of the same rows.
        assertThat(reached).isCloseTo(6423.167501, within(1e-5));
    }

    @Test
    void convergesForBadlyScaledAndNearlySeparableColumns() {
        double[] values = ROWS.x().values().clone();
        for (int i = 0; i < values.length; i += 8) {
            values[i] *= 1e4;
            values[i + 1] = ROWS.y()[i / 8] ? 1 : 0;
        }
        LabelledRows rows = new LabelledRows(new Matrix(ROWS.x().columns(), 2000, values), ROWS.y());
        LinearModel model = train(rows);
        double[] weights = java.util.Arrays.copyOf(model.coefficients(), 9);
        weights[8] = model.intercept();
        double[] gradient = new double[9];
        new LogisticObjective(rows.x(), rows.y(), 1, Progress.NONE).valueAndGradient(weights, gradient);
        for (double slope : gradient) {
            assertThat(slope).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() throws Exception {
        LinearModel expected = train(ROWS);
        for (int threads : new int[] {1, 3}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                LinearModel model = pool.submit(() -> train(ROWS)).get();
                assertThat(model.coefficients()).isEqualTo(expected.coefficients());
                assertThat(model.intercept()).isEqualTo(expected.intercept());
            }
        }
    }

    @Test
    void loadsNoNativeAlgebra() throws Exception {
        Path maps = Path.of("/proc/self/maps");
        Assumptions.assumeTrue(Files.exists(maps), "needs /proc to see the libraries loaded");
        train(ROWS);
        dev.escalation.model.tree.ForestTrainer.train(
                ROWS.x(), ROWS.y(), new dev.escalation.model.tree.ForestTrainer.Options(2, 4, 10, 0, 1), Progress.NONE);
        assertThat(Files.readString(maps)).doesNotContainIgnoringCase("blas").doesNotContainIgnoringCase("lapack");
    }

    @Test
    void refusesMissingValuesAndOneClassAndCanBeCancelled() {
        LogisticTrainer.Options options = LogisticTrainer.Options.defaults();
        Matrix missing = new Matrix(List.of("a", "b"), 2, new double[] {1, 2, 3, Double.NaN});
        assertThatThrownBy(() -> LogisticTrainer.train(missing, new boolean[] {true, false}, options, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b'");
        assertThatThrownBy(() -> LogisticTrainer.train(ROWS.x(), new boolean[2000], options, Progress.NONE))
                .hasMessageContaining("both classes");
        assertThatThrownBy(() -> LogisticTrainer.train(ROWS.x(), ROWS.y(), options, new Cancelled()))
                .isInstanceOf(CancellationException.class);
    }

    private static LinearModel train(LabelledRows rows) {
        return LogisticTrainer.train(rows.x(), rows.y(), LogisticTrainer.Options.defaults(), Progress.NONE);
    }

    private static boolean[] labels() throws Exception {
        List<String[]> lines = GoldenFile.lines("linear/input.csv");
        boolean[] y = new boolean[lines.size() - 1];
        for (int row = 0; row < y.length; row++) {
            y[row] = lines.get(row + 1)[8].equals("1");
        }
        return y;
    }

    private record Cancelled() implements Progress {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
