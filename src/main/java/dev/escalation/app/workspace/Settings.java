package dev.escalation.app.workspace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.escalation.features.FeaturePlan;
import dev.escalation.model.Comparison;
import dev.escalation.model.Embargo;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.ThresholdRule;
import tools.jackson.databind.json.JsonMapper;

/** What was chosen for a training; kept as JSON in {@code model_runs}. */
record Settings(FeaturePlan plan, TrainingOptions options) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Embargo.class, EmbargoNames.class)
            .addMixIn(ThresholdRule.class, RuleNames.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Embargo.Automatic.class, name = "automatic"),
        @JsonSubTypes.Type(value = Embargo.Hours.class, name = "hours")
    })
    private interface EmbargoNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ThresholdRule.PrecisionFloor.class, name = "precision_floor"),
        @JsonSubTypes.Type(value = ThresholdRule.RecallFloor.class, name = "recall_floor"),
        @JsonSubTypes.Type(value = ThresholdRule.BestF1.class, name = "best_f1"),
        @JsonSubTypes.Type(value = ThresholdRule.Cost.class, name = "cost"),
        @JsonSubTypes.Type(value = ThresholdRule.Capacity.class, name = "capacity")
    })
    private interface RuleNames {}

    static Settings of(Comparison comparison) {
        return new Settings(comparison.table().plan(), comparison.options());
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** @throws tools.jackson.core.JacksonException if another program wrote it */
    static Settings ofJson(String json) {
        return MAPPER.readValue(json, Settings.class);
    }
}
