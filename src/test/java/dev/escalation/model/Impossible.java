package dev.escalation.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Models of which every part is of the right kind, and which cannot be all the same. */
final class Impossible {
    private Impossible() {}

    static List<Forgery> all(byte[] logistic, byte[] forest, byte[] boosted) {
        List<Forgery> all = new ArrayList<>();
        all.addAll(heads(logistic));
        all.addAll(columns(logistic));
        all.addAll(calibrations(logistic, forest));
        all.addAll(trees(forest));
        all.addAll(trees(boosted));
        all.addAll(texts(logistic));
        return all;
    }

    private static List<Forgery> heads(byte[] model) {
        return List.of(
                Forgery.of(model, "version 1", "version", json -> json.put("version", 1)),
                Forgery.of(model, "version 4", "version", json -> json.put("version", 4)),
                Forgery.of(model, "version 2 with checksum", "sha256", json -> json.put("version", 2)),
                Forgery.of(model, "another format", "format", json -> json.put("format", "model")),
                Forgery.of(model, "a kind of trees", "linear", json -> json.put("kind", "xgboost")),
                Forgery.of(model, "unknown kind", "kind", json -> json.put("kind", "oracle")),
                Forgery.of(model, "wrong target", "target", json -> json.put("target", "churn")),
                Forgery.of(model, "target in capitals", "target", json -> json.put("target", "ESCALATION")),
                Forgery.of(model, "wrong text", "text", json -> json.put("text", "everything")),
                Forgery.of(
                        model,
                        "line above 1",
                        "threshold",
                        json -> at(json, "/threshold").put("threshold", 1.01)),
                Forgery.of(
                        model,
                        "line below 0",
                        "threshold",
                        json -> at(json, "/threshold").put("threshold", -0.1)),
                Forgery.of(
                        model,
                        "line for no reason",
                        "threshold",
                        json -> at(json, "/threshold").put("how", " ")),
                Forgery.of(
                        model,
                        "ages fall",
                        "points",
                        json -> list(json, "/points/ageHours").set(1, whole(0))),
                Forgery.of(
                        model,
                        "ages below 0",
                        "points",
                        json -> list(json, "/points/ageHours").set(0, whole(-1))),
                Forgery.of(
                        model,
                        "a century old",
                        "points",
                        json -> list(json, "/points/ageHours").add(876_600)),
                Forgery.of(
                        model,
                        "no ages",
                        "points",
                        json -> list(json, "/points/ageHours").removeAll()),
                Forgery.of(
                        model,
                        "ages for ever",
                        "points",
                        json -> at(json, "/points").put("then", "ALWAYS")),
                Forgery.of(
                        model,
                        "heavy phrase",
                        "phrases",
                        json -> at(json, "/phrases/0").put("weight", 11)),
                Forgery.of(
                        model,
                        "weightless",
                        "phrases",
                        json -> at(json, "/phrases/0").put("weight", 0)),
                Forgery.of(
                        model,
                        "empty phrase",
                        "phrases",
                        json -> at(json, "/phrases/0").put("text", "...")),
                Forgery.of(
                        model,
                        "long phrase",
                        "phrases",
                        json -> at(json, "/phrases/0").put("text", "a".repeat(1001))),
                Forgery.of(
                        model,
                        "group",
                        "phrases",
                        json -> at(json, "/phrases/0").put("group", "JOY")),
                Forgery.ofText(model, "key twice", "kind", "\"kind\":", "\"kind\":\"xgboost\",\"kind\":"),
                Forgery.ofText(model, "inner key twice", "mean", "\"mean\":", "\"mean\":0.5,\"mean\":"),
                Forgery.ofText(model, "bare NaN", "linear", "\"intercept\":", "\"intercept\":NaN,\"x\":"),
                Forgery.ofText(model, "bare Infinity", "linear", "\"intercept\":", "\"intercept\":-Infinity,\"x\":"));
    }

