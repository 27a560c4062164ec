package dev.escalation.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestTrainerTest {
    private static final LabelledRows TRAIN = LabelledRows.random(3000, 8, 1);
    private static final LabelledRows HELD = LabelledRows.random(2000, 8, 2);
    private static final ForestTrainer.Options OPTIONS = new ForestTrainer.Options(30, 8, 10, 0, 7);

    @Test
    void takesTheBestSplitOfAllAtEveryNode() {
        // Whole numbers, so that every value has a bin; no row is drawn twice or left out.
        Matrix x = rounded(TRAIN.x());
        ForestTrainer.Options all = new ForestTrainer.Options(1, 6, 10, 8, 7);
        BinnedColumns columns = BinnedColumns.of(x, Progress.NONE);
        int[] once = new int[x.rows()];
        Arrays.fill(once, 1);
        TreeEnsemble tree = new TreeGrower(columns, all, new SplittableRandom(1), Progress.NONE)
                .grow(once, TRAIN.y())
                .toEnsemble(x.columns(), 0);
        BestSplits expected = new BestSplits(x, TRAIN.y(), all);
        expected.check(tree, 0, IntStream.range(0, x.rows()).toArray(), 0);
        assertThat(expected.splitsSeen).isGreaterThan(20);
    }

    @Test
    void separatesColumnsOfManyValuesAtTheirQuantiles() {
        Matrix x = TRAIN.x();
        BinnedColumns columns = BinnedColumns.of(x, Progress.NONE);
        for (int column = 0; column < x.width(); column++) {
            int[] rowsOfBin = new int[columns.bins(column)];
            for (byte code : columns.codes(column)) {
                rowsOfBin[code & 0xFF]++;
            }
            float[] different = new float[x.rows()];
            for (int row = 0; row < different.length; row++) {
                different[row] = (float) x.at(row, column);
            }
            long values = IntStream.range(0, different.length)
                    .mapToObj(row -> different[row])
                    .distinct()
                    .count();
            if (values > 2000) {
                // 3000 / 255 rows, rounded either way.
                assertThat(rowsOfBin).hasSize(255);
                assertThat(Arrays.stream(rowsOfBin).max().getAsInt()).isLessThanOrEqualTo(13);
            } else {
                assertThat(rowsOfBin.length).isEqualTo((int) Math.min(255, values));
            }
            for (int bin = 1; bin < rowsOfBin.length; bin++) {
                double cut = columns.between(column, bin - 1, bin);
                for (int row = 0; row < different.length; row++) {
                    assertThat(different[row] <= cut).isEqualTo((columns.codes(column)[row] & 0xFF) < bin);
                }
            }
        }
    }

    @Test
    void givesAValueOfManyRowsABinOfItsOwn() {
        double[] values = new double[3000];
        for (int row = 1000; row < values.length; row++) {
            values[row] = row;
        }
        values[0] = -0.0;
        BinnedColumns columns = BinnedColumns.of(new Matrix(List.of("x"), 3000, values), Progress.NONE);
        assertThat(columns.between(0, 0, 1)).isEqualTo(500);
        assertThat(columns.bins(0)).isEqualTo(255);
        assertThat(columns.codes(0)[0]).isZero();
    }

    @Test
    void ranksAsWellAsScikitLearn() {
        double sum = 0;
        for (int seed = 0; seed < 5; seed++) {
            TreeEnsemble ensemble = ForestTrainer.train(
                    TRAIN.x(), TRAIN.y(), new ForestTrainer.Options(100, 8, 10, 0, seed), Progress.NONE);
            sum += HELD.rocAuc(ensemble.outputs(HELD.x(), Progress.NONE)) / 5;
        }
        // RandomForestClassifier(100, max_depth=8, min_samples_leaf=10) of scikit-learn 1.2.1 on the same rows, ten
        // seeds: mean 0.828, standard deviation 0.0026.
        assertThat(sum).isGreaterThan(0.828 - 2 * 0.0026);
    }

    @Test
    void keepsDepthLeafSizeAndBootstrapWeight() {
        TreeEnsemble ensemble = ForestTrainer.train(TRAIN.x(), TRAIN.y(), OPTIONS, Progress.NONE);
        assertThat(ensemble.treeCount()).isEqualTo(30);
        for (int tree = 0; tree < 30; tree++) {
            int root = ensemble.roots()[tree];
            assertThat(ensemble.cover()[root]).isEqualTo(3000);
            assertThat(depth(ensemble, root)).isBetween(3, 8);
        }
        for (int node = 0; node < ensemble.nodeCount(); node++) {
            assertThat(ensemble.cover()[node]).isGreaterThanOrEqualTo(10);
            if (!ensemble.isLeaf(node)) {
                double below = ensemble.cover()[ensemble.left()[node]] + ensemble.cover()[ensemble.right()[node]];
                assertThat(below).isEqualTo(ensemble.cover()[node]);
            }
        }
    }

    @Test
    void findsTheSplitOfTwoValuesWhateverTheOrderOfRows() {
        // By hand: 40 rows, x = 0 has 1 of 20 positives, x = 1 has 15 of 20.
        double[] values = new double[40];
        boolean[] labels = new boolean[40];
        for (int row = 0; row < 40; row++) {
            values[row] = row % 2;
            labels[row] = row % 2 == 1 ? row >= 10 : row == 0;
        }
        Matrix x = new Matrix(List.of("x"), 40, values);
        TreeEnsemble ensemble =
                ForestTrainer.train(x, labels, new ForestTrainer.Options(20, 3, 2, 0, 1), Progress.NONE);
        for (int root : ensemble.roots()) {
            assertThat(ensemble.isLeaf(root)).isFalse();
            assertThat(ensemble.threshold()[root]).isEqualTo(Math.nextUp(0.5f));
        }
        assertThat(ensemble.output(new double[] {0})).isBetween(0.03, 0.2);
        assertThat(ensemble.output(new double[] {1})).isBetween(0.6, 0.85);
    }

    @Test
    void givesTheSameForestOnAnyNumberOfThreads() throws Exception {
        byte[] expected = TreeEnsembleJson.write(train(OPTIONS));
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            assertThat(TreeEnsembleJson.write(pool.submit(() -> train(OPTIONS)).get()))
                    .isEqualTo(expected);
        }
        try (ForkJoinPool pool = new ForkJoinPool(3)) {
            assertThat(TreeEnsembleJson.write(pool.submit(() -> train(OPTIONS)).get()))
                    .isEqualTo(expected);
        }
        assertThat(TreeEnsembleJson.write(train(OPTIONS.withSeed(8)))).isNotEqualTo(expected);
    }

    @Test
    void isCancelledBetweenTrees() {
        XgboostTrainerTest.CountingProgress progress = new XgboostTrainerTest.CountingProgress(5);
        assertThatThrownBy(() -> ForestTrainer.train(TRAIN.x(), TRAIN.y(), OPTIONS, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(progress.done().get()).isBetween(5L, 10L);
    }

    @Test
    void refusesMissingValuesByColumn() {
        double[] values = TRAIN.x().values().clone();
        values[8 * 5 + 3] = Double.NaN;
        Matrix x = new Matrix(TRAIN.x().columns(), 3000, values);
        assertThatThrownBy(() -> ForestTrainer.train(x, TRAIN.y(), OPTIONS, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x3'")
                .hasMessageContaining("row 5");
    }

    private static TreeEnsemble train(ForestTrainer.Options options) {
        return ForestTrainer.train(TRAIN.x(), TRAIN.y(), options, Progress.NONE);
    }

    private static int depth(TreeEnsemble ensemble, int node) {
        return ensemble.isLeaf(node)
                ? 0
                : 1 + Math.max(depth(ensemble, ensemble.left()[node]), depth(ensemble, ensemble.right()[node]));
    }

    private static Matrix rounded(Matrix x) {
        double[] values =
                Arrays.stream(x.values()).map(value -> Math.rint(4 * value)).toArray();
        return new Matrix(x.columns(), x.rows(), values);
    }

    /** Every split there is, tried one by one. */
    private static final class BestSplits {
        private final Matrix x;
        private final boolean[] y;
        private final ForestTrainer.Options options;
        private int splitsSeen;

        BestSplits(Matrix x, boolean[] y, ForestTrainer.Options options) {
            this.x = x;
            this.y = y;
            this.options = options;
        }

        void check(TreeEnsemble tree, int node, int[] rows, int depth) {
            assertThat(tree.cover()[node]).isEqualTo(rows.length);
            double best = depth == options.maxDepth() ? 0 : bestDecrease(rows);
            if (tree.isLeaf(node)) {
                assertThat(best).isCloseTo(0, within(1e-9));
                assertThat(tree.leafValue()[node])
                        .isCloseTo((positives(rows) + 1.0) / (rows.length + 2), within(1e-12));
                return;
            }
            splitsSeen++;
            int column = tree.feature()[node];
            float threshold = tree.threshold()[node];
            assertThat(decrease(rows, column, Math.nextDown(threshold))).isCloseTo(best, within(1e-9));
            check(tree, tree.left()[node], part(rows, row -> (float) x.at(row, column) < threshold), depth + 1);
            check(tree, tree.right()[node], part(rows, row -> (float) x.at(row, column) >= threshold), depth + 1);
        }

        private double bestDecrease(int[] rows) {
            double best = 0;
            for (int column = 0; column < x.width(); column++) {
                int c = column;
                for (double value : Arrays.stream(rows)
                        .mapToDouble(row -> x.at(row, c))
                        .distinct()
                        .toArray()) {
                    best = Math.max(best, decrease(rows, column, value));
                }
            }
            return best;
        }

        /** Of the Gini impurity 2p(1-p), weighted by rows. */
        private double decrease(int[] rows, int column, double atMost) {
            int[] below = part(rows, row -> x.at(row, column) <= atMost);
            int[] above = part(rows, row -> x.at(row, column) > atMost);
            if (below.length < options.minLeaf() || above.length < options.minLeaf()) {
                return 0;
            }
            return impurity(rows) - impurity(below) - impurity(above);
        }

        private double impurity(int[] rows) {
            double share = positives(rows) / (double) rows.length;
            return 2 * share * (1 - share) * rows.length;
        }

        private int positives(int[] rows) {
            return part(rows, row -> y[row]).length;
        }

        private static int[] part(int[] rows, java.util.function.IntPredicate chosen) {
            return Arrays.stream(rows).filter(chosen).toArray();
        }
    }
}
