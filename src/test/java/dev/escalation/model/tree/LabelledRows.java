package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import java.util.Random;

/** Rows with about one positive in ten: half of the columns Gaussian, half small whole numbers. */
public record LabelledRows(Matrix x, boolean[] y) {
    public static LabelledRows random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[] values = new double[rows * columns];
        boolean[] labels = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            int offset = row * columns;
            for (int column = 0; column < columns; column++) {
                values[offset + column] = column % 2 == 0 ? random.nextGaussian() : random.nextInt(4);
            }
            double margin = -4 + values[offset] + values[offset + 1] + 0.5 * values[offset + 2] * values[offset + 3];
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
        }
        return new LabelledRows(new Matrix(RandomTrees.names(columns), rows, values), labels);
    }

    /** The same rows, one value in ten missing. */
    public LabelledRows withMissing(long seed) {
        Random random = new Random(seed);
        double[] values = x.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(10) == 0 ? Double.NaN : values[i];
        }
        return new LabelledRows(new Matrix(x.columns(), x.rows(), values), y);
    }

    /** Share of (positive, negative) pairs in which the positive has the larger output. */
    public double rocAuc(double[] outputs) {
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y.length; j++) {
                if (y[i] && !y[j]) {
                    pairs++;
                    wins += outputs[i] > outputs[j] ? 1 : outputs[i] == outputs[j] ? 0.5 : 0;
                }
            }
        }
        return wins / pairs;
    }
}
