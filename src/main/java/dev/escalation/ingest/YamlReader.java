package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Parses YAML into nodes with line numbers; a key that stands twice is an error. */
final class YamlReader {
    private static final String ADVICE = "Correct the mapping; docs/mapping.md describes it.";

    private final String fileName;
    private final JsonParser parser;

    private YamlReader(String fileName, JsonParser parser) {
        this.fileName = fileName;
        this.parser = parser;
    }

    /** @throws UnusableInputException if the text is not a YAML block */
    static YamlNode.Block read(String fileName, String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw error(fileName, 1, "the mapping is not a list of 'key: value' lines.");
            }
            return new YamlReader(fileName, parser).block();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String message =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw error(fileName, Math.max(line, 0), "this is not YAML: " + message + ".")
                    .causedBy(e);
        }
    }

    static UnusableInputException error(String fileName, int line, String what) {
        return UnusableInputException.onLine(what, fileName, line, ADVICE);
    }

    private YamlNode node() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> block();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> new YamlNode.Scalar(line(), "");
            default -> new YamlNode.Scalar(line(), parser.getString());
        };
    }

    private YamlNode.Block block() {
        int line = line();
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            if (keyLines.put(key, keyLine) != null) {
                throw error(fileName, keyLine, "the key '" + key + "' stands twice.");
            }
            parser.nextToken();
            entries.put(key, node());
        }
        return new YamlNode.Block(line, entries, keyLines);
    }

    private YamlNode.Sequence sequence() {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlNode.Sequence(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
