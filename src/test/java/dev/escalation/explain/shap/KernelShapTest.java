package dev.escalation.explain.shap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.explain.shap.KernelShap.Estimate;
import dev.escalation.model.Matrix;
import dev.escalation.model.tree.GoldenFile;
import dev.escalation.task.Progress;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class KernelShapTest {
    private static final List<String> NAMES = List.of("x0", "x1", "x2", "x3", "x4", "x5");

    @Test
    void isExactWhereAllCoalitionsFit() throws Exception {
        isExact(KernelShapTest::margin, "kernelshap/expected_margin.csv");
        isExact(KernelShapTest::probability, "kernelshap/expected_probability.csv");
    }

    private static void isExact(ToDoubleFunction<double[]> model, String file) throws Exception {
        Matrix rows = GoldenFile.matrix("kernelshap/X.csv");
        Matrix background = GoldenFile.matrix("kernelshap/background.csv");
        Matrix expected = GoldenFile.matrix(file);
        for (int row = 0; row < rows.rows(); row++) {
            Estimate estimate = KernelShap.explain(model, background, rows.row(row), 64, 1, Progress.NONE);
            assertThat(estimate.base())
                    .isCloseTo(expected.at(row, expected.columns().indexOf("base")), within(1e-12));
            for (int i = 0; i < NAMES.size(); i++) {
                double reference = expected.at(row, expected.columns().indexOf(NAMES.get(i)));
                assertThat(estimate.contributions()[i]).isCloseTo(reference, within(1e-12));
                assertThat(estimate.standardErrors()[i]).isZero();
            }
        }
    }

    /** 300 intervals of two standard errors hold the truth in about 95 of 100 cases, if the errors are honest. */
    @Test
    void drawnCoalitionsAreUnbiasedAndTheirErrorsAreStated() {
        double[] background = new double[20 * 6];
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < background.length; i++) {
            background[i] = random.nextGaussian();
        }
        Matrix others = new Matrix(NAMES, 20, background);
        int inside = 0;
        for (int row = 0; row < 50; row++) {
            double[] values = random.doubles(6, -1, 1).toArray();
            Estimate exact = KernelShap.explain(KernelShapTest::margin, others, values, 64, 1, Progress.NONE);
            Estimate drawn = KernelShap.explain(KernelShapTest::margin, others, values, 40, row, Progress.NONE);
            double sum = drawn.base();
            for (int i = 0; i < 6; i++) {
                sum += drawn.contributions()[i];
                double error = Math.abs(drawn.contributions()[i] - exact.contributions()[i]);
                inside += error <= 2 * drawn.standardErrors()[i] ? 1 : 0;
            }
            assertThat(sum).isCloseTo(margin(values), within(1e-12));
        }
        assertThat(inside).isBetween(270, 299);
    }

    @Test
    void oneFeatureHasItAllAndABackgroundIsNeeded() {
        Matrix background = new Matrix(List.of("x"), 2, new double[] {1, 3});
        Estimate estimate = KernelShap.explain(row -> 2 * row[0], background, new double[] {5}, 4, 1, Progress.NONE);
        assertThat(estimate.base()).isEqualTo(4);
        assertThat(estimate.contributions()).containsExactly(6);
        Matrix none = new Matrix(List.of("x"), 0, new double[0]);
        assertThatThrownBy(() -> KernelShap.explain(row -> 0, none, new double[] {5}, 4, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double margin(double[] x) {
        return 0.8 * x[0]
                - 1.2 * x[1] * x[2]
                + 0.5 * Math.max(x[3], 0) * x[0]
                + 0.9 * Math.sin(2 * x[4])
                + (x[5] > 0.5 ? 0.7 : -0.3)
                + 0.6 * x[1] * x[3] * x[5]
                - 0.4;
    }

    private static double probability(double[] x) {
        return 1 / (1 + Math.exp(-margin(x)));
    }
}
