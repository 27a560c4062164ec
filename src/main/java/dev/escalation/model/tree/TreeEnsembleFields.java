package dev.escalation.model.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one object, in any order; unknown fields are an error, they would change the meaning. */
final class TreeEnsembleFields {
    /** Far beyond any model of this program; what a file holds beyond is not read. */
    private static final int MOST_ENTRIES = 20_000_000;

    private final JsonParser parser;
    private final Map<String, Object> values = new HashMap<>();

    TreeEnsembleFields(JsonParser parser) {
        this.parser = parser;
    }

    TreeEnsemble read() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new ModelFormatException("tree ensemble: not a JSON object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            readField(parser.currentName());
        }
        if (!TreeEnsembleJson.FORMAT.equals(value("format", String.class))) {
            throw new ModelFormatException("tree ensemble: field 'format' is not " + TreeEnsembleJson.FORMAT);
        }
        int version = value("version", Integer.class);
        if (version != TreeEnsembleJson.VERSION) {
            throw new ModelFormatException("tree ensemble: field 'version' is " + version + ", this program reads "
                    + TreeEnsembleJson.VERSION);
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
            if (values.put(name, parse(name, token)) != null) {
                throw new ModelFormatException("tree ensemble: field '" + name + "' is there twice");
            }
        } catch (JacksonException e) {
            throw new ModelFormatException(
                    "tree ensemble: field '" + name + "' is damaged: " + e.getOriginalMessage(), e);
        } catch (NumberFormatException e) {
            throw new ModelFormatException("tree ensemble: field '" + name + "' is damaged: " + e.getMessage(), e);
        }
    }

    private Object parse(String name, JsonToken token) {
        return switch (name) {
            case "format" -> single(name, token, JsonToken.VALUE_STRING);
            case "version" -> Integer.parseInt(single(name, token, JsonToken.VALUE_NUMBER_INT));
            case "features" -> features(token);
            case "base_score" ->
                Double.parseDouble(single(name, token, token.isNumeric() ? token : JsonToken.VALUE_NUMBER_FLOAT));
            case "roots", "left", "right", "feature" -> ints(name, token);
            case "threshold" -> floats(name, token);
            case "default_left" -> booleans(name, ints(name, token));
            case "cover", "leaf_value" -> doubles(name, token);
            default -> throw new ModelFormatException("tree ensemble: field '" + name + "' is unknown");
        };
    }

    private String single(String name, JsonToken token, JsonToken expected) {
        if (token != expected) {
            throw new ModelFormatException("tree ensemble: field '" + name + "' is of a wrong kind");
        }
        return parser.getString();
    }

    private String[] features(JsonToken token) {
        List<String> names = new ArrayList<>();
        while (hasEntry("features", token, names.size(), entry -> entry == JsonToken.VALUE_STRING)) {
            names.add(parser.getString());
        }
        return names.toArray(String[]::new);
    }

    private int[] ints(String name, JsonToken token) {
        int[] entries = new int[1024];
        int size = 0;
        while (hasEntry(name, token, size, entry -> entry == JsonToken.VALUE_NUMBER_INT)) {
            entries = size == entries.length ? Arrays.copyOf(entries, 2 * size) : entries;
            entries[size++] = parser.getIntValue();
        }
        return Arrays.copyOf(entries, size);
    }

    private static boolean[] booleans(String name, int[] entries) {
        boolean[] values = new boolean[entries.length];
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] != 0 && entries[i] != 1) {
                throw new ModelFormatException("tree ensemble: field '" + name + "' has neither 0 nor 1 at node " + i);
            }
            values[i] = entries[i] == 1;
        }
        return values;
    }

    private float[] floats(String name, JsonToken token) {
        float[] entries = new float[1024];
        int size = 0;
        while (hasEntry(name, token, size, JsonToken::isNumeric)) {
            entries = size == entries.length ? Arrays.copyOf(entries, 2 * size) : entries;
            entries[size++] = Float.parseFloat(parser.getString());
        }
        return Arrays.copyOf(entries, size);
    }

    private double[] doubles(String name, JsonToken token) {
        double[] entries = new double[1024];
        int size = 0;
        while (hasEntry(name, token, size, JsonToken::isNumeric)) {
            entries = size == entries.length ? Arrays.copyOf(entries, 2 * size) : entries;
            entries[size++] = Double.parseDouble(parser.getString());
        }
        return Arrays.copyOf(entries, size);
    }

    private boolean hasEntry(String name, JsonToken start, int before, Predicate<JsonToken> expected) {
        if (start != JsonToken.START_ARRAY) {
            throw new ModelFormatException("tree ensemble: field '" + name + "' is not an array");
        }
        JsonToken entry = parser.nextToken();
        if (entry == JsonToken.END_ARRAY) {
            return false;
        }
        if (entry == null || !expected.test(entry)) {
            throw new ModelFormatException(
                    "tree ensemble: field '" + name + "' has an entry of a wrong kind, number " + before);
        }
        if (before >= MOST_ENTRIES) {
            throw new ModelFormatException(
                    "tree ensemble: field '" + name + "' has more than " + MOST_ENTRIES + " entries");
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
