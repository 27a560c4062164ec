package dev.escalation.text.topics;

import dev.escalation.task.Progress;
import dev.escalation.text.vectors.SphericalKMeans;
import dev.escalation.text.vectors.VectorTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts in groups by their vectors. How many: of 4, 6, 8, 12, 16, 24 and 32 groups, those with the largest mean silhouette,
 * where a text's distance to a group is that to its centre (the simplified silhouette; Vendramin, Campello and Hruschka
 * 2010); of equal ones the fewest. Groups are learnt from at most 5,000 texts, spread evenly.
 *
 * @param groupOf per vector
 * @param separation the mean silhouette, from -1 to 1
 */
record TopicGroups(int[] groupOf, int count, double separation) {
    private static final List<Integer> CANDIDATES = List.of(4, 6, 8, 12, 16, 24, 32);
    private static final int MOST_TAUGHT = 5_000;
    private static final int ROUNDS = 30;
    /** Fewer texts per group on average are no groups. */
    private static final int FEWEST_PER_GROUP = 10;

    static TopicGroups of(VectorTable vectors, long seed, Progress progress) {
        int taught = Math.min(vectors.size(), MOST_TAUGHT);
        int[] sample = IntStream.range(0, taught)
                .map(i -> (int) ((long) i * vectors.size() / taught))
                .toArray();
        VectorTable best = SphericalKMeans.centres(vectors, sample, 1, 1, seed, progress);
        double separation = 0;
        progress.stage("Grouping texts", CANDIDATES.size());
        for (int i = 0; i < CANDIDATES.size(); i++) {
            int count = CANDIDATES.get(i);
            if (count * FEWEST_PER_GROUP <= taught) {
                VectorTable centres = SphericalKMeans.centres(vectors, sample, count, ROUNDS, seed, progress);
                double silhouette = silhouette(vectors, sample, centres);
                best = silhouette > separation ? centres : best;
                separation = Math.max(separation, silhouette);
            }
            progress.advancedTo(i + 1);
        }
        int[] all = IntStream.range(0, vectors.size()).toArray();
        return new TopicGroups(SphericalKMeans.nearest(vectors, all, best), best.size(), separation);
    }

    private static double silhouette(VectorTable vectors, int[] rows, VectorTable centres) {
        return Arrays.stream(rows)
                .mapToDouble(row -> silhouette(vectors.get(row), centres))
                .average()
                .orElse(0);
    }

    private static double silhouette(float[] vector, VectorTable centres) {
        double nearest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int group = 0; group < centres.size(); group++) {
            double distance = Math.max(0, 1 - centres.dot(group, vector));
            second = Math.min(second, Math.max(nearest, distance));
            nearest = Math.min(nearest, distance);
        }
        return second == 0 ? 0 : (second - nearest) / second;
    }
}
