package dev.escalation.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RunChangesTest {
    private static ModelMetadata of(String more) {
        return new ModelMetadata(JsonMapper.shared()
                .readTree(
                        "{\"target\":\"escalation\",\"snapshot\":\"4f1c9a77\",\"model\":\"xgboost\",\"features\":[\"a\",\"b\"],"
                                + "\"test\":{\"roc_auc\":{\"value\":0.8},\"brier\":{\"value\":null}}" + more + "}"));
    }

    @Test
    void whatIsTheSameIsNotMentioned() {
        ModelMetadata one = of(",\"test_fingerprint\":\"f\",\"choices\":{\"seed\":7}");
        RunChanges none = RunChanges.between(one, one);
        assertThat(none.changes()).isEmpty();
        assertThat(none.lines()).containsExactly("Nothing that was chosen is different.");
        assertThat(none.isComparable()).isTrue();
        assertThat(none.moved("roc_auc", one, one)).contains("0.800 \u2192 0.800");
        assertThat(none.moved("brier", one, one)).isEmpty();
    }

    @Test
    void everyChoiceAndEveryFeatureIsCompared() {
        ModelMetadata before = of(
                ",\"test_fingerprint\":\"f\",\"calibration\":\"sigmoid\",\"choices\":"
                        + "{\"seed\":7,\"ages\":\"0 h\",\"text\":\"off\",\"embargo\":\"automatic\",\"alert_line\":\"best F1\"}");
        ModelMetadata after = new ModelMetadata(JsonMapper.shared()
                .readTree(
                        "{\"target\":\"sla_breach\",\"snapshot\":\"99\",\"model\":\"xgboost\",\"features\":[\"b\",\"c\"],"
                                + "\"test_fingerprint\":\"f\",\"calibration\":\"isotonic\",\"choices\":{\"seed\":8,\"ages\":\"4 h\","
                                + "\"text\":\"tone\",\"embargo\":\"12.0 h\",\"alert_line\":\"best F1\"}}"));
        RunChanges changes = RunChanges.between(before, after);
        assertThat(changes.lines())
                .containsExactly(
                        "Data: 4f1c9a \u2192 99",
                        "Predicts: escalation \u2192 sla_breach",
                        "Ages: 0 h \u2192 4 h",
                        "Text: off \u2192 tone",
                        "Embargo: automatic \u2192 12.0 h",
                        "Calibration: sigmoid \u2192 isotonic",
                        "Seed: 7 \u2192 8",
                        "Features added: c",
                        "Features removed: a");
        assertThat(changes.notComparable()).isEqualTo("They predict different things.");
        assertThat(changes.moved("roc_auc", before, after)).isEmpty();
    }

    @Test
    void figuresOfOtherRowsAreNotSetAgainstEachOther() {
        ModelMetadata one = of(",\"test_fingerprint\":\"f\"");
        assertThat(RunChanges.between(one, of("")).notComparable()).contains("not on record");
        assertThat(RunChanges.between(one, of(",\"test_fingerprint\":\"g\"")).notComparable())
                .contains("different rows");
        ModelMetadata elsewhere = new ModelMetadata(JsonMapper.shared()
                .readTree("{\"target\":\"escalation\",\"snapshot\":\"5\",\"test_fingerprint\":\"g\"}"));
        assertThat(RunChanges.between(one, elsewhere).notComparable()).contains("different data");
        assertThat(RunChanges.between(one, elsewhere).removed()).isEmpty(); // no features on record
    }
}
