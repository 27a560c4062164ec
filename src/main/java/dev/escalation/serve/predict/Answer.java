package dev.escalation.serve.predict;

import dev.escalation.live.RiskQueue;
import dev.escalation.model.TrainedModel;
import dev.escalation.report.QueueFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Risks as JSON. */
final class Answer {
    private Answer() {}

    /** As in {@code ticket_top_features.json}, with the model, the band and the alert line. */
    static Map<String, Object> of(RiskQueue queue, RiskQueue.Entry entry, String modelId) {
        TrainedModel model = queue.model();
        double alertLine = model.threshold().threshold();
        Map<String, Object> json = QueueFiles.topFeatures(queue, entry.explanation());
        json.put("model_id", modelId);
        json.put("target", model.target().id());
        json.put("band", entry.band().id());
        json.put("alert_line", alertLine);
        json.put("alert", entry.risk() >= alertLine);
        return json;
    }

    /** The same with every factor instead of the strongest. */
    static Map<String, Object> whole(RiskQueue queue, RiskQueue.Entry entry, String modelId) {
        Map<String, Object> json = of(queue, entry, modelId);
        List<Map<String, Object>> factors = new ArrayList<>();
        entry.explanation().factors().forEach(factor -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("feature", factor.column());
            one.put("words", factor.words());
            one.put("effect_log_odds", factor.effect());
            one.put("kind", factor.role().name().toLowerCase(Locale.ROOT));
            factors.add(one);
        });
        json.put("factors", factors);
        if (Double.isFinite(queue.additivityError())) {
            json.put("additivity_error", queue.additivityError());
        }
        return json;
    }

    /** A line of the queue. */
    static Map<String, Object> brief(RiskQueue queue, RiskQueue.Entry entry, int rank) {
        int row = entry.explanation().row();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rank", rank);
        json.put("ticket_id", entry.explanation().ticketId());
        json.put("risk_score", entry.risk());
        json.put("band", entry.band().id());
        json.put("alert", entry.risk() >= queue.model().threshold().threshold());
        json.put(
                "subject",
                queue.table().data().tickets().subject().get(queue.table().ticket()[row]));
        json.put("top_factors", entry.explanation().topRaising());
        return json;
    }
}
