package dev.escalation.app;

import dev.escalation.model.Ablation;
import dev.escalation.model.GroupWorth;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.tuning.Search;
import dev.escalation.model.tuning.TuningOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a search for better settings came to, and what groups of features are worth, for {@code summary.json} and the models' metadata. */
final class FindingsSummary {
    private FindingsSummary() {}

    static List<Object> of(TrainingOptions options) {
        List<Object> all = new ArrayList<>();
        options.tuned().forEach(outcome -> {
            Map<String, Object> json = of(outcome);
            json.put("parameters", options.parameters().of(outcome.kind()));
            all.add(json);
        });
        return all;
    }

    static Map<String, Object> of(TuningOutcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", outcome.kind().id());
        json.put("minutes", Summary.number(outcome.budget().minutes()));
        json.put("settings_at_most", outcome.budget().candidates());
        json.put("settings_judged", outcome.judged());
        json.put("ended_by", end(outcome.end()));
        json.put("judged_by", "average precision, mean of two steps forward in time inside train");
        json.put("usual_settings", Summary.number(outcome.usualWorth()));
        json.put("best_settings", Summary.number(outcome.bestWorth()));
        json.put("validation_gain", Summary.number(outcome.gain().value()));
        json.put("validation_gain_low", Summary.number(outcome.gain().low()));
        json.put("validation_gain_high", Summary.number(outcome.gain().high()));
        json.put("settings_found_are_used", outcome.usesFound());
        json.put("verdict", words(outcome));
        return json;
    }

    /** What groups of features are worth, on validation. */
    static List<Object> of(Ablation ablation) {
        List<Object> all = new ArrayList<>();
        for (GroupWorth worth : ablation.groups()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("model", ablation.kind().id());
            json.put("without", worth.group().id());
            json.put("roc_auc_gain", Summary.number(worth.rocAucGain().value()));
            json.put(
                    "average_precision_gain",
                    Summary.number(worth.averagePrecisionGain().value()));
            json.put(
                    "average_precision_gain_low",
                    Summary.number(worth.averagePrecisionGain().low()));
            json.put(
                    "average_precision_gain_high",
                    Summary.number(worth.averagePrecisionGain().high()));
            json.put("verdict", worth.verdict().words());
            all.add(json);
        }
        return all;
    }

    private static String end(Search.End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    /** In a sentence. */
    static String words(TuningOutcome outcome) {
        String judged = String.format(Locale.ROOT, "%,d settings judged", outcome.judged());
        return switch (outcome.verdict()) {
            case BETTER -> judged + ": better settings found, average precision on validation " + gain(outcome);
            case NOTHING_THAT_MATTERS ->
                judged + ": nothing that matters, average precision on validation " + gain(outcome)
                        + ", which may be chance";
            case USUAL_STAY ->
                Double.isNaN(outcome.gain().value())
                        ? judged + ": none better than the usual ones, which stay"
                        : judged + ": the best of them are no better on validation (" + gain(outcome)
                                + "), so the usual ones stay";
        };
    }

    private static String gain(TuningOutcome outcome) {
        return String.format(
                Locale.ROOT,
                "%+.3f (95 %% interval %+.3f to %+.3f)",
                outcome.gain().value(),
                outcome.gain().low(),
                outcome.gain().high());
    }
}
