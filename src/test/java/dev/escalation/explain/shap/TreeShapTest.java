package dev.escalation.explain.shap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.model.tree.GoldenFile;
import dev.escalation.model.tree.RandomTrees;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.model.tree.XgboostModelReader;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeShapTest {
    /** So many rows that tables pay wherever they are possible. */
    private static final int MANY = 10_000_000;

    @ParameterizedTest
    @CsvSource({"model_a, a", "model_a_saved_by_3.0.4, a", "model_b, b", "model_c, c"})
    void equalsReferenceComputedInDouble(String model, String data) throws Exception {
        TreeEnsemble ensemble = XgboostModelReader.read(GoldenFile.bytes("treeshap/" + model + ".json"));
        Matrix rows = GoldenFile.matrix("treeshap/" + data + "_X.csv");
        Matrix predicted = GoldenFile.matrix("treeshap/" + data + "_pred.csv");
        double[] margins = ensemble.outputs(rows, Progress.NONE);
        assertClose(margins, GoldenFile.column(predicted, "margin_f64"), 1e-9);
        assertClose(margins, GoldenFile.column(predicted, "margin"), 1e-4);

        for (int plannedRows : new int[] {1, MANY}) {
            ShapValues values = TreeShap.explain(ensemble, rows, plannedRows, Progress.NONE);
            assertContributions(values, GoldenFile.matrix("treeshap/" + data + "_shap_f64.csv"), 1e-9);
            assertContributions(values, GoldenFile.matrix("treeshap/" + data + "_shap.csv"), 1e-4);
            assertThat(values.additivityError(margins)).isLessThan(1e-11);
        }
    }

    @ParameterizedTest
    @CsvSource({"model_a, a", "model_b, b", "model_c, c"})
    void aRowAloneHasTheContributionsThatItHasAmongOthers(String model, String data) throws Exception {
        TreeEnsemble ensemble = XgboostModelReader.read(GoldenFile.bytes("treeshap/" + model + ".json"));
        Matrix rows = GoldenFile.matrix("treeshap/" + data + "_X.csv");
        ShapValues together = TreeShap.explain(ensemble, rows, Progress.NONE);
        for (int row = 0; row < Math.min(rows.rows(), 200); row++) {
            Matrix alone = new Matrix(rows.columns(), 1, rows.row(row));
            assertClose(RowShap.of(ensemble).explain(alone, Progress.NONE).row(0), together.row(row), 1e-12);
        }
    }

    @Test
    void equalsBruteForceOfSmallXgboostModel() throws Exception {
        Matrix rows = GoldenFile.matrix("randomforest/small_xgb_X.csv");
        TreeEnsemble ensemble = XgboostModelReader.read(GoldenFile.bytes("randomforest/small_xgb.json"))
                .withFeatureNames(rows.columns());
        ShapValues values = TreeShap.explain(ensemble, rows, Progress.NONE);
        assertContributions(values, GoldenFile.matrix("randomforest/small_xgb_shap.csv"), 1e-9);
    }

    @Test
    void equalsBruteForceOfForest() throws Exception {
        TreeEnsemble ensemble = ForestFile.read(GoldenFile.bytes("randomforest/forest.json"));
        Matrix rows = GoldenFile.matrix("randomforest/X.csv");
        Matrix expected = GoldenFile.matrix("randomforest/expected.csv");
        double[] outputs = ensemble.outputs(rows, Progress.NONE);
        assertClose(outputs, GoldenFile.column(expected, "probability"), 1e-12);
        ShapValues values = TreeShap.explain(ensemble, rows, Progress.NONE);
        assertContributions(values, expected, 1e-12);
        assertThat(values.additivityError(outputs)).isLessThan(1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "2, 6, 2", "5, 4, 3", "6, 9, 4", "9, 9, 5"})
    void equalsDefinitionForRandomTrees(int features, int depth, long seed) {
        TreeEnsemble ensemble = RandomTrees.ensemble(features, 3, depth, seed);
        Matrix rows = RandomTrees.rows(features, 20, seed);
        ShapValues values = TreeShap.explain(ensemble, rows, Progress.NONE);
        BruteForceShap definition = new BruteForceShap(ensemble);
        assertThat(values.base()).isCloseTo(definition.base(), within(1e-12));
        for (int row = 0; row < rows.rows(); row++) {
            assertClose(values.row(row), definition.contributions(rows.row(row)), 1e-11);
        }
    }

    /** The smallest models have every kind of repeated feature, missing value and one-sided cover. */
    @Test
    void equalsDefinitionForTenThousandRandomModelsEachWay() {
        Random random = new Random(42);
        for (int model = 0; model < 10_000; model++) {
            int features = 1 + random.nextInt(6);
            TreeEnsemble ensemble = RandomTrees.ensemble(features, 1 + random.nextInt(3), random.nextInt(6), model);
            Matrix rows = RandomTrees.rows(features, 2, model);
            BruteForceShap definition = new BruteForceShap(ensemble);
            ShapValues walked = TreeShap.explain(ensemble, rows, 1, Progress.NONE);
            ShapValues lookedUp = TreeShap.explain(ensemble, rows, MANY, Progress.NONE);
            RowShap prepared = RowShap.of(ensemble);
            for (int row = 0; row < rows.rows(); row++) {
                double[] expected = definition.contributions(rows.row(row));
                assertThat(walked.row(row)).as("model %d walked", model).containsExactly(expected, within(1e-11));
                assertThat(lookedUp.row(row)).as("model %d looked up", model).containsExactly(expected, within(1e-11));
                ShapValues alone = prepared.explain(new Matrix(rows.columns(), 1, rows.row(row)), Progress.NONE);
                assertThat(alone.row(0)).as("model %d prepared", model).containsExactly(expected, within(1e-11));
                assertThat(alone.base()).isCloseTo(definition.base(), within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 6, 1", "12, 9, 2", "30, 11, 3", "12, 14, 4"})
    void tablesAndWalkAgreeForTreesOfAllSizes(int features, int depth, long seed) {
        TreeEnsemble ensemble = RandomTrees.ensemble(features, 7, depth, seed);
        Matrix rows = RandomTrees.rows(features, 2500, seed);
        ShapValues walked = TreeShap.explain(ensemble, rows, 1, Progress.NONE);
        ShapValues lookedUp = TreeShap.explain(ensemble, rows, MANY, Progress.NONE);
        assertClose(lookedUp.values(), walked.values(), 1e-10);
        assertThat(lookedUp.additivityError(ensemble.outputs(rows, Progress.NONE)))
                .isLessThan(1e-10);
    }

    @Test
    void plansTablesForManyRowsAndNoneForFewOrForDeepTrees() {
        TreeEnsemble shallow = RandomTrees.ensemble(20, 1, 6, 11);
        assertThat(TreePlan.of(shallow, 0, 1, 3).isTabled()).isFalse();
        assertThat(TreePlan.of(shallow, 0, MANY, 3).isTabled()).isTrue();
        TreeEnsemble deep = RandomTrees.ensemble(40, 1, 40, 12);
        assertThat(TreePlan.of(deep, 0, MANY, 20).isTabled()).isFalse();
    }

    @Test
    void tablesOfATreeThatFillTheGroupAreSplitInGroups() {
        TreeEnsemble ensemble = RandomTrees.ensemble(12, 2, 9, 13);
        List<TabledTree> trees = List.of(
                TabledTree.of(ensemble, TreePlan.of(ensemble, 0, MANY, 6), GaussLegendre.of(6)),
                TabledTree.of(ensemble, TreePlan.of(ensemble, 1, MANY, 6), GaussLegendre.of(6)));
        List<TableGroup> groups = TableGroup.of(trees, 100_000);
        assertThat(groups).hasSizeGreaterThan(3);
        assertThat(groups.stream().mapToInt(TableGroup::tableCount).sum())
                .isEqualTo(trees.get(0).tableCount() + trees.get(1).tableCount());
        assertThat(groups).allMatch(group -> group.size() <= 100_000 || group.tableCount() == 1);
    }

    @Test
    void reportsRisingProgressUpToTheNumberOfRows() {
        TreeEnsemble ensemble = RandomTrees.ensemble(8, 5, 6, 14);
        List<Long> reported = Collections.synchronizedList(new ArrayList<>());
        TreeShap.explain(ensemble, RandomTrees.rows(8, 3000, 14), MANY, new Recorded(reported));
        assertThat(reported).isSorted().last().isEqualTo(3000L);
    }

    @Test
    void addsUpForDeepTreesAndExplainsEachRowAlone() {
        TreeEnsemble ensemble = RandomTrees.ensemble(40, 2, 40, 3);
        Matrix rows = RandomTrees.rows(40, 300, 3);
        ShapValues values = TreeShap.explain(ensemble, rows, Progress.NONE);
        assertThat(values.additivityError(ensemble.outputs(rows, Progress.NONE)))
                .isLessThan(1e-9);
        Matrix one = new Matrix(rows.columns(), 1, rows.row(217));
        assertThat(TreeShap.explain(ensemble, one, Progress.NONE).values()).isEqualTo(values.row(217));
    }

    @Test
    void givesTheSameBitsOnAnyNumberOfThreads() throws Exception {
        TreeEnsemble ensemble = RandomTrees.ensemble(10, 20, 8, 4);
        Matrix rows = RandomTrees.rows(10, 700, 4);
        double[] expected = TreeShap.explain(ensemble, rows, Progress.NONE).values();
        for (int threads : new int[] {1, 3}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                double[] values = pool.submit(() -> TreeShap.explain(ensemble, rows, Progress.NONE))
                        .get()
                        .values();
                assertThat(values).isEqualTo(expected);
            }
        }
    }

    @Test
    void treesWithoutSplitsContributeNothing() {
        TreeEnsemble ensemble = RandomTrees.ensemble(3, 2, 0, 5);
        ShapValues values = TreeShap.explain(ensemble, RandomTrees.rows(3, 4, 5), Progress.NONE);
        assertThat(values.values()).containsOnly(0);
        assertThat(values.base())
                .isEqualTo(ensemble.baseScore()
                        + Arrays.stream(ensemble.leafValue()).sum());
        Matrix noRows = new Matrix(RandomTrees.names(3), 0, new double[0]);
        assertThat(TreeShap.explain(ensemble, noRows, Progress.NONE).rows()).isZero();
    }

    @Test
    void refusesOtherColumnsAndCanBeCancelled() {
        TreeEnsemble ensemble = RandomTrees.ensemble(3, 2, 4, 6);
        Matrix other = new Matrix(List.of("a", "b", "c"), 1, new double[3]);
        assertThatThrownBy(() -> TreeShap.explain(ensemble, other, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x0");
        assertThatThrownBy(() -> TreeShap.explain(ensemble, RandomTrees.rows(3, 500, 6), new Cancelled()))
                .isInstanceOf(CancellationException.class);
    }

    private static void assertContributions(ShapValues values, Matrix expected, double tolerance) {
        for (String column : values.columns()) {
            int index = values.columns().indexOf(column);
            double[] reference = GoldenFile.column(expected, column);
            for (int row = 0; row < reference.length; row++) {
                assertThat(values.at(row, index))
                        .as(column + " in row " + row)
                        .isCloseTo(reference[row], within(tolerance));
            }
        }
        assertThat(values.base()).isCloseTo(expected.at(0, expected.columns().indexOf("bias")), within(tolerance));
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        // one by one: a list of all differences of long arrays takes minutes
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("value %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }

    private record Recorded(List<Long> done) implements Progress {
        @Override
        public void stage(String name, long totalSteps) {
            assertThat(totalSteps).isEqualTo(3000);
        }

        @Override
        public void advancedTo(long doneSteps) {
            done.add(doneSteps);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
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
