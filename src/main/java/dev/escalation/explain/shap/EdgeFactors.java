package dev.escalation.explain.shap;

import dev.escalation.model.tree.TreeEnsemble;

/**
 * What the edges of trees do to a row's products on the way down and to its contributions on the way up, by the row's state
 * at the edge: met above and here, or met above only. Not met above, the product is multiplied by the cover ratio and nothing
 * is contributed. The formulas are those of {@link PathWalk}.
 */
final class EdgeFactors {
    private final double[] values;
    /** By node: where the factors of the edge that leads to it begin. */
    private final int[] starts;
    /** By node: points of its tree. */
    private final byte[] points;

    private EdgeFactors(double[] values, int[] starts, byte[] points) {
        this.values = values;
        this.starts = starts;
        this.points = points;
    }

    static EdgeFactors of(TreeEnsemble ensemble, TreeShapes shapes) {
        int[] starts = new int[ensemble.nodeCount()];
        byte[] points = new byte[starts.length];
        int size = 0;
        for (int tree = 0; tree < ensemble.treeCount(); tree++) {
            int count = shapes.quadratures()[tree].points().length;
            for (int node = ensemble.roots()[tree]; node < ensemble.treeEnd(tree); node++) {
                starts[node] = size;
                points[node] = (byte) count;
                size = Math.addExact(size, 1 + 4 * count);
            }
        }
        EdgeFactors factors = new EdgeFactors(new double[size], starts, points);
        Filling filling = factors.new Filling(ensemble, shapes.depth());
        for (int tree = 0; tree < ensemble.treeCount(); tree++) {
            filling.fill(ensemble.roots()[tree], 0, shapes.quadratures()[tree].points());
        }
        return factors;
    }

    double[] values() {
        return values;
    }

    /** Share of the rows above the edge that go down it. */
    double coverRatio(int child) {
        return values[starts[child]];
    }

    /** Where the factors begin for a row that met the feature's splits above and this one: of products, then of sums. */
    int metHere(int child) {
        return starts[child] + 1;
    }

    /** Where the factors begin for a row that met the feature's splits above but not this one. */
    int metAbove(int child) {
        return starts[child] + 1 + 2 * points[child];
    }

    /** Goes down once with the cover ratios of the features on the path. */
    private final class Filling {
        private final TreeEnsemble ensemble;
        /** By level: product of cover ratios of the feature of the edge that leads to it. */
        private final double[] coverRatios;

        private final int[] lastLevel;

        Filling(TreeEnsemble ensemble, int depth) {
            this.ensemble = ensemble;
            this.coverRatios = new double[depth + 1];
            this.lastLevel = new int[ensemble.featureNames().size()];
            coverRatios[0] = 1;
        }

        void fill(int node, int level, double[] quadraturePoints) {
            if (ensemble.isLeaf(node)) {
                return;
            }
            int feature = ensemble.feature()[node];
            int above = lastLevel[feature];
            lastLevel[feature] = level + 1;
            for (int child : new int[] {ensemble.left()[node], ensemble.right()[node]}) {
                double ratio = ensemble.cover()[child] / ensemble.cover()[node];
                coverRatios[level + 1] = coverRatios[above] * ratio;
                values[starts[child]] = ratio;
                for (int q = 0; q < quadraturePoints.length; q++) {
                    fill(child, q, quadraturePoints[q], coverRatios[above], coverRatios[level + 1]);
                }
                fill(child, level + 1, quadraturePoints);
            }
            lastLevel[feature] = above;
        }

        private void fill(int child, int q, double t, double oldB, double newB) {
            double oldFactor = t + (1 - t) * oldB;
            double newFactor = t + (1 - t) * newB;
            double before = (1 - oldB) / oldFactor;
            int here = metHere(child) + q;
            int aboveOnly = metAbove(child) + q;
            values[here] = newFactor / oldFactor;
            values[here + points[child]] = (1 - newB) / newFactor - before;
            values[aboveOnly] = (1 - t) * newB / oldFactor;
            values[aboveOnly + points[child]] = -1 / (1 - t) - before;
        }
    }
}
