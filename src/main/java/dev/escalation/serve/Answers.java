package dev.escalation.serve;

import dev.escalation.data.Instants;
import dev.escalation.features.FeaturePlan;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.model.TrainedModel;
import dev.escalation.serve.predict.DeskShape;
import dev.escalation.serve.predict.Predictor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the server says of itself, its model and its desk. */
final class Answers {
    private Answers() {}

    static Map<String, Object> health(State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", state.status());
        json.put("uptime_seconds", state.now().uptimeMillis() / 1000);
        if (!state.trouble().isEmpty()) {
            json.put("trouble", state.trouble());
        }
        state.predictor().ifPresent(ready -> {
            TicketScorer scorer = ready.served().scorer();
            json.put("model_id", scorer.modelId());
            json.put("as_of", Instants.format(scorer.now()));
            json.put("data_snapshot", queue(ready).table().data().origin().snapshotHash());
        });
        return json;
    }

    private static RiskQueue queue(Predictor ready) {
        return ready.served().queue().get();
    }

    static Map<String, Object> models(Predictor ready) {
        TicketScorer scorer = ready.served().scorer();
        TrainedModel model = scorer.model();
        FeaturePlan plan = model.plan();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model_id", scorer.modelId());
        json.put("kind", model.kind().id());
        json.put("target", model.target().id());
        json.put("text", plan.text().id());
        json.put("as_of_hours", plan.points().ageHours());
        json.put("then", plan.points().then().name().toLowerCase(Locale.ROOT));
        json.put("threshold", model.threshold().threshold());
        json.put("threshold_how", model.threshold().how());
        json.put("features", features(ready.featureNames()));
        json.put("metadata", ready.served().card());
        json.put("desk", desk(ready));
        return Map.of("models", List.of(json));
    }

    private static List<Map<String, String>> features(Map<String, Boolean> names) {
        return names.entrySet().stream()
                .map(entry -> Map.of("name", entry.getKey(), "type", entry.getValue() ? "number" : "string"))
                .toList();
    }

    private static Map<String, Object> desk(Predictor ready) {
        DeskShape shape = ready.served().shape();
        RiskQueue queue = queue(ready);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", queue.table().data().origin().source());
        json.put("profile", shape.mapping().name());
        json.put("time_zone", shape.mapping().timeZone().getId());
        json.put("snapshot", queue.table().data().origin().snapshotHash());
        json.put("as_of", Instants.format(ready.served().scorer().now()));
        json.put(
                "ticket_values_are_of",
                queue.table().data().rules().ticketRow().name().toLowerCase(Locale.ROOT));
        json.put("open_tickets", queue.entries().size());
        json.put("ticket_fields", shape.tickets().columns());
        json.put("customer_fields", shape.customers().columns());
        json.put("agent_fields", shape.agents().columns());
        return json;
    }
}
