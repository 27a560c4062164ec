package dev.escalation.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XgboostModelReaderTest {
    @Test
    void readsBothLayoutsAlike() throws Exception {
        TreeEnsemble old = XgboostModelReader.read(GoldenFile.bytes("treeshap/model_a.json"));
        TreeEnsemble saved = XgboostModelReader.read(GoldenFile.bytes("treeshap/model_a_saved_by_3.0.4.json"));
        assertThat(saved).usingRecursiveComparison().isEqualTo(old);
        assertThat(old.treeCount()).isEqualTo(50);
        assertThat(old.featureNames()).hasSize(12).startsWith("priority");
        assertThat(old.baseScore()).isZero();
    }

    /** A model with a split below a deleted node; 16777217 lies between two floats. */
    private static final String MODEL = """
            {"learner":{"feature_names":[],"gradient_booster":{"model":{"trees":[{
              "left_children":[3,-1,-1,-1,-1],"right_children":[4,-1,-1,-1,-1],"split_indices":[1,0,0,0,0],
              "split_conditions":[1.0000000596046448E0,9E0,9E0,-2.5E-1,5E-1],"default_left":[1,0,0,0,0],
              "sum_hessian":[4E0,0E0,0E0,1E0,3E0],"categories_nodes":[]}]},"name":"gbtree"},
              "learner_model_param":{"base_score":"[2E-1]","num_class":"0","num_feature":"2"},
              "objective":{"name":"binary:logistic"}},"version":[3,1,0]}
            """;

    @Test
    void dropsDeletedNodesAndTakesTheBaseScoreAsList() {
        TreeEnsemble ensemble = read(MODEL);
        assertThat(ensemble.nodeCount()).isEqualTo(3);
        assertThat(ensemble.featureNames()).containsExactly("f0", "f1");
        assertThat(ensemble.baseScore()).isEqualTo(Math.log(0.2 / 0.8));
        assertThat(ensemble.output(new double[] {0, 0})).isEqualTo(Math.log(0.2 / 0.8) - 0.25);
        assertThat(ensemble.output(new double[] {0, 2})).isEqualTo(Math.log(0.2 / 0.8) + 0.5);
    }

    @Test
    void roundsTextToFloatOnce() {
        // Just above the middle between 1 and the next float; as a double it is the middle, which rounds down to 1.
        String justAboveMiddle = "1.00000005960464477539062500001";
        float threshold =
                read(MODEL.replace("1.0000000596046448E0", justAboveMiddle)).threshold()[0];
        assertThat((float) Double.parseDouble(justAboveMiddle)).isEqualTo(1f);
        assertThat(threshold).isEqualTo(Math.nextUp(1f));
    }

    @ParameterizedTest
    @CsvSource({
        "binary:logistic, reg:squarederror, name",
        "gbtree, dart, name",
        "'[2E-1]', '[2E-1,3E-1]', base_score",
        "'[2E-1]', '1.5', base_score",
        "sum_hessian, sum_hesian, sum_hessian",
        "'[3,-1,-1,-1,-1]', '[0,-1,-1,-1,-1]', left_children",
        "'[1,0,0,0,0]', '[1.5,0,0,0,0]', default_left",
        "'[4E0,0E0,0E0,1E0,3E0]', '[4E0,0E0,0E0,1E0]', sum_hessian",
        "'[4E0,0E0,0E0,1E0,3E0]', '[4E0,0E0,0E0,0E0,3E0]', cover",
        "'\"categories_nodes\":[]', '\"categories_nodes\":[0]', categorical",
        "'{\"learner\"', '{learner', JSON"
    })
    void namesWhatItCannotRead(String before, String after, String named) {
        assertThat(MODEL).contains(before);
        assertThatThrownBy(() -> read(MODEL.replace(before, after)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(named);
    }

    private static TreeEnsemble read(String json) {
        return XgboostModelReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
