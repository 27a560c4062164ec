package dev.escalation.serve.predict;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.explain.Explainer;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.preprocessing.FittedCategorical;
import dev.escalation.model.preprocessing.FittedLevels;
import dev.escalation.model.preprocessing.FittedNumeric;
import dev.escalation.task.Progress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Scores a ticket that is told as the values of the model's features. */
final class FeatureInput {
    private final Explainer explainer;
    private final UsualValues usual;
    private final FeatureTable template;
    private final Map<String, FeatureColumn> empty = new HashMap<>();
    private final Map<String, Boolean> numeric = new LinkedHashMap<>();

    /** @param template one row of the queue with the desk's columns */
    FeatureInput(TrainedModel model, UsualValues usual, FeatureTable template) {
        this.explainer = Explainer.of(model);
        this.usual = usual;
        this.template = template;
        for (FittedNumeric column : model.preprocessing().numeric()) {
            numeric.put(column.name(), true);
        }
        for (FittedCategorical column : model.preprocessing().categorical()) {
            numeric.put(column.name(), false);
        }
        for (FittedLevels column : model.preprocessing().learned()) {
            numeric.put(column.name(), false);
        }
        template.columns().forEach(column -> empty.put(column.info().name(), emptied(column)));
    }

    private static FeatureColumn emptied(FeatureColumn column) {
        return switch (column) {
            case FeatureColumn.Numeric(var info, var _) -> new FeatureColumn.Numeric(info, new double[] {Double.NaN});
            case FeatureColumn.Categorical(var info, var _) ->
                new FeatureColumn.Categorical(info, CodedColumn.missing(1));
        };
    }

    /** Names of the features, and whether each is a number. */
    Map<String, Boolean> names() {
        return numeric;
    }

    /** @throws dev.escalation.serve.problem.RefusedException if names or values cannot be used */
    RiskQueue score(JsonNode features) {
        Faults faults = new Faults();
        if (!features.isObject()) {
            faults.add(
                    "/features",
                    CellReader.shown(features),
                    "it must be a JSON object",
                    "Send name and value of each.");
            faults.check();
        }
        Map<String, FeatureColumn> columns = new HashMap<>(empty);
        for (Map.Entry<String, JsonNode> feature : features.properties()) {
            read(feature.getKey(), feature.getValue(), columns, faults);
        }
        TreeSet<String> missing = new TreeSet<>(numeric.keySet());
        missing.removeAll(features.propertyNames());
        missing.forEach(name -> faults.add(
                "/features/" + Faults.escaped(name),
                "",
                "the model needs this feature",
                "Send it, or null if unknown."));
        faults.check();
        return RiskQueue.score(explainer, template.with(columns), usual, Progress.NONE);
    }

    private void read(String name, JsonNode value, Map<String, FeatureColumn> columns, Faults faults) {
        String place = "/features/" + Faults.escaped(name);
        Boolean number = numeric.get(name);
        if (number == null) {
            faults.add(
                    place,
                    "",
                    "the model has no feature of this name",
                    "Its features are listed at /models, "
                            + List.copyOf(numeric.keySet()).size() + " of them.");
        } else if (value.isNull()) {
            return; // it is missing, as the template has it
        } else if (number && (!value.isNumber() || !Double.isFinite(value.doubleValue()))) {
            faults.add(place, CellReader.shown(value), "it must be a finite number or null", "Send a number.");
        } else if (!number && (!value.isString() || Texts.isBroken(value.asString()))) {
            faults.add(
                    place,
                    CellReader.shown(value),
                    "it must be a string or null",
                    "Send a string of whole characters.");
        } else {
            columns.computeIfPresent(name, (key, column) -> told(column, value));
        }
    }

    private static FeatureColumn told(FeatureColumn column, JsonNode value) {
        return switch (column) {
            case FeatureColumn.Numeric(var info, var _) ->
                new FeatureColumn.Numeric(info, new double[] {value.doubleValue()});
            case FeatureColumn.Categorical(var info, var _) -> {
                Dictionary levels = new Dictionary();
                yield new FeatureColumn.Categorical(
                        info, new CodedColumn(new int[] {levels.add(value.asString())}, levels));
            }
        };
    }
}
