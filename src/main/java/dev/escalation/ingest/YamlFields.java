package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed access to one YAML block; whatever does not fit is an error with its line. */
final class YamlFields {
    private final String fileName;
    private final YamlNode.Block block;

    private YamlFields(String fileName, YamlNode.Block block) {
        this.fileName = fileName;
        this.block = block;
    }

    static YamlFields of(String fileName, YamlNode.Block block) {
        return new YamlFields(fileName, block);
    }

    /** @throws UnusableInputException naming the first key that is not known */
    YamlFields allowOnly(List<String> names) {
        for (String key : keys()) {
            if (!names.contains(key)) {
                throw error(key, "unknown key '" + key + "'; known are " + String.join(", ", names) + ".");
            }
        }
        return this;
    }

    Set<String> keys() {
        return block.entries().keySet();
    }

    boolean has(String key) {
        return block.entries().containsKey(key);
    }

    String text(String key, String otherwise) {
        return has(key) ? scalar(key, node(key)) : otherwise;
    }

    String required(String key) {
        if (!has(key)) {
            throw YamlReader.error(fileName, block.line(), "the key '" + key + "' is missing.");
        }
        return scalar(key, node(key));
    }

    /** A list, or one value standing for a list of one. */
    List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(node(key) instanceof YamlNode.Sequence sequence)) {
            return List.of(scalar(key, node(key)));
        }
        List<String> texts = new ArrayList<>();
        sequence.items().forEach(item -> texts.add(scalar(key, item)));
        return texts;
    }

    /** The block under a key; an empty one if the key is absent. */
    YamlFields block(String key) {
        if (!has(key)) {
            return new YamlFields(fileName, new YamlNode.Block(block.line(), Map.of(), Map.of()));
        }
        if (node(key) instanceof YamlNode.Block inner) {
            return new YamlFields(fileName, inner);
        }
        throw error(key, "'" + key + "' takes 'key: value' lines.");
    }

    boolean isBlock(String key) {
        return node(key) instanceof YamlNode.Block;
    }

    Map<String, String> textMap() {
        Map<String, String> map = new LinkedHashMap<>();
        keys().forEach(key -> map.put(key, scalar(key, node(key))));
        return map;
    }

    /** Converts the value of a key; an {@link IllegalArgumentException} becomes an error with the key's line. */
    <T> T convert(String key, String text, Function<String, T> conversion) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw error(key, e.getMessage() + ".").causedBy(e);
        }
    }

    <T> @Nullable T convertOptional(String key, Function<String, T> conversion) {
        return has(key) ? convert(key, text(key, ""), conversion) : null;
    }

    UnusableInputException error(String key, String what) {
        return YamlReader.error(fileName, block.keyLines().getOrDefault(key, block.line()), what);
    }

    private YamlNode node(String key) {
        YamlNode node = block.entries().get(key);
        if (node == null) {
            throw new IllegalArgumentException("no key " + key);
        }
        return node;
    }

    private String scalar(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        throw error(key, "'" + key + "' takes one value.");
    }
}
