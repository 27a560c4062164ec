package dev.escalation.bench;

import dev.escalation.model.Matrix;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up rows of 40 features: some whole numbers, some continuous, with products and waves in the outcome. */
record ShapData(int rows, float[] values, float[] labels) {
    static final int FEATURES = 40;

    static ShapData of(int rows) {
        Random random = new Random(7);
        float[] values = new float[rows * FEATURES];
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            int start = row * FEATURES;
            double z = 0;
            for (int f = 0; f < FEATURES; f++) {
                double value = f % 4 == 0 ? random.nextInt(1 + f) : random.nextGaussian();
                values[start + f] = (float) value;
                z += f % 3 == 0 ? 0.3 * Math.sin(value * (1 + f % 5)) : 0;
            }
            z += values[start + 1] * values[start + 2] - values[start + 5] * values[start + 7];
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
        }
        return new ShapData(rows, values, labels);
    }

    Matrix matrix() {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return new Matrix(names(), rows, doubles);
    }

    boolean[] outcomes() {
        boolean[] outcomes = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            outcomes[row] = labels[row] > 0;
        }
        return outcomes;
    }

    private static List<String> names() {
        return IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList();
    }
}
