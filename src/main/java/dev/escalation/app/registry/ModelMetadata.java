package dev.escalation.app.registry;

import dev.escalation.model.evaluation.BootstrapInterval;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands beside a model: where it comes from and how good it was. What is not known is empty, or NaN for a number. */
public record ModelMetadata(JsonNode json) {
    private static final int LONGEST = 500;

    /** Nothing is known. */
    public static final ModelMetadata NONE =
            new ModelMetadata(JsonMapper.shared().createObjectNode());

    /** @param figures that the workspace keeps of a model; earlier programs kept fewer */
    public static ModelMetadata ofFigures(String figures) {
        JsonNode kept = JsonMapper.shared().readTree(figures);
        if (kept.path("metadata") instanceof ObjectNode metadata) {
            ObjectNode all = metadata.deepCopy();
            all.set("scoring_micros", kept.path("scoring_micros"));
            return new ModelMetadata(all);
        }
        return new ModelMetadata(kept);
    }

    /** A text by the path of its names, such as {@code /split/test_from}; empty if there is none. */
    public String text(String path) {
        JsonNode node = json.at(path);
        String text = node.isValueNode() && !node.isNull() ? node.asString("") : "";
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    public double number(String path) {
        JsonNode node = json.at(path);
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    public List<String> list(String path) {
        List<String> texts = new ArrayList<>();
        json.at(path).forEach(entry -> texts.add(entry.asString("")));
        return texts;
    }

    /**
     * @param segment {@code validation} or {@code test}
     * @param metric such as {@code roc_auc}
     */
    public BootstrapInterval figure(String segment, String metric) {
        String path = "/" + segment + "/" + metric;
        return new BootstrapInterval(number(path + "/value"), number(path + "/low"), number(path + "/high"));
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    public String snapshot() {
        return text("/snapshot");
    }

    public String target() {
        return text("/target");
    }

    /** Equal where two tests were of the same rows; empty if it is not known. */
    public String testFingerprint() {
        return text("/test_fingerprint");
    }

    /** Whether the test was large enough for a statement. */
    public boolean isEnoughEvidence() {
        return text("/test/verdict").equals("enough evidence");
    }

    public List<String> leakAlarms() {
        return list("/leak_alarms");
    }

    /** Microseconds for one score, on the machine that trained. */
    public double scoringMicros() {
        return number("/scoring_micros");
    }
}
