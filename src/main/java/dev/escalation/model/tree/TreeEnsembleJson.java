package dev.escalation.model.tree;

import java.util.function.IntConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
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
        return new TreeEnsembleFields(parser).read();
    }

    private static void writeArray(JsonGenerator json, String name, int length, IntConsumer writeEntry) {
        json.writeArrayPropertyStart(name);
        for (int i = 0; i < length; i++) {
            writeEntry.accept(i);
        }
        json.writeEndArray();
    }
}