    private static List<Forgery> columns(byte[] model) {
        String numeric = "/preprocessing/numeric/0";
        String categorical = "/preprocessing/categorical/0";
        return List.of(
                Forgery.of(
                        model, "scale 0", "numeric", json -> at(json, numeric).put("scale", 0.0)),
                Forgery.of(
                        model,
                        "scale below 0",
                        "numeric",
                        json -> at(json, numeric).put("scale", -1.0)),
                Forgery.of(
                        model,
                        "rows below 0",
                        "numeric",
                        json -> at(json, numeric).put("knownTrainRows", -1)),
                Forgery.of(
                        model, "no name", "numeric", json -> at(json, numeric).put("name", " ")),
                Forgery.of(
                        model,
                        "width",
                        "preprocessing",
                        json -> at(json, numeric).put("indicator", "ADDED")),
                Forgery.of(
                        model,
                        "level twice",
                        "categorical",
                        json -> list(json, categorical + "/levels")
                                .set(1, list(json, categorical + "/levels").get(0))),
                Forgery.of(
                        model,
                        "level lost",
                        "preprocessing",
                        json -> list(json, categorical + "/levels").remove(0)),
                Forgery.of(
                        model,
                        "frequent",
                        "categorical",
                        json -> at(json, categorical).put("mostFrequent", "Urgent")),
                Forgery.of(
                        model,
                        "no other",
                        "categorical",
                        json -> at(json, categorical).put("unknown", "OTHER")),
                Forgery.of(
                        model,
                        "encoded twice",
                        "encoded",
                        json -> at(json, "/preprocessing/encoded/1").put("name", "ticket_age_hrs")),
                Forgery.of(
                        model,
                        "made of another",
                        "encoded",
                        json -> at(json, "/preprocessing/encoded/1").put("source", "region")),
                Forgery.of(
                        model,
                        "column lost",
                        "preprocessing",
                        json -> list(json, "/preprocessing/numeric").remove(0)),
                Forgery.of(
                        model,
                        "limits below 0",
                        "preprocessing",
                        json -> at(json, "/preprocessing/options").put("minimumLevelRows", -1)),
                Forgery.of(
                        model,
                        "other column",
                        "linear.columns[2]",
                        json -> list(json, "/linear/columns").set(2, json.path("kind"))),
                Forgery.of(model, "columns exchanged", "linear.columns[0]", json -> {
                    ArrayNode names = list(json, "/linear/columns");
                    JsonNode first = names.get(0);
                    names.set(0, names.get(1));
                    names.set(1, first);
                }),
                Forgery.of(
                        model,
                        "coefficient lost",
                        "linear",
                        json -> list(json, "/linear/coefficients").remove(0)),
                Forgery.of(
                        model,
                        "mean too many",
                        "linear",
                        json -> list(json, "/linear/means").add(1.0)),
                Forgery.of(model, "two models", "tree", json -> json.set("trees", json.path("linear"))));
    }

    private static List<Forgery> calibrations(byte[] sigmoid, byte[] isotonic) {
        return List.of(
                Forgery.of(sigmoid, "another calibration", "calibrat", json -> json.put("calibration", "isotonic")),
                Forgery.of(sigmoid, "none of a and b", "calibrator", json -> json.put("calibration", "none")),
                Forgery.of(sigmoid, "unknown", "calibration", json -> json.put("calibration", "beta")),
                Forgery.of(
                        sigmoid,
                        "both",
                        "calibrator",
                        json -> at(json, "/calibrator").putArray("scores")),
                Forgery.of(
                        isotonic,
                        "falls",
                        "knot 1",
                        json -> list(json, "/calibrator/values").set(0, half())),
                Forgery.of(
                        isotonic,
                        "scores fall",
                        "knot",
                        json -> list(json, "/calibrator/scores").set(3, half())),
                Forgery.of(
                        isotonic,
                        "above 1",
                        "knot",
                        json -> list(json, "/calibrator/values").set(19, whole(2))),
                Forgery.of(
                        isotonic,
                        "knot lost",
                        "knots",
                        json -> list(json, "/calibrator/values").remove(0)),
                Forgery.of(isotonic, "no knots", "knots", json -> {
                    list(json, "/calibrator/values").removeAll();
                    list(json, "/calibrator/scores").removeAll();
                }));
    }

