package dev.escalation.app.registry;

import dev.escalation.model.tree.ModelFormatException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Metadata that came with a file, from anybody: read within limits, shown as what the file says, never run or trusted. */
final class ImportedMetadata {
    static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(12)
                            .maxStringLength(20_000)
                            .maxNumberLength(64)
                            .maxNameLength(128)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ImportedMetadata() {}

    /** @throws ModelFormatException if it is no JSON object, or too large */
    static ModelMetadata of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ModelFormatException if it is no JSON object, or too large */
    static ModelMetadata of(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw new ModelFormatException("metadata: more than 1 MiB");
        }
        try {
            JsonNode read = MAPPER.readTree(json);
            if (read instanceof ObjectNode object) {
                return new ModelMetadata(object);
            }
            throw new ModelFormatException("metadata: not a JSON object");
        } catch (JacksonException e) {
            throw new ModelFormatException("metadata: not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * @param kind of the model beside which it stood
     * @throws ModelFormatException if it says that it is of another one
     */
    static void requireFor(ModelMetadata metadata, String kind, String target) {
        requireSame("model", metadata.text("/model"), kind);
        requireSame("target", metadata.target(), target);
    }

    private static void requireSame(String field, String said, String is) {
        if (!said.isEmpty() && !said.equals(is)) {
            throw new ModelFormatException(
                    "metadata: field " + field + ": it is of " + said + ", the model beside it is of " + is);
        }
    }
}
