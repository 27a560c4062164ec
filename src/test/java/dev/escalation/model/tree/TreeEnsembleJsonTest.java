package dev.escalation.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEnsembleJsonTest {
    private static final TreeEnsemble ENSEMBLE = RandomTrees.ensemble(6, 20, 6, 1);

    @Test
    void readsBackTheSameBitsAndWritesTheSameBytes() {
        byte[] json = TreeEnsembleJson.write(ENSEMBLE);
        TreeEnsemble read = TreeEnsembleJson.read(json);
        assertThat(read).usingRecursiveComparison().isEqualTo(ENSEMBLE);
        assertThat(TreeEnsembleJson.write(read)).isEqualTo(json);
    }

    @Test
    void keepsNamesAndExtremeNumbers() {
        TreeEnsemble extreme = new TreeEnsemble(
                java.util.List.of("größe \"x\""),
                -1e-300,
                new int[] {0},
                new int[] {1, -1, -1},
                new int[] {2, -1, -1},
                new int[] {0, -1, -1},
                new float[] {Float.MIN_VALUE, 0, -0f},
                new boolean[3],
                new double[] {Double.MAX_VALUE, 0.1 + 0.2, 1},
                new double[] {0, Double.MIN_VALUE, -Math.PI});
        TreeEnsemble read = TreeEnsembleJson.read(TreeEnsembleJson.write(extreme));
        assertThat(read).usingRecursiveComparison().isEqualTo(extreme);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"cover\"', '\"cower\"', cower",
        "'\"version\":1', '\"version\":2', version",
        "'\"threshold\":[', '\"threshold\":[\"x\",', threshold",
        "'\"left\":[', '\"left\":[7.5,', left",
        "'\"roots\":[0,', '\"roots\":[1,', roots",
        "'\"leaf_value\":[', '\"leaf_value\":[1.0,', leafValue",
        "'\"base_score\":', '\"base_score\":true,\"x\":', base_score"
    })
    void namesTheDamagedField(String before, String after, String named) {
        String json = new String(TreeEnsembleJson.write(ENSEMBLE), StandardCharsets.UTF_8);
        assertThat(json).contains(before);
        assertThatThrownBy(() -> read(json.replace(before, after)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.2, 0.5, 0.8, 0.999})
    void refusesTruncatedFiles(double share) {
        String json = new String(TreeEnsembleJson.write(ENSEMBLE), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(json.substring(0, (int) (json.length() * share))))
                .isInstanceOf(ModelFormatException.class);
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("'format' is missing");
        assertThatThrownBy(() -> read("[]")).isInstanceOf(ModelFormatException.class);
    }

    private static TreeEnsemble read(String json) {
        return TreeEnsembleJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