    private static List<Forgery> trees(byte[] model) {
        return List.of(
                Forgery.of(
                        model,
                        "circle to itself",
                        "left child",
                        json -> list(json, "/trees/left").set(0, whole(0))),
                Forgery.of(
                        model,
                        "circle back",
                        "child",
                        json -> list(json, "/trees/right").set(inner(json), whole(0))),
                Forgery.of(
                        model,
                        "one child twice",
                        "parent",
                        json -> list(json, "/trees/right")
                                .set(0, list(json, "/trees/left").get(0))),
                Forgery.of(
                        model,
                        "child beyond",
                        "child",
                        json -> list(json, "/trees/left").set(0, whole(99_999))),
                Forgery.of(
                        model,
                        "half a leaf",
                        "child",
                        json -> list(json, "/trees/left").set(0, whole(-1))),
                Forgery.of(
                        model,
                        "child below",
                        "child",
                        json -> list(json, "/trees/left").set(0, whole(-7))),
                Forgery.of(
                        model,
                        "feature beyond",
                        "feature",
                        json -> list(json, "/trees/feature").set(0, whole(99))),
                Forgery.of(
                        model,
                        "feature below",
                        "feature",
                        json -> list(json, "/trees/feature").set(0, whole(-2))),
                Forgery.of(
                        model,
                        "cover 0",
                        "cover",
                        json -> list(json, "/trees/cover").set(0, whole(0))),
                Forgery.of(
                        model,
                        "cover below",
                        "cover",
                        json -> list(json, "/trees/cover").set(0, whole(-1))),
                Forgery.of(
                        model,
                        "direction 2",
                        "default_left",
                        json -> list(json, "/trees/default_left").set(0, whole(2))),
                Forgery.of(
                        model,
                        "roots fall",
                        "roots",
                        json -> list(json, "/trees/roots").set(1, whole(0))),
                Forgery.of(
                        model,
                        "roots late",
                        "roots",
                        json -> list(json, "/trees/roots").set(0, whole(1))),
                Forgery.of(
                        model,
                        "roots beyond",
                        "roots",
                        json -> list(json, "/trees/roots").set(1, whole(99_999))),
                Forgery.of(
                        model,
                        "no roots",
                        "roots",
                        json -> list(json, "/trees/roots").removeAll()),
                Forgery.of(
                        model,
                        "node lost",
                        "leafValue",
                        json -> list(json, "/trees/leaf_value").remove(0)),
                Forgery.of(
                        model,
                        "name lost",
                        "trees.features",
                        json -> list(json, "/trees/features").remove(8)),
                Forgery.of(
                        model,
                        "another name",
                        "trees.features[0]",
                        json -> list(json, "/trees/features").set(0, json.path("kind"))),
                Forgery.of(
                        model,
                        "another inner version",
                        "version",
                        json -> at(json, "/trees").put("version", 9)),
                Forgery.of(
                        model,
                        "another inner format",
                        "format",
                        json -> at(json, "/trees").put("format", "x")),
                Forgery.of(model, "taken for a line", "trees", json -> json.put("kind", "logistic")),
                Forgery.of(model, "a chain", "deeper than 64", Impossible::chain),
                Forgery.ofText(model, "inner key twice", "cover", "\"cover\":", "\"cover\":[1.0],\"cover\":"));
    }

    private static List<Forgery> texts(byte[] model) {
        return List.of(
                Forgery.of(
                        model,
                        "huge reason",
                        "threshold",
                        json -> at(json, "/threshold").put("how", "x".repeat(1_000_000))),
                Forgery.of(
                        model,
                        "huge level",
                        "preprocessing",
                        json -> list(json, "/preprocessing/categorical/0/levels")
                                .add("x".repeat(100_001))),
                Forgery.of(model, "huge name of a field", "Name length", json -> json.put("x".repeat(10_000), 1)),
                Forgery.ofText(
                        model,
                        "huge number",
                        "linear",
                        "\"intercept\":",
                        "\"intercept\":" + "1".repeat(500) + ",\"x\":"),
                Forgery.ofText(
                        model,
                        "deep",
                        "points",
                        "\"points\":",
                        "\"points\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"x\":"),
                Forgery.ofText(
                        model,
                        "deep stranger",
                        "stranger",
                        "\"points\":",
                        "\"stranger\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + ",\"points\":"));
    }

    /** One tree of a hundred splits below one another. */
    private static void chain(ObjectNode json) {
        ObjectNode trees = at(json, "/trees");
        List.of("left", "right", "feature", "threshold", "default_left", "cover", "leaf_value")
                .forEach(name -> trees.putArray(name));
        trees.putArray("roots").add(0);
        for (int node = 0; node <= 200; node++) {
            boolean leaf = node % 2 == 1 || node == 200;
            list(json, "/trees/left").add(leaf ? -1 : node + 1);
            list(json, "/trees/right").add(leaf ? -1 : node + 2);
            list(json, "/trees/feature").add(leaf ? -1 : 0);
            list(json, "/trees/threshold").add(0.5);
            list(json, "/trees/default_left").add(0);
            list(json, "/trees/cover").add(1.0);
            list(json, "/trees/leaf_value").add(0.1);
        }
    }

    /** A split that is no root. */
    private static int inner(JsonNode json) {
        JsonNode left = json.at("/trees/left");
        for (int node = 1; node < left.size(); node++) {
            if (left.get(node).asInt() > 0) {
                return node;
            }
        }
        throw new IllegalStateException("stumps only");
    }

    private static ObjectNode at(JsonNode json, String path) {
        return (ObjectNode) json.at(path);
    }

    private static ArrayNode list(JsonNode json, String path) {
        return (ArrayNode) json.at(path);
    }

    private static JsonNode whole(int number) {
        return tools.jackson.databind.node.JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode half() {
        return tools.jackson.databind.node.JsonNodeFactory.instance.numberNode(0.5);
    }
}
