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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeInteractionsTest {
    @Test
    void equalReferenceByBruteForce() throws Exception {
        TreeEnsemble ensemble = XgboostModelReader.read(GoldenFile.bytes("treeshap/model_a.json"));
        Matrix rows = GoldenFile.matrix("treeshap/a_X.csv");
        List<String> names = ensemble.featureNames();
        int compared = 0;
        int current = -1;
        double[] values = new double[0];
        for (String[] line : GoldenFile.lines("treeshap/a_interactions.csv")) {
            int i = names.indexOf(line[1]);
            int j = names.indexOf(line[2]);
            if (i < 0 || j < 0) {
                continue; // the header, and the base
            }
            int row = Integer.parseInt(line[0]);
            if (row != current) {
                values = TreeInteractions.of(ensemble, rows.row(row));
                current = row;
            }
            assertThat(values[i * names.size() + j])
                    .as("row %d, %s and %s", row, line[1], line[2])
                    .isCloseTo(Double.parseDouble(line[4]), within(1e-9));
            compared++;
        }
        assertThat(compared).isEqualTo(5 * 12 * 12);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 1", "4, 6, 2", "6, 9, 3"})
    void equalDefinition(int features, int depth, long seed) {
        TreeEnsemble ensemble = RandomTrees.ensemble(features, 3, depth, seed);
        BruteForceShap definition = new BruteForceShap(ensemble);
        Matrix rows = RandomTrees.rows(features, 10, seed);
        for (int row = 0; row < rows.rows(); row++) {
            double[] values = TreeInteractions.of(ensemble, rows.row(row));
            for (int i = 0; i < features; i++) {
                for (int j = 0; j < features; j++) {
                    if (i != j) {
                        assertThat(values[i * features + j])
                                .isCloseTo(definition.interaction(rows.row(row), i, j), within(1e-11));
                    }
                }
            }
        }
    }

    @Test
    void linesAddUpToTheContributions() {
        TreeEnsemble ensemble = RandomTrees.ensemble(15, 10, 8, 4);
        Matrix rows = RandomTrees.rows(15, 20, 4);
        ShapValues contributions = TreeShap.explain(ensemble, rows, Progress.NONE);
        for (int row = 0; row < rows.rows(); row++) {
            double[] values = TreeInteractions.of(ensemble, rows.row(row));
            for (int i = 0; i < 15; i++) {
                double sum = 0;
                for (int j = 0; j < 15; j++) {
                    sum += values[i * 15 + j];
                    assertThat(values[i * 15 + j]).isEqualTo(values[j * 15 + i]);
                }
                assertThat(sum).isCloseTo(contributions.at(row, i), within(1e-11));
            }
        }
    }

    @Test
    void refuseARowOfOtherLength() {
        TreeEnsemble ensemble = RandomTrees.ensemble(3, 1, 2, 5);
        assertThatThrownBy(() -> TreeInteractions.of(ensemble, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 features");
    }
}
