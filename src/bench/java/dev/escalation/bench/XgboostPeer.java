package dev.escalation.bench;

import dev.escalation.model.tree.TreeEnsemble;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** XGBoost's own contributions, exact and approximate, of its models and of any ensemble. */
final class XgboostPeer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int APPROXIMATE = 4 | 8;
    private static final int THREADS = 2;

    private final Booster booster;

    private XgboostPeer(Booster booster) throws XGBoostError {
        this.booster = booster;
        booster.setParam("nthread", THREADS);
    }

    static XgboostPeer train(ShapData data, int depth, int trees) throws XGBoostError {
        DMatrix matrix = matrix(data, data.rows());
        matrix.setLabel(data.labels());
        Map<String, Object> settings = new HashMap<>(Map.of(
                "objective",
                "binary:logistic",
                "tree_method",
                "hist",
                "max_depth",
                depth,
                "eta",
                0.1,
                "nthread",
                THREADS,
                "verbosity",
                0));
        return new XgboostPeer(XGBoost.train(matrix, settings, trees, Map.of(), null, null));
    }

    /** The same trees as an XGBoost model, by way of its file. */
    XgboostPeer with(TreeEnsemble ensemble) throws XGBoostError {
        ObjectNode model = (ObjectNode) JSON.readTree(json());
        ObjectNode learner = (ObjectNode) model.get("learner");
        ((ObjectNode) learner.get("learner_model_param")).put("base_score", "0.5");
        ObjectNode gbtree = (ObjectNode) learner.get("gradient_booster").get("model");
        ArrayNode trees = gbtree.putArray("trees");
        ArrayNode info = gbtree.putArray("tree_info");
        ArrayNode indptr = gbtree.putArray("iteration_indptr");
        indptr.add(0);
        for (int tree = 0; tree < ensemble.treeCount(); tree++) {
            trees.add(tree(ensemble, tree));
            info.add(0);
            indptr.add(tree + 1);
        }
        ((ObjectNode) gbtree.get("gbtree_model_param")).put("num_trees", "" + ensemble.treeCount());
        byte[] bytes = JSON.writeValueAsBytes(model);
        try {
            return new XgboostPeer(XGBoost.loadModel(new ByteArrayInputStream(bytes)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] json() throws XGBoostError {
        return booster.toByteArray("json");
    }

    float[][] exact(ShapData data, int rows) throws XGBoostError {
        return booster.predictContrib(matrix(data, rows), 0);
    }

    /** By the library's own mask, as its Java interface does not offer it. */
    float[][] approximate(ShapData data) throws ReflectiveOperationException, XGBoostError {
        Method predict = Class.forName("ml.dmlc.xgboost4j.java.XGBoostJNI")
                .getDeclaredMethod("XGBoosterPredict", long.class, long.class, int.class, int.class, float[][].class);
        predict.setAccessible(true);
        float[][] flat = new float[1][];
        predict.invoke(null, handle(booster), handle(matrix(data, data.rows())), APPROXIMATE, 0, flat);
        return flat;
    }

    private static long handle(Object owner) throws ReflectiveOperationException {
        Field handle = owner.getClass().getDeclaredField("handle");
        handle.setAccessible(true);
        return handle.getLong(owner);
    }

    private static DMatrix matrix(ShapData data, int rows) throws XGBoostError {
        float[] values = Arrays.copyOf(data.values(), rows * ShapData.FEATURES);
        return new DMatrix(values, rows, ShapData.FEATURES, Float.NaN);
    }

    private static ObjectNode tree(TreeEnsemble ensemble, int tree) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", tree);
        for (String none : new String[] {"categories", "categories_nodes", "categories_segments", "categories_sizes"}) {
            json.putArray(none);
        }
        ArrayNode left = json.putArray("left_children");
        ArrayNode right = json.putArray("right_children");
        ArrayNode parent = json.putArray("parents");
        ArrayNode feature = json.putArray("split_indices");
        ArrayNode condition = json.putArray("split_conditions");
        ArrayNode type = json.putArray("split_type");
        ArrayNode missing = json.putArray("default_left");
        ArrayNode cover = json.putArray("sum_hessian");
        ArrayNode weight = json.putArray("base_weights");
        ArrayNode loss = json.putArray("loss_changes");
        // Level by level, because XGBoost takes the node after the left child for the right one.
        List<Integer> nodes = new ArrayList<>(List.of(ensemble.roots()[tree]));
        List<Integer> parents = new ArrayList<>(List.of(Integer.MAX_VALUE));
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            boolean leaf = ensemble.isLeaf(node);
            left.add(leaf ? -1 : nodes.size());
            right.add(leaf ? -1 : nodes.size() + 1);
            parent.add(parents.get(i));
            feature.add(leaf ? 0 : ensemble.feature()[node]);
            condition.add(leaf ? (float) ensemble.leafValue()[node] : ensemble.threshold()[node]);
            type.add(0);
            missing.add(ensemble.defaultLeft()[node] ? 1 : 0);
            cover.add((float) ensemble.cover()[node]);
            weight.add((float) ensemble.leafValue()[node]);
            loss.add(0f);
            if (!leaf) {
                nodes.addAll(List.of(ensemble.left()[node], ensemble.right()[node]));
                parents.addAll(List.of(i, i));
            }
        }
        ObjectNode parameters = json.putObject("tree_param");
        parameters.put("num_deleted", "0");
        parameters.put("num_feature", "" + ShapData.FEATURES);
        parameters.put("num_nodes", "" + nodes.size());
        parameters.put("size_leaf_vector", "1");
        return json;
    }
}
