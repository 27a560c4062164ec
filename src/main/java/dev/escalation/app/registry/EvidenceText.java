package dev.escalation.app.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sentences of evidence as JSON. */
final class EvidenceText {
    private EvidenceText() {}

    static String write(String lines) {
        List<String> sentences = lines.lines().toList();
        return JsonMapper.shared().writeValueAsString(Map.of("sentences", sentences));
    }

    static String read(String json) {
        JsonNode sentences = JsonMapper.shared().readTree(json).path("sentences");
        return StreamSupport.stream(sentences.spliterator(), false)
                .map(sentence -> sentence.asString(""))
                .collect(Collectors.joining("\n"));
    }
}
