package dev.escalation.app;

import dev.escalation.features.FeaturePlan;
import dev.escalation.model.Comparison;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.text.tone.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody chose for a training, in words, for the models' metadata. */
final class Choices {
    private Choices() {}

    static Map<String, Object> of(Comparison comparison) {
        FeaturePlan plan = comparison.table().plan();
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("ages", plan.points().describe());
        choices.put("text", plan.text().id());
        choices.put("phrases", phrases(plan.phrases()));
        choices.put("embargo", embargo(comparison.options().embargo()));
        choices.put("alert_line", rule(comparison.options().thresholdRule()));
        choices.put("calibration", comparison.options().calibration().name().toLowerCase(Locale.ROOT));
        choices.put("seed", comparison.options().seed());
        choices.put(
                "models",
                comparison.options().kinds().stream()
                        .sorted()
                        .map(ModelKind::id)
                        .toList());
        choices.put("actions", comparison.lessons().isNone() ? "ignored" : "heeded");
        return choices;
    }

    /** Their number and a sign that changes with any of them. */
    private static String phrases(List<Phrase> phrases) {
        List<String> parts = new ArrayList<>();
        phrases.forEach(phrase -> parts.add(phrase.text() + phrase.weight() + phrase.group()));
        return phrases.isEmpty() ? "none" : phrases.size() + " (" + Integer.toHexString(parts.hashCode()) + ")";
    }

    private static String embargo(Embargo embargo) {
        return switch (embargo) {
            case Embargo.Automatic _ -> "automatic";
            case Embargo.Hours stated -> stated.hours() + " h";
        };
    }

    private static String rule(ThresholdRule rule) {
        return switch (rule) {
            case ThresholdRule.PrecisionFloor(double floor) -> "precision of at least " + percent(floor);
            case ThresholdRule.RecallFloor(double floor) -> "recall of at least " + percent(floor);
            case ThresholdRule.BestF1 _ -> "best F1";
            case ThresholdRule.Cost(double falseAlarm, double miss) ->
                "lowest cost, " + falseAlarm + " per false alarm and " + miss + " per miss";
            case ThresholdRule.Capacity(double share) -> "alerts for at most " + percent(share) + " of scores";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g %%", share * 100);
    }
}
