package dev.escalation.model.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a model saved by XGBoost as JSON (seen: versions 1.7 and 3.0) into a {@link TreeEnsemble} whose output is the
 * margin in log-odds.
 *
 * <p>Supported are {@code binary:logistic} models of booster {@code gbtree} with numerical splits.
 */
public final class XgboostModelReader {
    // Numbers keep their decimal text, so that a float is rounded once, from the text, and not by way of a double.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private XgboostModelReader() {}

    /**
     * Reads the model. Features without names in the file are called f0, f1, and so on.
     *
     * <p>The base score is taken as the double its text says; XGBoost itself holds it as float.
     *
     * @param json the bytes that XGBoost's {@code save_model} writes to a .json file
     * @throws ModelFormatException if the file is damaged or of a kind that is not supported
     */
    public static TreeEnsemble read(byte[] json) {
        JsonNode learner = field(parse(json), "learner");
        JsonNode booster = field(learner, "gradient_booster");
        expectText(field(learner, "objective"), "name", "binary:logistic");
        expectText(booster, "name", "gbtree");
        JsonNode parameters = field(learner, "learner_model_param");
        double baseMargin = baseMargin(field(parameters, "base_score").asString(""));
        List<String> names = featureNames(learner, parameters);
        NodeList nodes = new NodeList();
        int tree = 0;
        for (JsonNode treeJson : field(field(booster, "model"), "trees")) {
            new TreeReader(treeJson, tree++).addTo(nodes);
        }
        try {
            return nodes.toEnsemble(names, baseMargin);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException("XGBoost model: " + e.getMessage(), e);
        }
    }

    private static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new ModelFormatException("XGBoost model: not readable as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode field(JsonNode parent, String name) {
        JsonNode value = parent.get(name);
        if (value == null) {
            throw new ModelFormatException("XGBoost model: field '" + name + "' is missing");
        }
        return value;
    }

    private static void expectText(JsonNode parent, String name, String expected) {
        String text = field(parent, name).asString("");
        if (!text.equals(expected)) {
            throw new ModelFormatException(
                    "XGBoost model: field '" + name + "' is '" + text + "', only '" + expected + "' is supported");
        }
    }

    /** From XGBoost 3.1 on the base score is a list in text form, such as [2E-1]. */
    private static double baseMargin(String text) {
        boolean isList = text.startsWith("[") && text.endsWith("]");
        String number = isList ? text.substring(1, text.length() - 1) : text;
        double probability;
        try {
            probability = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new ModelFormatException("XGBoost model: field 'base_score' is '" + text + "', not one number", e);
        }
        if (!(probability > 0 && probability < 1)) {
            throw new ModelFormatException("XGBoost model: field 'base_score' is " + text + ", not between 0 and 1");
        }
        return Math.log(probability / (1 - probability));
    }

    private static List<String> featureNames(JsonNode learner, JsonNode parameters) {
        List<String> names = new ArrayList<>();
        JsonNode inFile = learner.get("feature_names");
        if (inFile != null) {
            inFile.forEach(name -> names.add(name.asString("")));
        }
        if (!names.isEmpty()) {
            return names;
        }
        int features = Integer.parseInt(field(parameters, "num_feature").asString("0"));
        return IntStream.range(0, features).mapToObj(i -> "f" + i).toList();
    }

    /** One tree of the file, copied from its root on: the file may hold deleted nodes and order nodes freely. */
    private static final class TreeReader {
        private final int tree;
        private final JsonNode left;
        private final JsonNode right;
        private final JsonNode feature;
        private final JsonNode condition;
        private final JsonNode defaultLeft;
        private final JsonNode cover;
        private int visited;

        TreeReader(JsonNode json, int tree) {
            this.tree = tree;
            this.left = field(json, "left_children");
            this.right = field(json, "right_children");
            this.feature = field(json, "split_indices");
            this.condition = field(json, "split_conditions");
            this.defaultLeft = field(json, "default_left");
            this.cover = field(json, "sum_hessian");
            if (!json.path("categories_nodes").isEmpty()) {
                throw new ModelFormatException(
                        "XGBoost model: tree " + tree + " has categorical splits, which are not supported");
            }
        }

        void addTo(NodeList nodes) {
            nodes.beginTree();
            add(0, nodes);
        }

        private void add(int node, NodeList nodes) {
            if (++visited > left.size()) {
                throw new ModelFormatException("XGBoost model: tree " + tree + " has a cycle in 'left_children'");
            }
            int leftChild = integer(left, node, "left_children");
            double nodeCover = decimal(cover, node, "sum_hessian");
            float splitOrLeaf = decimal(condition, node, "split_conditions");
            if (leftChild < 0) {
                nodes.addLeaf(splitOrLeaf, nodeCover);
                return;
            }
            boolean missingLeft = integer(defaultLeft, node, "default_left") != 0;
            int copy = nodes.addSplit(integer(feature, node, "split_indices"), splitOrLeaf, missingLeft, nodeCover);
            int leftCopy = nodes.next();
            add(leftChild, nodes);
            int rightCopy = nodes.next();
            add(integer(right, node, "right_children"), nodes);
            nodes.link(copy, leftCopy, rightCopy);
        }

        private int integer(JsonNode array, int node, String name) {
            JsonNode value = array.get(node);
            if (value == null || !value.isIntegralNumber()) {
                throw damaged(name, node);
            }
            return value.asInt();
        }

        private float decimal(JsonNode array, int node, String name) {
            JsonNode value = array.get(node);
            if (value == null || !value.isNumber()) {
                throw damaged(name, node);
            }
            return Float.parseFloat(value.asString());
        }

        private ModelFormatException damaged(String name, int node) {
            return new ModelFormatException(
                    "XGBoost model: field '" + name + "' of tree " + tree + " has no number at node " + node);
        }
    }
}
