package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Parses YAML into nodes with line numbers; a key that stands twice is an error, and so is what refers to elsewhere. */
final class YamlReader {
    private final Source source;
    private final JsonParser parser;

    private YamlReader(Source source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Where a text comes from.
     *
     * @param advice what the user can do if something in it is wrong
     */
    record Source(String fileName, Sayable advice) {
        UnusableInputException error(int line, Sayable what) {
            return UnusableInputException.onLine(what, fileName, line, advice);
        }
    }

    /** @throws UnusableInputException if the text is not a YAML block */
    static YamlNode.Block read(Source source, String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw source.error(1, Said.of("ingest.yaml.none"));
            }
            YamlReader reader = new YamlReader(source, parser);
            YamlNode.Block block = reader.block();
            if (parser.nextToken() != null) {
                throw source.error(reader.line(), Said.of("ingest.yaml.second"));
            }
            return block;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            String message =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw source.error(Math.max(line, 0), Said.of("ingest.yaml.broken", message))
                    .causedBy(e);
        }
    }

    private YamlNode node() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> block();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> new YamlNode.Scalar(line(), "");
            default -> new YamlNode.Scalar(line(), text());
        };
    }

    private String text() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw source.error(line(), Said.of("ingest.yaml.alias", parser.getString()));
        }
        return parser.getString();
    }

    private YamlNode.Block block() {
        int line = line();
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            if (keyLines.put(key, keyLine) != null) {
                throw source.error(keyLine, Said.of("ingest.yaml.twice", key));
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
