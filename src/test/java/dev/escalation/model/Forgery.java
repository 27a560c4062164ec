package dev.escalation.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model whose content was changed by somebody who knows how to compute its checksum.
 *
 * @param names what the refusal has to name
 */
record Forgery(String what, byte[] bytes, String names) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Stands for a number that JSON can write and no double can hold. */
    private static final String TOO_LARGE = "@too-large@";

    static Forgery of(byte[] model, String what, String names, Consumer<ObjectNode> change) {
        ObjectNode document = document(model);
        change.accept(document);
        return new Forgery(what, sealed(document.toString()), names);
    }

    static Forgery ofText(byte[] model, String what, String names, String before, String after) {
        String text = document(model).toString();
        if (!text.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        int place = text.indexOf(before);
        return new Forgery(
                what, sealed(text.substring(0, place) + after + text.substring(place + before.length())), names);
    }

    private static ObjectNode document(byte[] model) {
        ObjectNode document = (ObjectNode) MAPPER.readTree(model);
        document.remove(ModelChecksum.FIELD);
        return document;
    }

    static byte[] sealed(String document) {
        String open = document.replace("\"" + TOO_LARGE + "\"", "1e999");
        String start = open.substring(0, open.length() - 1);
        String sum = ModelChecksum.of(start.getBytes(StandardCharsets.UTF_8));
        return (start + ",\"" + ModelChecksum.FIELD + "\":\"" + sum + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** Every field of a model replaced by each thing of a wrong kind, taken away, given twice, and given a stranger. */
    static List<Forgery> ofKinds(String name, byte[] model) {
        List<Forgery> all = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        collect("", document(model), paths);
        for (String path : paths) {
            String field = path.replaceAll("/\\d+$", "").replaceAll(".*/", "");
            JsonNode node = document(model).at(path);
            for (JsonNode wrong : wrong(path, node)) {
                all.add(of(model, name + " " + path + " = " + wrong, field, document -> set(document, path, wrong)));
            }
            if (!path.matches(".*/\\d+")) {
                all.add(of(model, name + " without " + path, field, document -> set(document, path, null)));
            }
            if (node.isObject()) {
                all.add(of(
                        model,
                        name + " stranger in " + path,
                        "stranger",
                        document -> ((ObjectNode) document.at(path)).put("stranger", 1)));
            }
        }
        return all;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(field -> collect(path + "/" + field, object.path(field), paths));
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            collect(path + "/" + array.size() / 2, array.path(array.size() / 2), paths);
        }
    }

    private static List<JsonNode> wrong(String path, JsonNode node) {
        List<JsonNode> wrong = new ArrayList<>();
        if (!path.endsWith("/mostFrequent")) {
            wrong.add(NODES.nullNode());
        }
        wrong.add(NODES.booleanNode(true));
        if (!node.isNumber()) {
            wrong.add(NODES.numberNode(7));
        }
        if (!node.isString()) {
            wrong.addAll(List.of(
                    NODES.stringNode("7"),
                    NODES.stringNode("NaN"),
                    NODES.stringNode("Infinity"),
                    NODES.stringNode("")));
        }
        if (node.isIntegralNumber()) {
            wrong.addAll(List.of(NODES.numberNode(0.5), NODES.numberNode(1L << 40)));
        }
        if (node.isNumber()) {
            wrong.add(NODES.stringNode(TOO_LARGE));
        }
        if (!node.isObject()) {
            wrong.add(NODES.objectNode());
        }
        if (!node.isArray()) {
            wrong.add(NODES.arrayNode());
        } else {
            wrong.add(NODES.arrayNode().addNull());
        }
        return wrong;
    }

    private static void set(ObjectNode document, String path, @Nullable JsonNode value) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        String last = path.substring(path.lastIndexOf('/') + 1);
        JsonNode holder = parent.isEmpty() ? document : document.at(parent);
        if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else if (value == null) {
            ((ObjectNode) holder).remove(last);
        } else {
            ((ObjectNode) holder).set(last, value);
        }
    }
}
