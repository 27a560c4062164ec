package dev.escalation.text.vectors;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Groups vectors of unit length around centres of unit length so that the sum of cosines to the nearest centre is large
 * (Dhillon and Modha 2001), begun by k-means++ (Arthur and Vassilvitskii 2007) with 1 - cosine as the distance. The same
 * seed gives the same centres with any number of threads. A centre that loses all its vectors stays where it was.
 */
public final class SphericalKMeans {
    private final VectorTable vectors;
    private final int[] rows;
    private final int groups;
    private final Random random;

    private SphericalKMeans(VectorTable vectors, int[] rows, int groups, long seed) {
        this.vectors = vectors;
        this.rows = rows;
        this.groups = groups;
        this.random = new Random(seed);
    }

    /**
     * @param rows the vectors to learn from
     * @param groups from 1 to the number of rows
     * @param rounds at most; ends earlier when no vector changes its group
     * @return the centres
     */
    public static VectorTable centres(
            VectorTable vectors, int[] rows, int groups, int rounds, long seed, Progress progress) {
        if (groups < 1 || groups > rows.length) {
            throw new IllegalArgumentException(groups + " groups of " + rows.length + " vectors");
        }
        return new SphericalKMeans(vectors, rows, groups, seed).run(rounds, progress);
    }

    private VectorTable run(int rounds, Progress progress) {
        List<float[]> centres = begin(progress);
        int[] before = new int[0];
        for (int round = 0; round < rounds; round++) {
            progress.checkCancelled();
            int[] nearest = nearest(vectors, rows, VectorTable.of(centres));
            if (Arrays.equals(nearest, before)) {
                break;
            }
            centres = means(nearest, centres);
            before = nearest;
        }
        return VectorTable.of(centres);
    }

    /** First centres far from each other: each is drawn in proportion to the distance to those before. */
    private List<float[]> begin(Progress progress) {
        List<float[]> centres = new ArrayList<>(groups);
        double[] distance = new double[rows.length];
        Arrays.fill(distance, 1);
        while (centres.size() < groups) {
            progress.checkCancelled();
            float[] centre = vectors.get(rows[draw(distance)]);
            centres.add(centre);
            IntStream.range(0, rows.length)
                    .parallel()
                    .forEach(i -> distance[i] = Math.min(distance[i], Math.max(0, 1 - vectors.dot(rows[i], centre))));
        }
        return centres;
    }

    private int draw(double[] weights) {
        double left = random.nextDouble() * Arrays.stream(weights).sequential().sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return random.nextInt(weights.length); // all of them are centres already
    }

    private List<float[]> means(int[] nearest, List<float[]> before) {
        double[][] sums = new double[groups][vectors.dimensions()];
        for (int i = 0; i < rows.length; i++) {
            vectors.addTo(sums[nearest[i]], rows[i]);
        }
        List<float[]> centres = new ArrayList<>(groups);
        for (int group = 0; group < groups; group++) {
            centres.add(unitLength(sums[group], before.get(group)));
        }
        return centres;
    }

    private static float[] unitLength(double[] sum, float[] otherwise) {
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        if (length < 1e-9) {
            return otherwise;
        }
        float[] unit = new float[sum.length];
        for (int j = 0; j < sum.length; j++) {
            unit[j] = (float) (sum[j] / length);
        }
        return unit;
    }

    /** For each row the number of its nearest centre, the first of equal ones. */
    public static int[] nearest(VectorTable vectors, int[] rows, VectorTable centres) {
        int[] nearest = new int[rows.length];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            float[] vector = vectors.get(rows[i]);
            float best = Float.NEGATIVE_INFINITY;
            for (int group = 0; group < centres.size(); group++) {
                float cosine = centres.dot(group, vector);
                if (cosine > best) {
                    best = cosine;
                    nearest[i] = group;
                }
            }
        });
        return nearest;
    }
}
