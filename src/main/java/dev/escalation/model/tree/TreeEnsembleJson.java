package dev.escalation.model.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * The saved form of a {@link TreeEnsemble}: one JSON object of compact arrays, one entry per node.
 *
 * <p>Numbers are written as the shortest text that reads back as the same float or double, so reading gives the same
 * bits and writing the same bytes.
 */
public final class TreeEnsembleJson {
    static final String FORMAT = "escalation-tree-ensemble";
    static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private TreeEnsembleJson() {}

    /** The ensemble as UTF-8 JSON. */
    public static byte[] write(TreeEnsemble ensemble) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(ensemble, json);
        }
        return bytes.toByteArray();
    }

    /** Writes the ensemble as one object into a larger document. */
    public static void write(TreeEnsemble ensemble, JsonGenerator json) {
        int nodes = ensemble.nodeCount();
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", VERSION);
        json.writeArrayPropertyStart("features");
        ensemble.featureNames().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("base_score", ensemble.baseScore());
        writeArray(json, "roots", ensemble.treeCount(), i -> json.writeNumber(ensemble.roots()[i]));
        writeArray(json, "left", nodes, i -> json.writeNumber(ensemble.left()[i]));
        writeArray(json, "right", nodes, i -> json.writeNumber(ensemble.right()[i]));
        writeArray(json, "feature", nodes, i -> json.writeNumber(ensemble.feature()[i]));
        writeArray(json, "threshold", nodes, i -> json.writeNumber(ensemble.threshold()[i]));
        writeArray(json, "default_left", nodes, i -> json.writeNumber(ensemble.defaultLeft()[i] ? 1 : 0));
        writeArray(json, "cover", nodes, i -> json.writeNumber(ensemble.cover()[i]));
        writeArray(json, "leaf_value", nodes, i -> json.writeNumber(ensemble.leafValue()[i]));
        json.writeEndObject();
    }

    /**
     * Reads what {@link #write(TreeEnsemble)} wrote.
     *
     * @throws ModelFormatException if the bytes are damaged or of another format or version; names the field
     */
    public static TreeEnsemble read(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            TreeEnsemble ensemble = read(parser);
            if (parser.nextToken() != null) {
                throw new ModelFormatException("tree ensemble: more text behind the end");
            }
            return ensemble;
        } catch (JacksonException e) {
            throw new ModelFormatException("tree ensemble: not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads an ensemble within a larger document.
     *
     * @param parser stands at the object's start; afterwards at its end
     * @throws ModelFormatException if the object is damaged or of another format or version; names the field
     */
    public static TreeEnsemble read(JsonParser parser) {
        return new Fields(parser).read();
    }

    private static void writeArray(JsonGenerator json, String name, int length, IntConsumer writeEntry) {
        json.writeArrayPropertyStart(name);
        for (int i = 0; i < length; i++) {
            writeEntry.accept(i);
        }
        json.writeEndArray();
    }

    /** The fields of one object, in any order; unknown fields are an error, they would change the meaning. */
    private static final class Fields {
        private final JsonParser parser;
        private final Map<String, Object> values = new HashMap<>();

        Fields(JsonParser parser) {
            this.parser = parser;
        }

        TreeEnsemble read() {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new ModelFormatException("tree ensemble: not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                readField(parser.currentName());
            }
            if (!FORMAT.equals(value("format", String.class))) {
                throw new ModelFormatException("tree ensemble: field 'format' is not " + FORMAT);
            }
            int version = value("version", Integer.class);
            if (version != VERSION) {
                throw new ModelFormatException(
                        "tree ensemble: field 'version' is " + version + ", this program reads " + VERSION);
            }
            return ensemble();
        }

        private TreeEnsemble ensemble() {
            try {
                return new TreeEnsemble(
                        List.of(value("features", String[].class)),
                        value("base_score", Double.class),
                        value("roots", int[].class),
                        value("left", int[].class),
                        value("right", int[].class),
                        value("feature", int[].class),
                        value("threshold", float[].class),
                        value("default_left", boolean[].class),
                        value("cover", double[].class),
                        value("leaf_value", double[].class));
            } catch (IllegalArgumentException e) {
                throw new ModelFormatException("tree ensemble: " + e.getMessage(), e);
            }
        }

        private void readField(String name) {
            JsonToken token = parser.nextToken();
            try {
                values.put(name, parse(name, token));
            } catch (JacksonException | NumberFormatException e) {
                throw new ModelFormatException("tree ensemble: field '" + name + "' is damaged: " + e.getMessage(), e);
            }
        }

        private Object parse(String name, JsonToken token) {
            return switch (name) {
                case "format" -> parser.getString();
                case "version" -> parser.getIntValue();
                case "features" -> features(token);
                case "base_score" -> Double.parseDouble(parser.getString());
                case "roots", "left", "right", "feature" -> ints(name, token);
                case "threshold" -> floats(name, token);
                case "default_left" -> booleans(ints(name, token));
                case "cover", "leaf_value" -> doubles(name, token);
                default -> throw new ModelFormatException("tree ensemble: field '" + name + "' is unknown");
            };
        }

        private String[] features(JsonToken token) {
            List<String> names = new ArrayList<>();
            while (hasEntry("features", token, entry -> entry == JsonToken.VALUE_STRING)) {
                names.add(parser.getString());
            }
            return names.toArray(String[]::new);
        }

        private int[] ints(String name, JsonToken token) {
            int[] entries = new int[1024];
            int size = 0;
            while (hasEntry(name, token, entry -> entry == JsonToken.VALUE_NUMBER_INT)) {
                entries = size == entries.length ? Arrays.copyOf(entries, 2 * size) : entries;
                entries[size++] = parser.getIntValue();
            }
            return Arrays.copyOf(entries, size);
        }

        private static boolean[] booleans(int[] entries) {
            boolean[] values = new boolean[entries.length];
            for (int i = 0; i < entries.length; i++) {
                values[i] = entries[i] != 0;
            }
            return values;
        }

        private float[] floats(String name, JsonToken token) {
            float[] entries = new float[1024];
            int size = 0;
            while (hasEntry(name, token, JsonToken::isNumeric)) {
                entries = size == entries.length ? Arrays.copyOf(entries, 2 * size) : entries;
                entries[size++] = Float.parseFloat(parser.getString());
            }
            return Arrays.copyOf(entries, size);
        }

        private double[] doubles(String name, JsonToken token) {
            double[] entries = new double[1024];
            int size = 0;
            while (hasEntry(name, token, JsonToken::isNumeric)) {
                entries = size == entries.length ? Arrays.copyOf(entries, 2 * size) : entries;
                entries[size++] = Double.parseDouble(parser.getString());
            }
            return Arrays.copyOf(entries, size);
        }

        private boolean hasEntry(String name, JsonToken start, Predicate<JsonToken> expected) {
            if (start != JsonToken.START_ARRAY) {
                throw new ModelFormatException("tree ensemble: field '" + name + "' is not an array");
            }
            JsonToken entry = parser.nextToken();
            if (entry == JsonToken.END_ARRAY) {
                return false;
            }
            if (entry == null || !expected.test(entry)) {
                throw new ModelFormatException("tree ensemble: field '" + name + "' has an entry of a wrong kind");
            }
            return true;
        }

        private <T> T value(String name, Class<T> type) {
            Object value = values.get(name);
            if (value == null) {
                throw new ModelFormatException("tree ensemble: field '" + name + "' is missing");
            }
            return type.cast(value);
        }
    }
}
