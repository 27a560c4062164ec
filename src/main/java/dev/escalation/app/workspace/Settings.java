package dev.escalation.app.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.escalation.features.FeaturePlan;
import dev.escalation.model.Comparison;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelParameters;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.ThresholdRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was chosen for a training; kept as JSON in {@code model_runs}.
 *
 * @param actions id of the last action that was heeded, null if none was
 */
record Settings(
        FeaturePlan plan,
        TrainingOptions options,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long actions) {
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
        long upTo = comparison.lessons().upTo();
        return new Settings(comparison.table().plan(), comparison.options(), upTo == 0 ? null : upTo);
    }

    /** 0 if none was. */
    long heededUpTo() {
        return actions == null ? 0 : actions;
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** @throws tools.jackson.core.JacksonException if another program wrote it */
    static Settings ofJson(String json) {
        JsonNode tree = MAPPER.readTree(json);
        if (tree.path("options") instanceof ObjectNode options && !options.has("parameters")) {
            // Kept before parameters could be chosen.
            options.set("parameters", MAPPER.valueToTree(ModelParameters.defaults()));
            options.putArray("tuned");
        }
        return MAPPER.treeToValue(tree, Settings.class);
    }
}
