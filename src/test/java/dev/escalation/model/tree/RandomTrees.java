package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random ensembles and rows. */
public final class RandomTrees {
    private RandomTrees() {}

    public static List<String> names(int features) {
        return IntStream.range(0, features).mapToObj(i -> "x" + i).toList();
    }

    /**
     * Trees that grow to the depth with probability 0.9 at each node; features repeat on paths. Above the last ten levels
     * one child is a leaf, so that deep trees stay small.
     */
    public static TreeEnsemble ensemble(int features, int trees, int depth, long seed) {
        Random random = new Random(seed);
        NodeList nodes = new NodeList();
        for (int tree = 0; tree < trees; tree++) {
            nodes.beginTree();
            grow(nodes, features, depth, 1000, random);
        }
        return nodes.toEnsemble(names(features), random.nextGaussian());
    }

    /** Small whole numbers in halves, so that values meet thresholds; one in five is missing. */
    public static Matrix rows(int features, int rows, long seed) {
        Random random = new Random(seed);
        double[] values = new double[rows * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? Double.NaN : (random.nextInt(17) - 8) / 4.0;
        }
        return new Matrix(names(features), rows, values);
    }

    private static void grow(NodeList nodes, int features, int depth, double cover, Random random) {
        if (depth == 0 || depth <= 10 && random.nextInt(10) == 0) {
            nodes.addLeaf(random.nextGaussian(), cover);
            return;
        }
        float threshold = (random.nextInt(17) - 8) / 4f;
        int node = nodes.addSplit(random.nextInt(features), threshold, random.nextBoolean(), cover);
        double share = 0.02 + 0.96 * random.nextDouble();
        int left = nodes.next();
        grow(nodes, features, depth > 10 ? 0 : depth - 1, cover * share, random);
        int right = nodes.next();
        grow(nodes, features, depth - 1, cover * (1 - share), random);
        nodes.link(node, left, right);
    }
}
