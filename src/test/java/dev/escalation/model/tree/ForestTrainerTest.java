package dev.escalation.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.model.cart.DecisionNode;
import smile.model.cart.SplitRule;

class ForestTrainerTest {
    private static final LabelledRows TRAIN = LabelledRows.random(3000, 8, 1);
    private static final LabelledRows HELD = LabelledRows.random(2000, 8, 2);
    private static final ForestTrainer.Options OPTIONS = new ForestTrainer.Options(30, 8, 10, 0, 7);

    @Test
    void givesTheMeanPosteriorOfItsSmileTrees() {
        CountTree[] trees = ForestTrainer.grow(TRAIN.x(), TRAIN.y(), OPTIONS, Progress.NONE);
        TreeEnsemble ensemble = ForestTrainer.train(TRAIN.x(), TRAIN.y(), OPTIONS, Progress.NONE);
        for (Matrix rows : new Matrix[] {TRAIN.x(), HELD.x()}) {
            DataFrame frame = ForestTrainer.frame(rows);
            double[] outputs = ensemble.outputs(rows, Progress.NONE);
            for (int row = 0; row < rows.rows(); row++) {
                double sum = 0;
                for (CountTree tree : trees) {
                    DecisionNode leaf = (DecisionNode) tree.root().predict(frame.get(row));
                    sum += leaf.posteriori(new double[2])[1];
                }
                assertThat(outputs[row]).isCloseTo(sum / trees.length, within(1e-9));
            }
        }
    }

    @Test
    void ranksRarePositivesBetterThanSmilesVotingForest() {
        double[] outputs = ForestTrainer.train(TRAIN.x(), TRAIN.y(), OPTIONS, Progress.NONE)
                .outputs(HELD.x(), Progress.NONE);
        int[] labels = new int[TRAIN.y().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = TRAIN.y()[i] ? 1 : 0;
        }
        DataFrame frame = ForestTrainer.frame(TRAIN.x()).add(new IntVector("label", labels));
        long[] seeds = new java.util.SplittableRandom(7).longs(30).toArray();
        RandomForest voting = RandomForest.fit(
                Formula.lhs("label"),
                frame,
                new RandomForest.Options(30, 0, SplitRule.GINI, 8, Integer.MAX_VALUE, 10, 1, null, seeds, null));
        DataFrame held = ForestTrainer.frame(HELD.x());
        double[] votes = new double[HELD.y().length];
        for (int row = 0; row < votes.length; row++) {
            double[] posterior = new double[2];
            voting.predict(held.get(row), posterior);
            votes[row] = posterior[1];
        }
        assertThat(HELD.rocAuc(outputs)).isGreaterThan(0.78).isGreaterThan(HELD.rocAuc(votes));
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
        Matrix x = new Matrix(java.util.List.of("x"), 40, values);
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
}
