package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reference forest: {@code x <= threshold} goes left, output is the mean of the trees' leaf values. */
final class ForestFile {
    private ForestFile() {}

    static TreeEnsemble read(byte[] json) {
        JsonNode forest = new JsonMapper().readTree(json);
        List<String> features = new ArrayList<>();
        forest.get("features").forEach(name -> features.add(name.asString()));
        JsonNode trees = forest.get("trees");
        int nodes = 0;
        int[] roots = new int[trees.size()];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = nodes;
            nodes += trees.get(tree).get("left").size();
        }
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        int[] feature = new int[nodes];
        float[] threshold = new float[nodes];
        double[] cover = new double[nodes];
        double[] leafValue = new double[nodes];
        for (int tree = 0; tree < roots.length; tree++) {
            JsonNode source = trees.get(tree);
            for (int i = 0; i < source.get("left").size(); i++) {
                int node = roots[tree] + i;
                boolean leaf = source.get("left").get(i).asInt() < 0;
                left[node] = leaf ? -1 : roots[tree] + source.get("left").get(i).asInt();
                right[node] =
                        leaf ? -1 : roots[tree] + source.get("right").get(i).asInt();
                feature[node] = source.get("feature").get(i).asInt();
                double atMost = source.get("threshold").get(i).asDouble();
                threshold[node] = leaf ? 0 : TreeEnsemble.thresholdForAtMost(atMost);
                cover[node] = source.get("cover").get(i).asDouble();
                leafValue[node] = leaf ? source.get("value").get(i).asDouble() / roots.length : 0;
            }
        }
        return new TreeEnsemble(
                features, 0, roots, left, right, feature, threshold, new boolean[nodes], cover, leafValue);
    }
}
