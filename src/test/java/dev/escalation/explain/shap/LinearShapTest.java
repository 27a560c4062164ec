package dev.escalation.explain.shap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.model.linear.LinearModel;
import dev.escalation.model.tree.GoldenFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearShapTest {
    @Test
    void equalsReferenceByEncodedAndByRawColumn() throws Exception {
        List<String[]> lines = GoldenFile.lines("linear/coefficients.csv");
        List<String[]> columns = lines.subList(1, lines.size() - 1);
        LinearModel model = new LinearModel(
                columns.stream().map(line -> line[0]).toList(),
                columns.stream()
                        .mapToDouble(line -> Double.parseDouble(line[2]))
                        .toArray(),
                Double.parseDouble(lines.getLast()[2]),
                columns.stream()
                        .mapToDouble(line -> Double.parseDouble(line[3]))
                        .toArray());
        Matrix rows = GoldenFile.matrix("linear/encoded.csv");
        ShapValues values = LinearShap.explain(model, rows);

        Matrix expected = GoldenFile.matrix("linear/expected.csv");
        assertThat(model.outputs(rows)).containsExactly(GoldenFile.column(expected, "logit"), within(1e-9));
        assertEquals(values, expected);
        assertEquals(
                values.groupedBy(columns.stream().map(line -> line[1]).toList()),
                GoldenFile.matrix("linear/expected_grouped.csv"));
        assertThat(values.additivityError(model.outputs(rows))).isLessThan(1e-12);
    }

    @Test
    void additivityErrorIsTheLargestGap() {
        ShapValues values = new ShapValues(List.of("a", "b"), 1, 2, new double[] {1, 2, 3, 4});
        assertThat(values.additivityError(new double[] {4, 8.5})).isEqualTo(0.5);
        assertThatThrownBy(() -> values.additivityError(new double[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsInOrderOfFirstAppearance() {
        ShapValues values = new ShapValues(List.of("a1", "b", "a2"), 1, 1, new double[] {1, 2, 4});
        ShapValues grouped = values.groupedBy(List.of("a", "b", "a"));
        assertThat(grouped.columns()).containsExactly("a", "b");
        assertThat(grouped.values()).containsExactly(5, 2);
        assertThatThrownBy(() -> values.groupedBy(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertEquals(ShapValues values, Matrix expected) {
        for (String column : values.columns()) {
            double[] reference = GoldenFile.column(expected, column);
            for (int row = 0; row < reference.length; row++) {
                assertThat(values.at(row, values.columns().indexOf(column)))
                        .as(column + " in row " + row)
                        .isCloseTo(reference[row], within(1e-9));
            }
        }
        assertThat(values.base()).isCloseTo(GoldenFile.column(expected, "base_logit")[0], within(1e-9));
    }
}
