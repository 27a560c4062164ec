package dev.escalation.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
    /** Hand-made: x0 &lt; 1.5 → 10, else x1 &lt; 0 → 20, else 30; second tree: always 0.5. */
    private static final TreeEnsemble SMALL = new TreeEnsemble(
            List.of("x0", "x1"),
            1,
            new int[] {0, 5},
            new int[] {1, -1, 3, -1, -1, -1},
            new int[] {2, -1, 4, -1, -1, -1},
            new int[] {0, -1, 1, -1, -1, -1},
            new float[] {1.5f, 0, 0, 0, 0, 0},
            new boolean[] {false, false, true, false, false, false},
            new double[] {10, 4, 6, 5, 1, 10},
            new double[] {0, 10, 0, 20, 30, 0.5});

    @Test
    void followsTheSplitRule() {
        assertThat(SMALL.output(new double[] {1.4, 0})).isEqualTo(11.5);
        assertThat(SMALL.output(new double[] {1.5, -1})).isEqualTo(21.5);
        assertThat(SMALL.output(new double[] {Double.NaN, 0})).isEqualTo(31.5);
        assertThat(SMALL.output(new double[] {9, Double.NaN})).isEqualTo(21.5);
    }

    @Test
    void roundsInputsToFloat() {
        assertThat(SMALL.output(new double[] {1.5 - 1e-12, 0})).isEqualTo(31.5);
        assertThat(SMALL.output(new double[] {1e300, 0})).isEqualTo(31.5);
    }

    @Test
    void outputsOfManyRowsAreThoseOfEachRow() {
        TreeEnsemble ensemble = RandomTrees.ensemble(7, 30, 6, 1);
        Matrix rows = RandomTrees.rows(7, 1000, 1);
        double[] outputs = ensemble.outputs(rows, Progress.NONE);
        for (int row = 0; row < rows.rows(); row++) {
            assertThat(outputs[row]).isEqualTo(ensemble.output(rows.row(row)));
        }
    }

    @Test
    void thresholdForAtMostDecidesEveryFloatAlike() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float x = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
            double[] limits = {x, Math.nextUp((double) x), Math.nextDown((double) x), x * (1 + 1e-8), 0, -x};
            for (double atMost : limits) {
                float threshold = TreeEnsemble.thresholdForAtMost(atMost);
                for (float value : new float[] {x, Math.nextUp(x), Math.nextDown(x)}) {
                    assertThat(value < threshold).isEqualTo(value <= atMost);
                }
            }
        }
    }

    @Test
    void cutsAfterTheFirstTrees() {
        TreeEnsemble first = SMALL.firstTrees(1);
        assertThat(first.treeCount()).isEqualTo(1);
        assertThat(first.output(new double[] {0, 0})).isEqualTo(11);
        assertThat(SMALL.firstTrees(0).output(new double[] {0, 0})).isEqualTo(1);
        assertThatThrownBy(() -> SMALL.firstTrees(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoTree() {
        int[] none = {-1, -1, -1};
        assertRefused(new int[] {1, -1, -1}, new int[] {1, -1, -1}, "parent");
        assertRefused(new int[] {1, -1, -1}, new int[] {3, -1, -1}, "right child");
        assertRefused(new int[] {1, 0, -1}, new int[] {2, 2, -1}, "left child");
        assertRefused(none, none, "parent");
        assertThatThrownBy(() -> tree(new int[] {1, -1, -1}, new int[] {2, -1, -1}, new double[] {2, 0, 1}))
                .hasMessageContaining("cover");
        assertThatThrownBy(() -> tree(new int[] {1, -1, -1}, new int[] {2, -1}, new double[] {2, 1, 1}))
                .hasMessageContaining("right has 2 entries");
    }

    @Test
    void refusesRowsOfOtherShape() {
        assertThatThrownBy(() -> SMALL.output(new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SMALL.outputs(new Matrix(List.of("x1", "x0"), 1, new double[] {0, 0}), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x1");
    }

    private static void assertRefused(int[] left, int[] right, String named) {
        assertThatThrownBy(() -> tree(left, right, new double[] {2, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static TreeEnsemble tree(int[] left, int[] right, double[] cover) {
        int[] feature = {left[0] < 0 ? -1 : 0, left[1] < 0 ? -1 : 0, -1};
        return new TreeEnsemble(
                List.of("x"),
                0,
                new int[] {0},
                left,
                right,
                feature,
                new float[3],
                new boolean[3],
                cover,
                new double[3]);
    }
}
