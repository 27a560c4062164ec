package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed access to one YAML block; whatever does not fit is an error with its line. */
public final class YamlFields {
    private final YamlReader.Source source;
    private final YamlNode.Block block;

    private YamlFields(YamlReader.Source source, YamlNode.Block block) {
        this.source = source;
        this.block = block;
    }

    /**
     * @param advice what the user can do if something in it is wrong
     * @throws UnusableInputException if the text is not a YAML block
     */
    public static YamlFields read(String fileName, String text, Sayable advice) {
        YamlReader.Source source = new YamlReader.Source(fileName, advice);
        return new YamlFields(source, YamlReader.read(source, text));
    }

    /** @throws UnusableInputException naming the first key that is not known */
    public YamlFields allowOnly(List<String> names) {
        for (String key : keys()) {
            if (!names.contains(key)) {
                throw error(key, Said.of("ingest.yaml.unknown", key, String.join(", ", names)));
            }
        }
        return this;
    }

    public Set<String> keys() {
        return block.entries().keySet();
    }

    public boolean has(String key) {
        return block.entries().containsKey(key);
    }

    String text(String key, String otherwise) {
        return has(key) ? scalar(key, node(key)) : otherwise;
    }

    public String required(String key) {
        if (!has(key)) {
            throw source.error(block.line(), Said.of("ingest.yaml.missing", key));
        }
        return scalar(key, node(key));
    }

    /** A list, or one value standing for a list of one. */
    public List<String> texts(String key) {
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
    public YamlFields block(String key) {
        if (!has(key)) {
            return new YamlFields(source, new YamlNode.Block(block.line(), Map.of(), Map.of()));
        }
        if (node(key) instanceof YamlNode.Block inner) {
            return new YamlFields(source, inner);
        }
        throw error(key, Said.of("ingest.yaml.block", key));
    }

    public boolean isBlock(String key) {
        return node(key) instanceof YamlNode.Block;
    }

    Map<String, String> textMap() {
        Map<String, String> map = new LinkedHashMap<>();
        keys().forEach(key -> map.put(key, scalar(key, node(key))));
        return map;
    }

    /**
     * A list in which every item is a block.
     *
     * @throws UnusableInputException if it is none
     */
    public List<YamlFields> blocks(String key) {
        List<YamlFields> blocks = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (!(item instanceof YamlNode.Block inner)) {
                throw source.error(item.line(), Said.of("ingest.yaml.blocks", key));
            }
            blocks.add(new YamlFields(source, inner));
        }
        return blocks;
    }

    /** Converts each value of a list; an {@link IllegalArgumentException} becomes an error with the value's line. */
    public <T> List<T> each(String key, Function<String, T> conversion) {
        List<T> values = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (!(item instanceof YamlNode.Scalar scalar)) {
                throw source.error(item.line(), Said.of("ingest.yaml.singles", key));
            }
            values.add(convert(scalar.line(), scalar.text(), conversion));
        }
        return values;
    }

    private List<YamlNode> items(String key) {
        if (node(key) instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw error(key, Said.of("ingest.yaml.list", key));
    }

    /** Where the block begins. */
    public int line() {
        return block.line();
    }

    /** Converts the value of a key; an {@link IllegalArgumentException} becomes an error with the key's line. */
    public <T> T convert(String key, String text, Function<String, T> conversion) {
        return convert(block.keyLines().getOrDefault(key, block.line()), text, conversion);
    }

    private <T> T convert(int line, String text, Function<String, T> conversion) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw source.error(line, Said.of("ingest.yaml.value", Sayable.of(e)))
                    .causedBy(e);
        }
    }

    <T> @Nullable T convertOptional(String key, Function<String, T> conversion) {
        return has(key) ? convert(key, text(key, ""), conversion) : null;
    }

    public UnusableInputException error(String key, Sayable what) {
        return source.error(block.keyLines().getOrDefault(key, block.line()), what);
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
        throw error(key, Said.of("ingest.yaml.single", key));
    }
}
