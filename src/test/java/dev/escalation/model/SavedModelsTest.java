package dev.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.features.Target;
import dev.escalation.model.preprocessing.CategoricalColumn;
import dev.escalation.model.preprocessing.FittedLevels;
import dev.escalation.model.preprocessing.RawColumns;
import dev.escalation.task.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models that earlier builds have saved say today what they said then. */
class SavedModelsTest {
    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3"})
    void theySayTheSame(String version) {
        RawColumns rows = SavedModelRows.parse(SavedModel.lines(version + "/rows.csv"));
        List<String> expected = SavedModel.lines(version + "/expected.csv");
        for (ModelKind kind : ModelKind.values()) {
            TrainedModel model = ModelJson.read(SavedModel.file(version + "/" + kind.id() + ".json"));
            assertThat(model.kind()).isEqualTo(kind);
            double[] said = model.probabilities(rows, SavedModelRows.all(rows), Progress.NONE);
            assertThat(said)
                    .as(version + " " + kind)
                    .hasSize(40)
                    .containsExactly(SavedModelRows.numbers(expected.get(kind.ordinal())), within(1e-9));
        }
    }

    @Test
    void nothingElseWasLost() {
        TrainedModel model = ModelJson.read(SavedModel.file("v2/logistic.json"));
        assertThat(model.target()).isEqualTo(Target.SLA_BREACH);
        assertThat(model.threshold().threshold()).isEqualTo(0.42);
        assertThat(model.threshold().how()).isEqualTo("Chosen by hand.");
        assertThat(model.plan().points().describe()).isEqualTo("0, 1, 4, 24, 72, 168 h, then every week");
        assertThat(model.plan().phrases()).extracting("text").containsExactly("waiting for days");
        assertThat(model.preprocessing().sourceColumns()).contains("sentiment_last", "region");
    }

    /** The two formats hold the same models; the newer one is written today, byte by byte. */
    @Test
    void aModelOfTheOlderFormatIsWrittenInTheNewerOne() {
        for (ModelKind kind : ModelKind.values()) {
            String file = kind.id() + ".json";
            assertThat(ModelJson.write(ModelJson.read(SavedModel.file("v2/" + file))))
                    .isEqualTo(SavedModel.file("v3/" + file));
        }
    }

    /** A file of a model that learned what regions had more often than their weeks; the region is one-hot encoded, too. */
    @Test
    void whatLevelsTaughtIsKept() {
        TrainedModel plain = ModelJson.read(SavedModel.file("v3/logistic.json"));
        TrainedModel learned = ModelJson.read(SavedModel.file("levels/logistic.json"));
        assertThat(ModelJson.write(learned)).isEqualTo(SavedModel.file("levels/logistic.json"));
        assertThat(learned.preprocessing().learned())
                .containsExactly(new FittedLevels("region", List.of("APAC", "Nord é"), List.of(0.25, -0.125), 0.5));
        RawColumns rows = SavedModelRows.parse(SavedModel.lines("v3/rows.csv"));
        int[] all = SavedModelRows.all(rows);
        double[] before = plain.predictor().outputs(plain.encode(rows, all), Progress.NONE);
        double[] after = learned.predictor().outputs(learned.encode(rows, all), Progress.NONE);
        CategoricalColumn region = rows.categorical("region");
        for (int row : all) {
            int code = region.codes()[row];
            double effect = switch (code < 0 ? "" : region.levels().get(code)) {
                case "" -> 0.5;
                case "APAC" -> 0.25;
                case "Nord é" -> -0.125;
                default -> 0;
            };
            assertThat(after[row] - before[row]).isCloseTo(2 * effect, within(1e-12));
        }
    }

    @Test
    void whatStandsBesideThemIsStillRead() {
        for (String version : SavedModel.VERSIONS) {
            for (ModelKind kind : ModelKind.values()) {
                JsonNode metadata =
                        JsonMapper.shared().readTree(SavedModel.file(version + "/" + kind.id() + "_metadata.json"));
                assertThat(metadata.path("model").asString()).isEqualTo(kind.id());
                assertThat(metadata.path("split").path("test_from").asString()).isEqualTo("2026-05-25T10:32:50Z");
            }
        }
    }
}
